import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type GroupProbabilities, leadingGroup } from '../../readiness/group.ts';
import { GroupWord } from '../drawing/GroupWord.tsx';
import { IntervalBar } from '../drawing/IntervalBar.tsx';
import { useWords } from '../language/useWords.ts';
import { CustomerLink } from './CustomerLink.tsx';
import { LockButtons } from './LockButtons.tsx';
import styles from './PlaceTable.module.css';
import type { Lock, WaveSearch } from './waveSearch.ts';

export interface PlaceRow {
  readonly customer: string;
  readonly name: string | null;
  readonly odds: { readonly mean: number; readonly low: number; readonly high: number } | null;
  /** Absent where it was not kept. */
  readonly group?: GroupProbabilities | null;
  readonly worth: number | null;
  readonly why: ReactNode;
  /** What has just happened to it. */
  readonly isNew?: boolean;
}

interface PlaceTableProps {
  readonly label: string;
  readonly rows: readonly PlaceRow[];
  /** Whether rows have places, counted from the first. */
  readonly isPlaced: boolean;
  /** Absent where the choice was made and is only shown. */
  readonly search?: WaveSearch | undefined;
  readonly onLock?: ((customer: string, lock: Lock) => void) | undefined;
}

/** Customers with what is known of them and why they are where they are; one below the other on a phone. */
export function PlaceTable({ label, rows, isPlaced, search, onLock }: PlaceTableProps) {
  const intl = useIntl();
  const words = useWords();
  const hasGroups = rows.some(({ group }) => group !== undefined);
  const columns = [
    ...(isPlaced ? (['place'] as const) : []),
    'customer' as const,
    'odds' as const,
    ...(hasGroups ? (['group'] as const) : []),
    'worth' as const,
    'why' as const,
    ...(onLock ? (['hand'] as const) : []),
  ];
  return (
    <div className={styles.frame} tabIndex={0} role="region" aria-label={label}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={styles[column]}>
                <FormattedMessage id={`wave.column.${column}`} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ customer, name, odds, group, worth, why, isNew }, i) => (
            <tr key={customer} data-customer={customer} data-new={isNew || undefined}>
              {isPlaced && <td className={styles.place}>{intl.formatNumber(i + 1)}</td>}
              <td className={styles.customer}>
                <CustomerLink customer={customer} name={name} />
                {isNew && (
                  <span className={styles.new}>
                    <FormattedMessage id="wave.new" />
                  </span>
                )}
              </td>
              <td className={styles.odds}>
                <IntervalBar figure={odds} scale="share" label={words('wave.column.odds')} hasRange />
              </td>
              {hasGroups && (
                <td className={styles.group}>
                  <GroupWord group={group ? leadingGroup(group).group : null} />
                </td>
              )}
              <td className={styles.worth}>
                {worth !== null && (
                  <>
                    <span className={styles.inline}>
                      <FormattedMessage id="wave.column.worth" />{' '}
                    </span>
                    {intl.formatNumber(worth, { minimumFractionDigits: 2, maximumFractionDigits: 2 })}
                  </>
                )}
              </td>
              <td className={styles.why}>{why}</td>
              {onLock && search && (
                <td className={styles.hand}>
                  <LockButtons customer={customer} name={name} search={search} onLock={onLock} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
