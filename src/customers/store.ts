import { takeNumbers } from '../platform/operation/counter.ts';
import type { AnyDatabase } from '../platform/operation/handled.ts';
import type { WorkspaceSeed } from '../platform/workspace/store.ts';
import type { CustomerOutput } from './contract.ts';
import { customersFailure } from './failures.ts';
import { survivorsOf } from './merge/store.ts';
import type { CustomersTables } from './tables.ts';

/** Where a change writes. */
export interface Place {
  readonly workspace: number;
  readonly version: number;
}

/** Customers with the id of the one that each was merged into. */
export function customerRows(db: AnyDatabase, workspace: number) {
  return db
    .withTables<CustomersTables>()
    .selectFrom('customer')
    .leftJoin('customer as survivor', (join) =>
      join.onRef('survivor.workspace', '=', 'customer.workspace').onRef('survivor.number', '=', 'customer.merged_into'),
    )
    .where('customer.workspace', '=', workspace)
    .selectAll('customer')
    .select('survivor.id as survivor_id');
}

export type CustomerRow = Awaited<ReturnType<ReturnType<typeof customerRows>['execute']>>[number];

export function customerOutput({ number, id, name, domain, country, state, survivor_id, version }: CustomerRow) {
  const output: CustomerOutput = { number, id, name, domain, country, state, mergedInto: survivor_id, version };
  return output;
}

/** The customer of exactly this id, in whatever state. Raises `customer-unknown`. */
export async function customerItselfOf(db: AnyDatabase, workspace: number, id: string): Promise<CustomerRow> {
  const row = await customerRows(db, workspace).where('customer.id', '=', id).executeTakeFirst();
  return row ?? unknownCustomer(id);
}

/** The customer of this id, or the one it became part of in the end, in whatever state. Raises `customer-unknown`. */
export async function survivorOf(db: AnyDatabase, workspace: number, id: string): Promise<CustomerRow> {
  const row = await customerItselfOf(db, workspace, id);
  if (row.merged_into === null) return row;
  const survivors = await survivorsOf(db, workspace, [row.merged_into]);
  return customerNumbered(db, workspace, survivors.get(row.merged_into) as number);
}

/** The same, where it must be there to be worked with. Raises `customer-unknown`, and `customer-state` unless it is active. */
export async function foundCustomer(db: AnyDatabase, workspace: number, id: string): Promise<CustomerRow> {
  const row = await survivorOf(db, workspace, id);
  expectState(row, 'active');
  return row;
}

export function customerNumbered(db: AnyDatabase, workspace: number, number: number): Promise<CustomerRow> {
  return customerRows(db, workspace).where('customer.number', '=', number).executeTakeFirstOrThrow();
}

/** Raises `customer-state`, saying what to do about it. */
export function expectState({ id, state, survivor_id }: CustomerRow, wanted: CustomerRow['state']): void {
  if (state === wanted) return;
  const remedies = {
    active: 'Leave it as it is.',
    merged: `Name "${survivor_id}" instead, or unmerge it first.`,
    removed: 'Restore it first.',
    erased: 'Nothing is left of it; add it anew if it is a customer again.',
  };
  const message = `Customer "${id}" ${state === 'merged' ? `was merged into "${survivor_id}"` : `is ${state}`}.`;
  throw customersFailure('customer-state', message, remedies[state], { field: 'customer' });
}

function unknownCustomer(id: string): never {
  const remedy = 'customers.list finds customers by a part of their id or name.';
  throw customersFailure('customer-unknown', `There is no customer "${id}".`, remedy, { field: 'customer' });
}

export type Identity = Pick<CustomerRow, 'name' | 'domain' | 'country'>;

/** Adds an active customer and gives its number; its id must be new. */
export async function insertCustomer(
  db: AnyDatabase,
  { workspace, version }: Place,
  customer: Identity & { readonly id: string },
): Promise<number> {
  const number = await takeNumbers(db, workspace, 'customer');
  await db
    .withTables<CustomersTables>()
    .insertInto('customer')
    .values({ workspace, number, ...customer, state: 'active', merged_into: null, made_in: version, version })
    .execute();
  return number;
}

/** Writes what changed of customers, with the version of the change. */
export async function writeCustomers(
  db: AnyDatabase,
  { workspace, version }: Place,
  numbers: readonly number[],
  changed: Partial<Identity & Pick<CustomerRow, 'state' | 'merged_into'>>,
): Promise<void> {
  await db
    .withTables<CustomersTables>()
    .updateTable('customer')
    .set({ ...changed, version })
    .where('workspace', '=', workspace)
    .where('number', 'in', numbers)
    .execute();
}

/** Every workspace begins with one offering; what was concluded of customers is bound to one. */
export const customersSeed: WorkspaceSeed = async ({ db, workspace }) => {
  const id = await takeNumbers(db, workspace, 'offering');
  await db
    .withTables<CustomersTables>()
    .insertInto('offering')
    .values({ workspace, id, name: 'Our offering', is_retired: false, version: 0 })
    .execute();
};
