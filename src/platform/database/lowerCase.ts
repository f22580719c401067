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
  // Most texts are ASCII, which need no rules of alphabets: those cost three times as much.
  return sql<string>`case when octet_length(${text}) = length(${text}) then lower(${text} collate "C")
    else lower(${text} collate "und-x-icu") collate "C" end`;
}
