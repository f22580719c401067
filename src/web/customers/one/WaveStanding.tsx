import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { chooseWaveOperation } from '../../../selection/wave/contract.ts';
import { useOperation } from '../../connection/useOperation.ts';
import { Refusal } from '../../language/Refusal.tsx';
import { MarginText } from '../../wave/MarginText.tsx';
import { ReasonText } from '../../wave/ReasonText.tsx';
import { WorthText } from '../../wave/WorthText.tsx';
import styles from './WaveStanding.module.css';

interface WaveStandingProps {
  readonly customer: string;
  /** Drawing a wave takes the service longer than the rest of the page, which is to come first. */
  readonly isWanted: boolean;
}

/** Whether the standard wave would take the customer, and the smallest change that would bring it in. */
export function WaveStanding({ customer, isWanted }: WaveStandingProps) {
  const { data, error } = useOperation(chooseWaveOperation, { explain: [customer] }, isWanted);
  const standing = data?.explained[0];
  return (
    <section className={styles.standing} aria-labelledby="wave">
      <h2 id="wave" className={styles.title}>
        <FormattedMessage id="customers.wave" />
      </h2>
      {error && <Refusal error={error} />}
      {!data && !error && <Skeleton height={44} />}
      {data && standing && (
        <div className={styles.text}>
          <p>
            <span className={styles.verdict} data-in={standing.isChosen || undefined}>
              <FormattedMessage
                id={standing.isChosen ? 'customers.wave.in' : 'customers.wave.out'}
                values={{ places: data.capacity, candidates: data.candidates }}
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
          <Link to="/wave" search={{ why: [customer] }} className={styles.link}>
            <FormattedMessage id="customers.wave.open" />
          </Link>
        </div>
      )}
    </section>
  );
}
