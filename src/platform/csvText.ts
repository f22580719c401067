/** What a CSV begins with, so that spreadsheet programs read it as UTF-8. */
export const BYTE_ORDER_MARK = '\u{FEFF}';

/**
 * Rows as RFC 4180 writes them, the cells' text unchanged. A lone blank cell stands in quotes, since a blank line is no row.
 *
 * ```ts
 * csvText([['Acme, Inc', 'said "yes"']]) // '"Acme, Inc","said ""yes"""\r\n'
 * ```
 */
export function csvText(rows: readonly (readonly string[])[], delimiter: ',' | ';' = ','): string {
  return rows.map((row) => `${row.length === 1 && row[0] === '' ? '""' : line(row, delimiter)}\r\n`).join('');
}

function line(row: readonly string[], delimiter: string): string {
  return row.map((cell) => (SPECIAL.test(cell) || cell.includes(delimiter) ? quoted(cell) : cell)).join(delimiter);
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

const SPECIAL = /["\r\n]/;
