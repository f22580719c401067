import { z } from 'zod';

/** Text a person or program gives: at most `most` characters, none that PostgreSQL or JSON cannot hold. */
export function text(most: number, least = 0): z.ZodString {
  return z.string().min(least).max(most).regex(STORABLE, 'holds a character that cannot be stored');
}

/** No NUL and no half of a surrogate pair. */
// oxlint-disable-next-line no-control-regex -- NUL is what is looked for
const STORABLE = /^(?:[^\u0000\uD800-\uDFFF]|[\uD800-\uDBFF][\uDC00-\uDFFF])*$/;

/** A number that counts things, as the database counts them. */
export const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** A number that names something within its workspace: a decision, an import, a job. */
export const ordinal = z.number().int().min(1).max(2_147_483_647);

/** ISO 8601 in UTC, such as `2026-11-21T08:30:00.000Z`. */
export const instant = z.iso.datetime({ precision: 3 }).describe('ISO 8601 in UTC');

/** Workspace version at which a thing was last changed; what `ETag` and `If-Match` carry. */
export const version = count.describe('workspace version at which it was last changed');

/** What an answer that rests on all of the workspace was worked out from. */
export const seenVersion = count.describe('workspace version that the answer shows');

export const pageInput = {
  limit: z.number().int().min(1).max(1000).default(100).describe('the most to give at once'),
  cursor: text(2000).optional().describe('`next` of the page before'),
};

/** In a list of what can be removed. */
export const listsRemoved = z.boolean().default(false).describe('true lists what was removed instead');

/** A page of a longer list. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.strictObject({
    items: z.array(item),
    next: z.string().nullable().describe('the cursor of the next page; null on the last one'),
  });
}
