import { stringify } from 'csv-stringify/sync';

/**
 * Rows as RFC 4180 writes them, the cells' text unchanged. A lone blank cell stands in quotes, since a blank line is no row.
 *
 * ```ts
 * csvText([['Acme, Inc', 'said "yes"']]) // '"Acme, Inc","said ""yes"""\r\n'
 * ```
 */
export function csvText(rows: readonly (readonly string[])[], delimiter: ',' | ';' = ','): string {
  return stringify(rows as string[][], {
    delimiter,
    record_delimiter: '\r\n',
    quoted_match: /[\r\n]/,
    quoted_empty: rows[0]?.length === 1,
  });
}
