import { sql } from 'kysely';
import type { AnyDatabase } from '../../platform/operation/handled.ts';
import type { Place } from '../store.ts';
import type { CustomersTables } from '../tables.ts';
import type { DuplicateCandidate } from './proposeDuplicates.ts';

/** Every active customer, as far as duplicates are looked for. */
export async function candidatesIn(db: AnyDatabase, workspace: number): Promise<DuplicateCandidate[]> {
  return db
    .withTables<CustomersTables>()
    .selectFrom('customer')
    .select(['number as key', 'id', 'name', 'domain', 'country'])
    .where('workspace', '=', workspace)
    .where('state', '=', 'active')
    .orderBy('number')
    .execute();
}

/** Changes whenever any customer does. */
export async function stampOfCustomers(db: AnyDatabase, workspace: number): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`
    select count(*) || '/' || coalesce(max(version), 0) as stamp from customer where workspace = ${workspace}`.execute(
    db,
  );
  return rows[0]?.stamp ?? '';
}

/** Customers by number, those of these that are active. */
export async function suspectsOf(db: AnyDatabase, workspace: number, numbers: readonly number[]) {
  const rows = await db
    .withTables<CustomersTables>()
    .selectFrom('customer')
    .select(['number', 'id', 'name', 'domain', 'country'])
    .where('workspace', '=', workspace)
    .where('state', '=', 'active')
    .where(sql<boolean>`number = any(${numbers}::int[])`)
    .execute();
  return new Map(rows.map((row) => [row.number, row]));
}

/** Pairs that were called different, by the customers that they are part of by now: `smaller/larger`. */
export async function distinctPairs(db: AnyDatabase, workspace: number): Promise<Set<string>> {
  const { rows } = await sql<{ first: number; second: number }>`
    with recursive climb (pair_first, pair_second, side, number, merged_into) as (
      select pair.first, pair.second, side.name, customer.number, customer.merged_into
      from distinct_pair pair
      cross join lateral (values ('first', pair.first), ('second', pair.second)) side (name, number)
      join customer on customer.workspace = pair.workspace and customer.number = side.number
      where pair.workspace = ${workspace}
      union
      select pair_first, pair_second, side, customer.number, customer.merged_into from climb
      join customer on customer.workspace = ${workspace} and customer.number = climb.merged_into
    )
    select max(number) filter (where side = 'first') as first, max(number) filter (where side = 'second') as second
    from climb where merged_into is null group by pair_first, pair_second`.execute(db);
  return new Set(rows.map(({ first, second }) => pairKey(first, second)));
}

export function pairKey(a: number, b: number): string {
  return a < b ? `${a}/${b}` : `${b}/${a}`;
}

/** Whether exactly these two were called different. */
export async function isDistinct(db: AnyDatabase, workspace: number, a: number, b: number): Promise<boolean> {
  const found = await distinctRows(db, workspace, a, b);
  return found.length > 0;
}

function distinctRows(db: AnyDatabase, workspace: number, a: number, b: number) {
  return db
    .withTables<CustomersTables>()
    .selectFrom('distinct_pair')
    .select('version')
    .where('workspace', '=', workspace)
    .where('first', '=', Math.min(a, b))
    .where('second', '=', Math.max(a, b))
    .execute();
}

export async function insertDistinct(db: AnyDatabase, { workspace, version }: Place, a: number, b: number) {
  await db
    .withTables<CustomersTables>()
    .insertInto('distinct_pair')
    .values({ workspace, first: Math.min(a, b), second: Math.max(a, b), version })
    .execute();
}

export async function deleteDistinct(db: AnyDatabase, workspace: number, a: number, b: number): Promise<void> {
  await db
    .withTables<CustomersTables>()
    .deleteFrom('distinct_pair')
    .where('workspace', '=', workspace)
    .where('first', '=', Math.min(a, b))
    .where('second', '=', Math.max(a, b))
    .execute();
}
