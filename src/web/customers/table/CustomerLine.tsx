import { Link, useSearch } from '@tanstack/react-router';
import { type CSSProperties, type MouseEvent, memo } from 'react';
import { useWords } from '../../language/useWords.ts';
import { fromList } from '../one/customerSearch.ts';
import { CustomerCell } from './CustomerCell.tsx';
import styles from './CustomerTable.module.css';
import type { ColumnShown } from './columnsShown.ts';
import { tableViewOf } from './tableView.ts';
import type { FoundRow } from './useFound.ts';

interface CustomerLineProps {
  readonly row: FoundRow | undefined;
  readonly index: number;
  readonly columns: readonly ColumnShown[];
  readonly isChosen: boolean;
  readonly isCurrent: boolean;
  /** Widths of the columns. */
  readonly tracks: CSSProperties;
  /** Pixels from the first row. */
  readonly start: number;
  readonly onChoose: (index: number, isRange: boolean) => void;
  readonly onCurrent: (index: number) => void;
}

/** A customer in the table; a quiet bar while its page is on the way. */
export const CustomerLine = memo(function CustomerLine(props: CustomerLineProps) {
  const { row, index, columns, isChosen, isCurrent, tracks, start, onChoose, onCurrent } = props;
  const words = useWords();
  const view = useSearch({ from: '/customers', select: tableViewOf, structuralSharing: true });
  const choose = (event: MouseEvent) => onChoose(index, event.shiftKey);
  return (
    <div
      role="row"
      id={lineId(index)}
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      data-current={isCurrent || undefined}
      className={`${styles.line} ${styles.row}`}
      style={{ ...tracks, transform: `translateY(${start}px)` }}
      onPointerDown={() => onCurrent(index)}
    >
      <div role="gridcell" aria-colindex={1} className={styles.cell} data-first>
        {row && (
          <input
            type="checkbox"
            className={styles.box}
            tabIndex={-1}
            checked={isChosen}
            aria-label={words('customers.choose', { customer: row.name ?? row.id })}
            onClick={choose}
            onChange={() => {}}
          />
        )}
      </div>
      <div role="gridcell" aria-colindex={2} className={styles.cell} data-pinned>
        {row ? (
          <Link
            to="/customers/$customer"
            params={{ customer: row.id }}
            search={fromList(view)}
            className={styles.customer}
            tabIndex={-1}
            preload={false}
          >
            <span className={styles.name}>{row.name ?? row.id}</span>
            {row.name !== null && <span className={styles.id}>{row.id}</span>}
          </Link>
        ) : (
          <span className={styles.waiting} />
        )}
      </div>
      {columns.map(({ field, label }, column) => (
        <div
          key={field.id}
          role="gridcell"
          aria-colindex={column + 3}
          className={styles.cell}
          data-number={isPlainNumber(field) || undefined}
        >
          {row && (
            <span className={styles.text}>
              <CustomerCell field={field} label={label} values={row.values} />
            </span>
          )}
        </div>
      ))}
    </div>
  );
});

export function lineId(index: number): string {
  return `customer-${index}`;
}

/** Read down a column by their last digit. */
export function isPlainNumber({ kind, origin }: ColumnShown['field']): boolean {
  return kind === 'number' && origin === 'signal';
}
