import type { Table } from '../reading/table.ts';

/** A table from lines of text: the header, then rows, cells parted by `|`. */
export function textTable(...lines: readonly string[]): Pick<Table, 'columns' | 'batches'> {
  const [columns = [], ...rows] = lines.map((line) => line.split('|').map((cell) => cell.trim()));
  return columnTable(columns, rows);
}

/** A table with one row per value of each named column. */
export function tableOfColumns(
  columns: Readonly<Record<string, readonly string[]>>,
): Pick<Table, 'columns' | 'batches'> {
  const names = Object.keys(columns);
  const height = Math.max(...Object.values(columns).map((cells) => cells.length));
  const rows = Array.from({ length: height }, (_, row) => names.map((name) => columns[name]?.[row] ?? ''));
  return columnTable(names, rows);
}

function columnTable(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Pick<Table, 'columns' | 'batches'> {
  return {
    columns,
    async *batches() {
      yield await Promise.resolve(rows.map((cells, index) => ({ row: index + 1, line: index + 2, cells })));
    },
  };
}
