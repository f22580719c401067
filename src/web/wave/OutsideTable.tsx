import { FormattedMessage, useIntl } from 'react-intl';
import { leadingGroup } from '../../readiness/group.ts';
import { GroupWord } from '../drawing/GroupWord.tsx';
import { IntervalBar } from '../drawing/IntervalBar.tsx';
import { useWords } from '../language/useWords.ts';
import { CustomerLink } from './CustomerLink.tsx';
import { LockButtons } from './LockButtons.tsx';
import { MarginText } from './MarginText.tsx';
import styles from './PlaceTable.module.css';
import type { WaveSearch } from './waveSearch.ts';
import type { Wave } from './waveTypes.ts';

interface OutsideTableProps {
  readonly wave: Wave;
  readonly search: WaveSearch;
  readonly onLock: (customer: string, lock: 'in' | 'out' | 'free') => void;
}

/** The nearest of those that have no place, and what would bring each in. */
export function OutsideTable({ wave, search, onLock }: OutsideTableProps) {
  const intl = useIntl();
  const words = useWords();
  if (wave.justOutside.length === 0) {
    return (
      <p>
        <FormattedMessage id="wave.outside.none" />
      </p>
    );
  }
  return (
    <div className={styles.frame} tabIndex={0} role="region" aria-label={words('wave.outside')}>
      <table className={styles.table}>
        <thead>
          <tr>
            {(['customer', 'odds', 'group'] as const).map((column) => (
              <th key={column} scope="col">
                <FormattedMessage id={`wave.column.${column}`} />
              </th>
            ))}
            <th className={styles.number} scope="col">
              <FormattedMessage id="wave.column.worth" />
            </th>
            <th scope="col">
              <FormattedMessage id="wave.column.margin" />
            </th>
            <th scope="col" className={styles.hand}>
              <FormattedMessage id="wave.column.hand" />
            </th>
          </tr>
        </thead>
        <tbody>
          {wave.justOutside.map(({ customer, name, odds, group, worth, margin }) => (
            <tr key={customer}>
              <td>
                <CustomerLink customer={customer} name={name} />
              </td>
              <td className={styles.odds}>
                <IntervalBar figure={odds} scale="share" label={words('wave.column.odds')} />
              </td>
              <td>
                <GroupWord group={group ? leadingGroup(group).group : null} />
              </td>
              <td className={styles.number}>
                {worth !== null && intl.formatNumber(worth, { minimumFractionDigits: 2, maximumFractionDigits: 2 })}
              </td>
              <td className={styles.why}>
                <MarginText margin={margin} odds={odds} worth={worth} />
              </td>
              <td className={styles.hand}>
                <LockButtons customer={customer} name={name} search={search} onLock={onLock} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
