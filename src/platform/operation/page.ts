import { type RawBuilder, sql } from 'kysely';
import { cursorOf, keysOf } from './cursor.ts';

/**
 * The rows of one page, and the cursor of the next one; null on the last. Ask for one row more than fits: where it comes,
 * there is a next page.
 *
 * ```ts
 * const rows = await noteRows(db, workspace).orderBy('id').limit(limit + 1).execute();
 * const { page, next } = pageOfRows(rows, limit, ({ id }) => id);
 * return { items: page.map(noteOf), next };
 * ```
 */
export function pageOfRows<Row>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => string | number,
): { readonly page: readonly Row[]; readonly next: string | null } {
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return { page, next: last === undefined ? null : cursorOf(keyOf(last)) };
}

/** The number at which the page before ended, to be compared with a column of whole numbers. Raises `cursor-invalid`. */
export function numberAtEnd(cursor: string): RawBuilder<number> {
  // As `bigint` it can be compared with `int` and `bigint` alike, by their index.
  return sql<number>`${keysOf(cursor, ['integer'])[0]}::bigint`;
}

/** The text at which the page before ended. Raises `cursor-invalid`. */
export function textAtEnd(cursor: string): string {
  return keysOf(cursor, ['string'])[0] as string;
}
