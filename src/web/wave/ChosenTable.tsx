import { FormattedMessage, useIntl } from 'react-intl';
import { leadingGroup } from '../../readiness/group.ts';
import { GroupWord } from '../drawing/GroupWord.tsx';
import { IntervalBar } from '../drawing/IntervalBar.tsx';
import { useWords } from '../language/useWords.ts';
import { CustomerLink } from './CustomerLink.tsx';
import { LockButtons } from './LockButtons.tsx';
import styles from './PlaceTable.module.css';
import { ReasonText } from './ReasonText.tsx';
import { WorthText } from './WorthText.tsx';
import type { WaveSearch } from './waveSearch.ts';
import type { Chosen } from './waveTypes.ts';

interface ChosenTableProps {
  readonly wave: { readonly chosen: readonly Omit<Chosen, 'group'>[] | readonly Chosen[] };
  /** Absent where the choice was made and is only shown. */
  readonly search?: WaveSearch;
  readonly onLock?: (customer: string, lock: 'in' | 'out' | 'free') => void;
}

/** Those who have a place, best first, each with its reason. */
export function ChosenTable({ wave, search, onLock }: ChosenTableProps) {
  const intl = useIntl();
  const words = useWords();
  return (
    <div className={styles.frame} tabIndex={0} role="region" aria-label={words('wave.chosenTable')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th className={styles.number} scope="col">
              <FormattedMessage id="wave.column.place" />
            </th>
            <th scope="col">
              <FormattedMessage id="wave.column.customer" />
            </th>
            <th scope="col">
              <FormattedMessage id="wave.column.odds" />
            </th>
            {search && (
              <th scope="col">
                <FormattedMessage id="wave.column.group" />
              </th>
            )}
            <th className={styles.number} scope="col">
              <FormattedMessage id="wave.column.worth" />
            </th>
            <th scope="col">
              <FormattedMessage id="wave.column.why" />
            </th>
            {onLock && (
              <th scope="col" className={styles.hand}>
                <FormattedMessage id="wave.column.hand" />
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {wave.chosen.map((each, i) => (
            <tr key={each.customer}>
              <td className={`${styles.number} ${styles.place}`}>{intl.formatNumber(i + 1)}</td>
              <td>
                <CustomerLink customer={each.customer} name={each.name} />
              </td>
              <td className={styles.odds}>
                <IntervalBar figure={each.odds} scale="share" label={words('wave.column.odds')} />
              </td>
              {search && (
                <td>
                  <GroupWord group={'group' in each && each.group ? leadingGroup(each.group).group : null} />
                </td>
              )}
              <td className={styles.number}>
                {each.worth !== null &&
                  intl.formatNumber(each.worth, { minimumFractionDigits: 2, maximumFractionDigits: 2 })}
              </td>
              <td className={styles.why}>
                {each.reasons[0] && <ReasonText reason={each.reasons[0]} />}
                {each.reasons[0] && <WorthText reason={each.reasons[0]} className={styles.made} />}
              </td>
              {onLock && search && (
                <td className={styles.hand}>
                  <LockButtons customer={each.customer} name={each.name} search={search} onLock={onLock} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
