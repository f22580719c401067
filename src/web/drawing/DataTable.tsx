import type { ReactNode } from 'react';
import styles from './DataTable.module.css';

/** One column: what stands above it, and what it shows of a row. */
export interface DataColumn<Row> {
  readonly key: string;
  readonly label: string;
  readonly cell: (row: Row, index: number) => ReactNode;
  /**
   * `number`: to the end of its column. `place`: the same, and before the name where rows are compact. `odds`: as wide as an
   * interval bar. `text`: takes what room there is. `hand`: for the hand only, so not printed.
   */
  readonly kind?: 'number' | 'place' | 'odds' | 'text' | 'hand';
  /** Its label is for those who hear the page only. */
  readonly isUnlabelled?: boolean;
}

interface DataTableProps<Row> {
  /** What the table shows, for those who hear the page. */
  readonly label: string;
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string | number;
  /** On a narrow screen: every cell labelled, one below the other; or the shortest, for figures that tell what they are. */
  readonly narrow?: 'labelled' | 'compact';
  /** Where there is more text than a column holds: it goes below the rest of its row. */
  readonly isTextBelow?: boolean;
  /** What a row is, for keys and tests: its `data-customer`. */
  readonly customerOf?: (row: Row) => string;
}

/**
 * A plain table. It scrolls inside itself where it is wider than the page; on a narrow screen every row is a block of its own
 * with the label beside each cell, or without labels where it is `compact`. The first column that is labelled names the row.
 *
 * ```tsx
 * <DataTable label="Trials" rows={trials} keyOf={({ id }) => id} columns={[{ key: 'name', label: 'Trial', cell: ({ name }) => name }]} />
 * ```
 */
export function DataTable<Row>({
  label,
  columns,
  rows,
  keyOf,
  narrow = 'labelled',
  isTextBelow = false,
  customerOf,
}: DataTableProps<Row>) {
  const naming = columns.find(({ kind, isUnlabelled }) => kind === undefined && isUnlabelled !== true)?.key;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and who has no pointer scrolls it by keyboard
    <div className={styles.frame} tabIndex={0} role="region" aria-label={label}>
      <table className={styles.table} role="table" data-narrow={narrow} data-text-below={isTextBelow || undefined}>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column.key} scope="col" role="columnheader" data-kind={column.kind}>
                <span className={column.isUnlabelled ? styles.heard : undefined}>{column.label}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row, index) => (
            <tr key={keyOf(row)} role="row" data-customer={customerOf?.(row)}>
              {columns.map(({ key, label: head, kind, cell, isUnlabelled }) => (
                <td
                  key={key}
                  role="cell"
                  data-kind={kind}
                  data-label={isUnlabelled ? undefined : head}
                  data-naming={key === naming || undefined}
                >
                  <div className={styles.cell}>{cell(row, index)}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
