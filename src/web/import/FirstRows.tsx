import { useEffect, useRef } from 'react';
import { useWords } from '../language/useWords.ts';
import { CellText } from './CellText.tsx';
import styles from './FirstRows.module.css';

interface FirstRowsProps {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
  /** The cell that is spoken of; its row and column stand out, and it is scrolled to. */
  readonly spoken?: { readonly row: number; readonly column?: string | undefined } | undefined;
}

/** Rows of the file as they are read, in a table that scrolls inside itself. */
export function FirstRows({ columns, rows, spoken }: FirstRowsProps) {
  const words = useWords();
  const cell = useRef<HTMLTableCellElement>(null);
  const { row: spokenRow, column: spokenColumn } = spoken ?? {};
  const isThere = rows.some(({ row }) => row === spokenRow);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolled to once it is spoken of and there, and not while somebody reads on
  useEffect(() => {
    cell.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [spokenRow, spokenColumn, isThere]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <section className={styles.frame} aria-label={words('import.rows')} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.row}>
              {words('import.row')}
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" data-spoken={column === spoken?.column || undefined}>
                <CellText text={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, cells }) => (
            <tr key={row} data-spoken={row === spoken?.row || undefined}>
              <th scope="row" className={styles.row}>
                {row}
              </th>
              {columns.map((column, index) => {
                const isSpoken = row === spoken?.row && column === spoken.column;
                return (
                  <td key={column} ref={isSpoken ? cell : undefined} data-spoken={isSpoken || undefined}>
                    <CellText text={cells[index] ?? ''} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
