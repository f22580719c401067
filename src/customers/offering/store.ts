import type { Selectable } from 'kysely';
import { takeNumbers } from '../../platform/operation/counter.ts';
import type { AnyDatabase } from '../../platform/operation/handled.ts';
import { customersFailure } from '../failures.ts';
import type { Place } from '../store.ts';
import type { CustomersTables } from '../tables.ts';
import type { OfferingCatalogue } from './contract.ts';

export type OfferingRow = Selectable<CustomersTables['offering']>;

export function offeringRows(db: AnyDatabase, workspace: number) {
  return db.withTables<CustomersTables>().selectFrom('offering').selectAll().where('workspace', '=', workspace);
}

/** Raises `offering-unknown`. */
export async function foundOffering(db: AnyDatabase, workspace: number, id: number): Promise<OfferingRow> {
  const row = await offeringRows(db, workspace).where('id', '=', id).executeTakeFirst();
  if (row) return row;
  const remedy = 'offerings.list names those there are.';
  throw customersFailure('offering-unknown', `There is no offering ${id}.`, remedy, { field: 'offering' });
}

export async function insertOffering(
  db: AnyDatabase,
  { workspace, version }: Place,
  { name, catalogue }: { readonly name: string; readonly catalogue: OfferingCatalogue },
): Promise<OfferingRow> {
  const id = await takeNumbers(db, workspace, 'offering');
  return db
    .withTables<CustomersTables>()
    .insertInto('offering')
    .values({ workspace, id, name, is_retired: false, catalogue: JSON.stringify(catalogue), version })
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function writeOffering(
  db: AnyDatabase,
  { workspace, version }: Place,
  id: number,
  { catalogue, ...changed }: Partial<Pick<OfferingRow, 'name' | 'is_retired'> & { catalogue: OfferingCatalogue }>,
): Promise<OfferingRow> {
  return db
    .withTables<CustomersTables>()
    .updateTable('offering')
    .set({ ...changed, ...(catalogue && { catalogue: JSON.stringify(catalogue) }), version })
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}
