import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { getProfile } from '../../../evidence/observation/contract.ts';
import type { OutputOf } from '../../../platform/operation/operation.ts';
import { explainOdds } from '../../../selection/judged/contract.ts';
import { useOperation } from '../../connection/useOperation.ts';
import { useWords } from '../../language/useWords.ts';
import styles from './OddsWaterfall.module.css';
import { StepLine } from './StepLine.tsx';
import { logOddsOf, placeBetween, probabilityOf, scaleOf, ticksOf, waterfall } from './waterfall.ts';

type Explained = OutputOf<typeof explainOdds>;

const MOST_AT_FIRST = 30;

/** From the odds of the average customer to those of this one, point by point. */
export function OddsWaterfall({ customer }: { readonly customer: string }) {
  const { data } = useOperation(explainOdds, { customer });
  if (!data) return <div className={styles.waiting} aria-hidden />;
  if (data.base === null || data.odds === null) {
    return (
      <p>
        <FormattedMessage id={data.judgedBy.mismatch === null ? 'customers.odds.none' : 'customers.basis.mismatch'} />
      </p>
    );
  }
  return <Steps explained={data} base={data.base} odds={data.odds} />;
}

interface StepsProps {
  readonly explained: Explained;
  readonly base: number;
  readonly odds: NonNullable<Explained['odds']>;
}

function Steps({ explained, base, odds }: StepsProps) {
  const { customer, points, heldOut, judgedBy, withoutPoints } = explained;
  const intl = useIntl();
  const words = useWords();
  const [isWhole, setWhole] = useState(false);
  const { data: profile } = useOperation(getProfile, { customer });
  const steps = waterfall(base, points);
  const scale = scaleOf(base, steps);
  const shown = isWhole ? steps : steps.slice(0, MOST_AT_FIRST);
  const percent = (share: number) => intl.formatNumber(share, { style: 'percent', maximumFractionDigits: 0 });
  const place = (value: number) => `${placeBetween(value, scale.low, scale.high)}%`;
  return (
    <div>
      <p className={styles.about}>
        <FormattedMessage
          id="customers.odds.about"
          values={{
            restsOn: judgedBy.restsOn,
            outcomes: judgedBy.outcomes,
            base: percent(probabilityOf(base)),
            odds: percent(odds.mean),
          }}
        />{' '}
        {heldOut && (
          <FormattedMessage
            id="customers.odds.heldOut"
            values={{ mean: percent(heldOut.mean), low: percent(heldOut.low), high: percent(heldOut.high) }}
          />
        )}
      </p>
      <ol className={styles.steps} aria-label={words('customers.odds.steps')}>
        <li className={styles.scale} aria-hidden>
          <span />
          <span className={styles.ticks}>
            {ticksOf(scale).map((share) => (
              <span key={share} className={styles.tick} style={{ insetInlineStart: place(logOddsOf(share)) }}>
                {percent(share)}
              </span>
            ))}
          </span>
        </li>
        <li className={styles.end}>
          <span className={styles.name}>
            <FormattedMessage id="customers.odds.base" />
          </span>
          <span className={styles.lane}>
            <span className={styles.zero} style={{ insetInlineStart: place(0) }} />
            <span className={styles.stand} style={{ insetInlineStart: place(base) }} />
          </span>
          <span className={styles.figure}>{percent(probabilityOf(base))}</span>
        </li>
        {shown.map((step) => (
          <StepLine
            key={step.kind === 'unknown' ? ' unknown' : step.parts[0]?.signal}
            step={step}
            place={place}
            profile={profile}
          />
        ))}
        {shown.length < steps.length && (
          <li>
            <button type="button" className={styles.more} onClick={() => setWhole(true)}>
              <FormattedMessage id="customers.odds.more" values={{ count: steps.length - shown.length }} />
            </button>
          </li>
        )}
        <li className={styles.end}>
          <span className={styles.name}>
            <FormattedMessage id="customers.odds.sum" />
          </span>
          <span className={styles.lane}>
            <span className={styles.zero} style={{ insetInlineStart: place(0) }} />
            <span className={styles.stand} style={{ insetInlineStart: place(odds.logOdds) }} />
          </span>
          <span className={styles.figure}>{percent(odds.mean)}</span>
        </li>
      </ol>
      {withoutPoints.length > 0 && (
        <p className={styles.about}>
          <FormattedMessage
            id="customers.odds.withoutPoints"
            values={{ list: intl.formatList(withoutPoints.map(({ label }) => label)) }}
          />
        </p>
      )}
    </div>
  );
}
