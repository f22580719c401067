import { type RawBuilder, sql } from 'kysely';

/**
 * Small letters of any alphabet, whatever the locale of the server: `lower` alone leaves `Ä` as it is where that is C. Both
 * sides of a comparison need it.
 *
 * ```ts
 * query.where(sql<boolean>`strpos(${lowerCase(sql.ref('name'))}, ${lowerCase(sql`${asked}::text`)}) > 0`);
 * ```
 */
export function lowerCase(text: RawBuilder<unknown>): RawBuilder<string> {
  return sql<string>`lower(${text} collate "und-x-icu")`;
}
