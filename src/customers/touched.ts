import type { AnyDatabase } from '../platform/operation/handled.ts';

export type TouchedTables = {
  touched: { workspace: number; version: number; first_customer: number | null; last_customer: number | null };
};

/** Customers by number, both ends included; `everything` where definitions changed or nobody wants to name them all. */
export type Touched = readonly (readonly [first: number, last: number])[] | 'everything';

/**
 * Says which customers a change was about, so that every process that keeps a base of them catches up. Every change of
 * what is known of customers calls it in its transaction.
 *
 * ```ts
 * await touch(context.db, context, [[customer.number, customer.number]]);
 * ```
 */
export async function touch(
  db: AnyDatabase,
  { workspace, version }: { readonly workspace: number; readonly version: number },
  touched: Touched,
): Promise<void> {
  const ranges = touched === 'everything' || touched.length > MOST_RANGES ? [[null, null] as const] : touched;
  if (ranges.length === 0) return;
  await db
    .withTables<TouchedTables>()
    .insertInto('touched')
    .values(ranges.map(([first, last]) => ({ workspace, version, first_customer: first, last_customer: last })))
    .execute();
}

/** A query of PostgreSQL takes 65,535 values; long before, looking at everybody anew is quicker. */
const MOST_RANGES = 10_000;
