import type { Database } from '../database/database.ts';
import { type Migration, migrate } from '../database/migrate.ts';
import { freshDatabase } from '../database/temporaryDatabase.fixture.ts';
import { eventRoutes } from '../event/routes.ts';
import { platformMigrations } from '../migrations.ts';
import { makeWorkspace, OWNER, type WorkspaceSeed } from '../workspace/store.ts';
import type { Answer } from './answer.ts';
import type { AnyDatabase, Handled } from './handled.ts';
import type { InputOf, Operation, OutputOf } from './operation.ts';
import { type Caller, type Performer, performer } from './performer.ts';

/** A workspace in a database of its own, with the operations of some rooms. */
export interface TestWorkspace {
  readonly database: Database;
  readonly db: AnyDatabase;
  readonly performer: Performer;
  readonly workspace: number;
  /** Performs as the owner and gives the output. */
  call<Op extends Operation>(operation: Op, input: InputOf<Op>, caller?: Partial<Caller>): Promise<OutputOf<Op>>;
  /** The same with event and repetition. */
  perform<Op extends Operation>(
    operation: Op,
    input: InputOf<Op>,
    caller?: Partial<Caller>,
  ): Promise<Answer<OutputOf<Op>>>;
  close(): Promise<void>;
}

/** The clock of tests: each look a second later. */
export function testClock(): () => Date {
  let seconds = 0;
  return () => new Date(Date.UTC(2026, 10, 21, 8, 0, seconds++));
}

export async function testWorkspace(rooms: {
  readonly migrations: readonly Migration[];
  readonly seeds?: readonly WorkspaceSeed[];
  readonly routes: (database: Database) => readonly Handled[];
  readonly now?: () => Date;
}): Promise<TestWorkspace> {
  const database = await freshDatabase();
  await migrate(database, [...platformMigrations, ...rooms.migrations], {
    appVersion: 'test',
    backupFirst: async () => {},
  });
  const db = database.kysely as AnyDatabase;
  const now = rooms.now ?? testClock();
  const workspace = await makeWorkspace(
    db,
    { name: 'Test', owner: 'Owner', now: now().toISOString() },
    rooms.seeds ?? [],
  );
  const all = performer([...eventRoutes, ...rooms.routes(database)], { db, now });
  const perform: TestWorkspace['perform'] = (operation, input, caller) =>
    all.perform(operation, input, { workspace, actor: OWNER, ...caller });
  return {
    database,
    db,
    performer: all,
    workspace,
    perform,
    call: async (operation, input, caller) => (await perform(operation, input, caller)).output,
    close: () => database.close(),
  };
}
