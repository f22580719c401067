/**
 * Rows as RFC 4180 writes them, as `platform/csvText.ts` does, which needs more than a browser has.
 *
 * ```ts
 * quotedCells([['Acme, Inc', 'said "yes"']], ','); // '"Acme, Inc","said ""yes"""\r\n'
 * ```
 */
export function quotedCells(rows: readonly (readonly string[])[], delimiter: ',' | ';'): string {
  const quoted = (cell: string) =>
    /["\r\n]/u.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return rows.map((row) => `${row.map(quoted).join(delimiter)}\r\n`).join('');
}
