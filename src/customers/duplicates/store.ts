import { sql } from 'kysely';
import type { AnyDatabase } from '../../platform/operation/handled.ts';
import { survivorsOf } from '../merge/store.ts';
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
  const pairs = await db
    .withTables<CustomersTables>()
    .selectFrom('distinct_pair')
    .select(['first', 'second'])
    .where('workspace', '=', workspace)
    .execute();
  const numbers = [...new Set(pairs.flatMap(({ first, second }) => [first, second]))];
  const survivors = await survivorsOf(db, workspace, numbers);
  const now = (number: number) => survivors.get(number) ?? number;
  return new Set(pairs.map(({ first, second }) => pairKey(now(first), now(second))));
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
