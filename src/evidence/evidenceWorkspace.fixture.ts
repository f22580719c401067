import { sql } from 'kysely';
import { contactRoutes } from '../customers/contact/routes.ts';
import { customersMigration, offeringCatalogueMigration } from '../customers/migrations.ts';
import { personRoutes } from '../customers/person/routes.ts';
import { customerRoutes } from '../customers/routes.ts';
import type { Database } from '../platform/database/database.ts';
import type { Handled } from '../platform/operation/handled.ts';
import { type TestWorkspace, testWorkspace } from '../platform/operation/performed.fixture.ts';
import { bandsRoutes } from './bands/routes.ts';
import { eraseEvidence } from './erasure/store.ts';
import { evidenceMigration } from './migrations.ts';
import { observationRoutes } from './observation/routes.ts';
import { questionnaireRoutes } from './questionnaire/routes.ts';
import { signalRoutes } from './signal/routes.ts';
import { sourceRoutes } from './source/routes.ts';
import { evidenceSeed } from './store.ts';

/**
 * A workspace with an offering, the customers `K1`, `K2` ... with these numbers, and the operations of evidence beside `more`; every
 * answer of `call` is held against its schema.
 */
export async function evidenceWorkspace(
  customers: number,
  more: (database: Database) => readonly Handled[] = () => [],
): Promise<TestWorkspace> {
  const workspace = await testWorkspace({
    migrations: [customersMigration, evidenceMigration, offeringCatalogueMigration],
    seeds: [offeringSeed, evidenceSeed],
    routes: (database) => [
      ...customerRoutes,
      ...contactRoutes,
      ...personRoutes({ hooks: [eraseEvidence], exports: [] }),
      ...sourceRoutes,
      ...signalRoutes,
      ...bandsRoutes,
      ...observationRoutes,
      ...questionnaireRoutes,
      ...more(database),
    ],
  });
  await sql`
    insert into customer (workspace, number, id, name, made_in, version)
    select ${workspace.workspace}, n, 'K' || n, 'Customer ' || n, 0, 0 from generate_series(1, ${customers}::int) n
  `.execute(workspace.db);
  return {
    ...workspace,
    call: async (operation, input, caller) =>
      operation.output.parse(await workspace.call(operation, input, caller)) as never,
  };
}

const offeringSeed = async ({ db, workspace }: { db: TestWorkspace['db']; workspace: number }) => {
  await sql`insert into offering (workspace, id, name, version) values (${workspace}, 1, 'Our offering', 0)`.execute(
    db,
  );
};

/** Merges a customer into another as the customers room does. */
export async function merge({ db, workspace }: TestWorkspace, number: number, into: number | null): Promise<void> {
  await sql`
    update customer set merged_into = ${into}::int, state = ${into === null ? 'active' : 'merged'}
    where workspace = ${workspace} and number = ${number}`.execute(db);
}
