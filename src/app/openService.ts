import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { dropUnfinished } from '../platform/backup/unfinished.ts';
import { writeBackup } from '../platform/backup/writeBackup.ts';
import type { Database } from '../platform/database/database.ts';
import { type Migration, migrate } from '../platform/database/migrate.ts';
import { type DatabaseSettings, openDatabase } from '../platform/database/openDatabase.ts';
import type { AnyDatabase } from '../platform/operation/handled.ts';
import { type Caller, type Performer, performer } from '../platform/operation/performer.ts';
import type { OperationTables } from '../platform/operation/tables.ts';
import { makeWorkspace, OWNER } from '../platform/workspace/store.ts';
import { migrations as ours } from './migrations.ts';
import { type Rooms, rooms, seeds } from './rooms.ts';

export interface ServiceSettings {
  readonly database: DatabaseSettings;
  readonly appVersion: string;
  readonly now?: () => Date;
  /** Those of this version, unless a test brings others. */
  readonly migrations?: readonly Migration[];
}

/** The product on an open database: what the server, the command line and tests call. */
export interface Service extends Rooms {
  readonly database: Database;
  readonly dataFolder: string;
  readonly performer: Performer;
  /** The one local workspace and its owner. */
  readonly caller: Pick<Caller, 'workspace' | 'actor'>;
  readonly now: () => Date;
  close(): Promise<void>;
}

/**
 * Opens the database, brings it to the shape of this version (backed up first where it holds anything), and makes the
 * workspace where there is none.
 */
export async function openService({ database: settings, ...powers }: ServiceSettings): Promise<Service> {
  const { dataFolder } = settings;
  return serviceOn(await openDatabase(settings), { dataFolder, ...powers });
}

/** The same on a database that is open already, which it closes with itself. */
export async function serviceOn(
  database: Database,
  {
    dataFolder,
    appVersion,
    now = () => new Date(),
    migrations = ours,
  }: Omit<ServiceSettings, 'database'> & { readonly dataFolder: string },
): Promise<Service> {
  try {
    const backupFirst = () => backupBeforeMigration(database, dataFolder, appVersion, now());
    await migrate(database, migrations, { appVersion, backupFirst });
    const db = database.kysely as AnyDatabase;
    const workspace = await workspaceIn(database, db, now().toISOString());
    const own = rooms({ database, db, dataFolder, now });
    return {
      ...own,
      database,
      dataFolder,
      performer: performer(own.handled, { db, now }),
      caller: { workspace, actor: OWNER },
      now,
      close: () => database.close(),
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function backupBeforeMigration(
  database: Database,
  dataFolder: string,
  appVersion: string,
  at: Date,
): Promise<void> {
  const folder = join(dataFolder, 'backups');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await dropUnfinished(folder, 'before-');
  const madeAt = at.toISOString();
  const connection = await database.connect();
  try {
    const name = `before-${appVersion}-${madeAt.replaceAll(/[:.]/g, '-')}.backup`;
    await writeBackup(connection, join(folder, name), { appVersion, madeAt });
  } finally {
    await connection.end();
  }
}

/** Two processes that begin at once must not make two workspaces. */
async function workspaceIn(database: Database, db: AnyDatabase, now: string): Promise<number> {
  const find = () =>
    db.withTables<OperationTables>().selectFrom('workspace').select('id').orderBy('id').executeTakeFirst();
  const found = await find();
  if (found) return found.id;
  const connection = await database.connect();
  try {
    await connection.query('select pg_advisory_lock($1)', [FIRST_WORKSPACE_LOCK]);
    return (await find())?.id ?? (await makeWorkspace(db, { name: 'Customers', owner: 'Owner', now }, seeds));
  } finally {
    await connection.end();
  }
}

/** Any number, as long as nothing else locks it. */
const FIRST_WORKSPACE_LOCK = 4_680_002;
