import { FormattedMessage, useIntl } from 'react-intl';
import type { OutputOf } from '../../../platform/operation/operation.ts';
import type { customerOverview } from '../../../selection/overview/contract.ts';
import { GroupBar } from '../../drawing/GroupBar.tsx';
import { knownInterval, type MaybeInterval } from '../../drawing/interval.ts';
import { useWords } from '../../language/useWords.ts';
import { axisNames } from '../fieldNames.ts';
import styles from './NextQuestion.module.css';

export type Standing = Pick<OutputOf<typeof customerOverview>, 'measures' | 'group' | 'odds' | 'seenVersion'>;

/** What the last answer has moved, before and after. */
export function Effect({ before, now }: { readonly before: Standing; readonly now: Standing }) {
  const words = useWords();
  const isWaiting = now.seenVersion === before.seenVersion;
  const isSame = (['group', 'measures', 'odds'] as const).every(
    (part) => JSON.stringify(before[part]) === JSON.stringify(now[part]),
  );
  const title = isSame ? 'customers.effect.none' : 'customers.effect';
  return (
    <div className={styles.effect} aria-live="polite">
      <h3 className={styles.effectTitle}>
        <FormattedMessage id={isWaiting ? 'customers.effect.waiting' : title} />
      </h3>
      {!isWaiting && !isSame && (
        <dl className={styles.changes}>
          <dt>
            <FormattedMessage id="customers.effect.before" />
          </dt>
          <dd>
            <GroupBar probabilities={before.group} />
          </dd>
          <dt>
            <FormattedMessage id="customers.effect.after" />
          </dt>
          <dd>
            <GroupBar probabilities={now.group} />
          </dd>
          {axisNames.map((axis) => (
            <Moved
              key={axis}
              label={words(`customers.field.${axis}`)}
              before={before.measures[axis]}
              now={now.measures[axis]}
            />
          ))}
          <Moved label={words('customers.field.odds')} before={before.odds} now={now.odds} isShare />
        </dl>
      )}
    </div>
  );
}

interface MovedProps {
  readonly label: string;
  readonly before: MaybeInterval;
  readonly now: MaybeInterval;
  readonly isShare?: boolean;
}

/** Nothing where nothing has moved. */
function Moved({ label, before, now, isShare = false }: MovedProps) {
  const intl = useIntl();
  const words = useWords();
  const text = (figure: MaybeInterval) => {
    const known = knownInterval(figure);
    if (!known) return words('customers.unknown');
    const number = (value: number) =>
      intl.formatNumber(value, { style: isShare ? 'percent' : 'decimal', maximumFractionDigits: 0 });
    return `${number(known.mean)} (${words('drawing.range', { low: number(known.low), high: number(known.high) })})`;
  };
  const [was, is] = [text(before), text(now)];
  if (was === is) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <span className={styles.was}>{was}</span> → {is}
      </dd>
    </>
  );
}
