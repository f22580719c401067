import { type ReactNode, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { getProfile } from '../../../evidence/observation/contract.ts';
import type { OutputOf } from '../../../platform/operation/operation.ts';
import { explainOdds } from '../../../selection/judged/contract.ts';
import { useOperation } from '../../connection/useOperation.ts';
import type { MessageId } from '../../language/messageId.ts';
import { useWords } from '../../language/useWords.ts';
import styles from './OddsWaterfall.module.css';
import { StepLine } from './StepLine.tsx';
import { addingUp, logOddsOf, placeBetween, probabilityOf, scaleOf, ticksOf, waterfall } from './waterfall.ts';

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
  const shownOdds = heldOut ?? odds;
  const intl = useIntl();
  const words = useWords();
  const [isWhole, setWhole] = useState(false);
  const { data: profile } = useOperation(getProfile, { customer });
  const steps = waterfall(base, points);
  const scale = scaleOf(base, steps);
  const shown = isWhole ? steps : steps.slice(0, MOST_AT_FIRST);
  const percent = (share: number) => intl.formatNumber(share, { style: 'percent', maximumFractionDigits: 0 });
  const signed = (value: number) =>
    intl
      .formatNumber(value, { signDisplay: 'exceptZero', minimumFractionDigits: 2, maximumFractionDigits: 2 })
      .replace('-', '\u2212');
  const place = (value: number) => `${placeBetween(value, scale.low, scale.high)}%`;
  const [baseFigure = 0, ...figures] = addingUp([base, ...steps.map(({ from, to }) => to - from)]);
  const sum = addingUp([odds.logOdds])[0] ?? 0;
  const ofSum = probabilityOf(odds.logOdds);
  return (
    <div>
      <p className={styles.about}>
        <FormattedMessage
          id="customers.odds.about"
          values={{ restsOn: judgedBy.restsOn, outcomes: judgedBy.outcomes }}
        />
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
          <span className={styles.figure}>{words('customers.odds.points')}</span>
          <span className={styles.share}>{words('customers.odds.share')}</span>
        </li>
        <EndLine label="customers.odds.base" share={probabilityOf(base)} place={place} figure={signed(baseFigure)} />
        {shown.map((step, i) => (
          <StepLine
            key={step.kind === 'unknown' ? ' unknown' : step.parts[0]?.signal}
            step={step}
            figure={signed(figures[i] ?? 0)}
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
        <EndLine label="customers.odds.sum" share={ofSum} place={place} figure={signed(sum)} />
        {percent(ofSum) !== percent(odds.mean) && (
          <EndLine label="customers.odds.averaged" share={odds.mean} place={place} isQuiet />
        )}
        <EndLine
          label={heldOut ? 'customers.odds.heldOut' : 'customers.odds.shown'}
          share={shownOdds.mean}
          place={place}
        >
          {words('drawing.range', { low: percent(shownOdds.low), high: percent(shownOdds.high) })}
        </EndLine>
      </ol>
      {heldOut && percent(heldOut.mean) !== percent(ofSum) && (
        <p className={styles.about}>
          <FormattedMessage id="customers.odds.whyHeldOut" />
        </p>
      )}
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

interface EndLineProps {
  readonly label: MessageId;
  readonly share: number;
  readonly place: (logOdds: number) => string;
  /** Points; none where it is no sum of them. */
  readonly figure?: string;
  readonly isQuiet?: boolean;
  readonly children?: ReactNode;
}

/** Where the waterfall begins, and what becomes of its sum. */
function EndLine({ label, share, place, figure, isQuiet = false, children }: EndLineProps) {
  const intl = useIntl();
  return (
    <li className={styles.end} data-quiet={isQuiet || undefined}>
      <span className={styles.name}>
        <FormattedMessage id={label} />
      </span>
      <span className={styles.lane}>
        <span className={styles.zero} style={{ insetInlineStart: place(0) }} />
        <span className={styles.stand} style={{ insetInlineStart: place(logOddsOf(share)) }} />
      </span>
      <span className={styles.figure}>{figure}</span>
      <span className={styles.share}>
        {intl.formatNumber(share, { style: 'percent', maximumFractionDigits: 0 })}
        {children && <span className={styles.range}>{children}</span>}
      </span>
    </li>
  );
}
