import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import type { OutputOf } from '../../../platform/operation/operation.ts';
import type { chooseWaveOperation } from '../../../selection/wave/contract.ts';
import { Refusal } from '../../language/Refusal.tsx';
import { MarginText } from '../../wave/MarginText.tsx';
import { ReasonText } from '../../wave/ReasonText.tsx';
import { WorthText } from '../../wave/WorthText.tsx';
import type { WaveRulesFound } from './useWaveRules.ts';
import styles from './WaveStanding.module.css';

export type Wave = OutputOf<typeof chooseWaveOperation>;

interface WaveStandingProps {
  readonly customer: string;
  readonly found: WaveRulesFound | undefined;
  readonly wave: Wave | undefined;
  readonly error: unknown;
}

/** Whether the wave would take the customer, by which rules, and the smallest change that would bring it in. */
export function WaveStanding({ customer, found, wave, error }: WaveStandingProps) {
  const standing = wave?.explained[0];
  return (
    <section className={styles.standing} aria-labelledby="wave">
      <h2 id="wave" className={styles.title}>
        <FormattedMessage id="customers.wave" />
      </h2>
      {Boolean(error) && <Refusal error={error} />}
      {!wave && !error && <Skeleton height={96} />}
      {found && wave && standing && (
        <div className={styles.text}>
          <p>
            <span className={styles.verdict} data-in={standing.isChosen || undefined}>
              <FormattedMessage
                id={standing.isChosen ? 'customers.wave.in' : 'customers.wave.out'}
                values={{ places: wave.capacity, candidates: wave.candidates }}
              />
            </span>{' '}
            {standing.reasons.map((reason) => (
              <span key={reason.text}>
                <ReasonText reason={reason} />{' '}
              </span>
            ))}
          </p>
          {standing.reasons[0] && <WorthText reason={standing.reasons[0]} className={styles.made} />}
          {standing.margin && (
            <p>
              <FormattedMessage id="wave.ask.margin" />{' '}
              <MarginText margin={standing.margin} odds={standing.odds} worth={standing.worth} />
            </p>
          )}
          <p className={styles.rules}>
            <Rules found={found} />{' '}
            <Link to="/wave" search={{ ...found.rules, why: [customer] }} className={`${styles.link} ${styles.open}`}>
              <FormattedMessage id="customers.wave.open" />
            </Link>
          </p>
        </div>
      )}
    </section>
  );
}

function Rules({ found: { from, decision } }: { readonly found: WaveRulesFound }) {
  if (from !== 'decision' || !decision) return <FormattedMessage id={`customers.wave.by.${from}`} />;
  return (
    <FormattedMessage
      id="customers.wave.by.decision"
      values={{
        made: new Date(decision.madeAt),
        decision: (
          <Link to="/decisions/$decision" params={{ decision: String(decision.id) }} className={styles.link}>
            <FormattedMessage id="customers.wave.decision" values={{ number: decision.id }} />
          </Link>
        ),
      }}
    />
  );
}
