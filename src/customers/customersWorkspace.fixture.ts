import { sql } from 'kysely';
import { type TestWorkspace, testWorkspace } from '../platform/operation/performed.fixture.ts';
import { contactRoutes } from './contact/routes.ts';
import { createCustomer } from './contract.ts';
import { duplicateRoutes } from './duplicates/routes.ts';
import { mergeRoutes } from './merge/routes.ts';
import { customersMigration, offeringCatalogueMigration } from './migrations.ts';
import { offeringRoutes } from './offering/routes.ts';
import { type PersonPowers, personRoutes } from './person/routes.ts';
import { customerRoutes } from './routes.ts';
import { customersSeed } from './store.ts';

/** A workspace with the operations of this room. */
export function customersWorkspace(powers: PersonPowers = { hooks: [], exports: [] }): Promise<TestWorkspace> {
  return testWorkspace({
    migrations: [customersMigration, offeringCatalogueMigration],
    seeds: [customersSeed],
    routes: () => [
      ...customerRoutes,
      ...mergeRoutes,
      ...contactRoutes,
      ...offeringRoutes,
      ...duplicateRoutes(),
      ...personRoutes(powers),
    ],
  });
}

/** Adds customers by name; their ids are `K1`, `K2` ... beginning at `from`. */
export async function addCustomers(
  world: TestWorkspace,
  names: readonly (string | null)[],
  from = 1,
): Promise<string[]> {
  const ids = names.map((_, i) => `K${from + i}`);
  for (const [i, name] of names.entries()) await world.call(createCustomer, { id: ids[i] as string, name });
  return ids;
}

/** The rows of a table in the order of its first columns, without the versions, which every change advances. */
export async function rowsOf({ db, workspace }: TestWorkspace, table: string): Promise<unknown[]> {
  const { rows } = await sql<Record<string, unknown>>`
    select * from ${sql.table(table)} where workspace = ${workspace} order by 1, 2, 3`.execute(db);
  return rows.map((row) => ({ ...row, version: undefined }));
}

/** Numbers of the customers that the newest change touched. */
export async function touchedLast({ db, workspace }: TestWorkspace): Promise<(number | null)[]> {
  const { rows } = await sql<{ first_customer: number | null }>`
    select first_customer from touched
    where workspace = ${workspace} and version = (select version from workspace where id = ${workspace})
    order by 1`.execute(db);
  return rows.map(({ first_customer }) => first_customer);
}
