import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import type { Database } from './database.ts';
import { databaseFailure } from './failures.ts';

/** A step from one shape of the database to the next. Once released it is never changed: the next step mends it. */
export interface Migration {
  /** Number and name, such as `0001-workspaces`; the list is in the order of the ids. */
  readonly id: string;
  /** Each is sent alone; none may end the transaction. */
  readonly statements: readonly string[];
}

export interface MigrateOptions {
  /** The version of the program, kept beside each migration. */
  readonly appVersion: string;
  /** Called before anything is applied to a database that has been in use; when it fails, nothing is applied. */
  readonly backupFirst: () => Promise<unknown>;
}

interface Applied {
  readonly id: string;
  readonly checksum: string;
  readonly app_version: string;
}

/** Any number, as long as nothing else locks it; it is the same in every version. */
const lockKey = 4_680_001;

/**
 * Brings the database to the shape that this program knows; gives back the ids it applied. Each migration is applied
 * together with its row in table `migration`, or not at all. Of several processes one migrates, the others wait for it.
 *
 * ```ts
 * await migrate(database, [{ id: '0001-workspaces', statements: ['create table workspace (...)'] }], {
 *   appVersion: '0.2.0',
 *   backupFirst: () => backup(database, file),
 * }) // ['0001-workspaces'], and [] the next time
 * ```
 *
 * Raises `database-newer` when it holds migrations this program does not know, `database-changed` when it holds other ones
 * under our ids; either way nothing is touched.
 */
export async function migrate(
  database: Database,
  migrations: readonly Migration[],
  { appVersion, backupFirst }: MigrateOptions,
): Promise<string[]> {
  requireOrder(migrations);
  const client = await database.connect();
  try {
    // Whoever waits for another migration or its backup waits as long as that takes.
    await client.query('set lock_timeout = 0');
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    const applied = await readApplied(client);
    refuseUnknown(applied, migrations);
    refuseChanged(applied, migrations);
    const pending = migrations.slice(applied.length);
    if (pending.length > 0 && applied.length > 0) await backupFirst();
    for (const migration of pending) await apply(client, migration, appVersion);
    return pending.map(({ id }) => id);
  } finally {
    // Ending the session gives the lock back.
    await client.end();
  }
}

/** What identifies the statements of a migration, and of a whole list, such as for the name of a template. */
export function checksumOf(...migrations: readonly Migration[]): string {
  return createHash('sha256')
    .update(JSON.stringify(migrations.map(({ statements }) => statements)))
    .digest('hex');
}

function requireOrder(migrations: readonly Migration[]): void {
  for (const [index, { id }] of migrations.entries()) {
    const before = migrations[index - 1]?.id;
    if (before !== undefined && before >= id)
      throw new Error(`Migration ${id} stands after ${before}: sort the list by id.`);
  }
}

async function readApplied(client: Client): Promise<readonly Applied[]> {
  const { rows } = await client.query<{ found: string | null }>(`select to_regclass('migration')::text as found`);
  if (rows[0]?.found == null) return [];
  return (await client.query<Applied>('select id, checksum, app_version from migration order by id collate "C"')).rows;
}

function refuseUnknown(applied: readonly Applied[], migrations: readonly Migration[]): void {
  const known = new Set(migrations.map(({ id }) => id));
  const unknown = applied.filter(({ id }) => !known.has(id));
  const [first] = unknown;
  if (!first) return;
  throw databaseFailure(
    'database-newer',
    `The database was changed by version ${first.app_version} of Bellwether (${unknown.map(({ id }) => id).join(', ')}).`,
    `Use version ${first.app_version} or newer, or restore the backup that it made before it changed the database.`,
  );
}

/** What is applied must be the beginning of our list, word for word. */
function refuseChanged(applied: readonly Applied[], migrations: readonly Migration[]): void {
  for (const [index, { id, checksum, app_version }] of applied.entries()) {
    const ours = migrations[index];
    if (ours?.id === id && checksumOf(ours) === checksum) continue;
    throw databaseFailure(
      'database-changed',
      ours?.id === id
        ? `Version ${app_version} of Bellwether applied migration ${id} with other statements than this one has.`
        : `The database holds migration ${id}, but not ${ours?.id}, which comes before it.`,
      'Use the version of Bellwether that made the database, or restore a backup of it into an empty one.',
    );
  }
}

async function apply(client: Client, { id, statements }: Migration, appVersion: string): Promise<void> {
  await client.query('begin');
  try {
    await client.query(
      `create table if not exists migration (
         id text collate "C" primary key,
         checksum text not null,
         applied_at timestamptz not null default now(),
         app_version text not null)`,
    );
    for (const statement of statements) await client.query(statement);
    await client.query('insert into migration (id, checksum, app_version) values ($1, $2, $3)', [
      id,
      checksumOf({ id, statements }),
      appVersion,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw new Error(`Migration ${id} failed and left nothing behind: ${(error as Error).message}`, { cause: error });
  }
}
