import { FormattedMessage } from 'react-intl';
import { groupNames } from '../../readiness/group.ts';
import { GroupWord } from '../drawing/GroupWord.tsx';
import { MarkSign } from '../drawing/MarkSign.tsx';
import styles from './Benchmark.module.css';
import type { Sides } from './useSides.ts';

const outcomes = [
  { outcome: 'good', shape: 'disc' },
  { outcome: 'notGood', shape: 'cross' },
  { outcome: 'open', shape: 'ring' },
] as const;

/** What the marks beside the customers say. */
export function SideLegend({ sides: { shown } }: { readonly sides: Sides }) {
  if (shown === 'none') return null;
  return (
    <ul className={styles.legend}>
      {shown === 'group'
        ? groupNames.map((group) => (
            <li key={group}>
              <GroupWord group={group} />
            </li>
          ))
        : outcomes.map(({ outcome, shape }) => (
            <li key={outcome}>
              <MarkSign shape={shape} size={12} className={styles.outcome} data-outcome={outcome} />
              <span>
                <FormattedMessage id={`drawing.outcome.${outcome}`} />
              </span>
            </li>
          ))}
    </ul>
  );
}
