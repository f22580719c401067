/**
 * One row as RFC 4180 writes it, the cells' text unchanged. A lone blank cell stands in quotes, since a blank line is no row.
 *
 * ```ts
 * csvLine(['Acme, Inc', 'said "yes"']) // '"Acme, Inc","said ""yes"""\r\n'
 * ```
 */
export function csvLine(cells: readonly string[]): string {
  if (cells.length === 1 && cells[0] === '') return '""\r\n';
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: string): string {
  return /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
