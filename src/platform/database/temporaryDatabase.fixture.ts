import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, type ClientConfig } from 'pg';
import { type Database, databaseAt } from './database.ts';
import { type EmbeddedServer, embeddedServer } from './embeddedServer.ts';
import { livingProcess } from './livingProcess.ts';

const lingerRounds = 8;
let shared: Promise<EmbeddedServer> | undefined;

/**
 * The PostgreSQL that all tests of this account share, started by whoever comes first. It writes nothing safely, so that it
 * is quick, and stops some seconds after the last process that used it has ended, however that ended.
 */
export function sharedTestServer(): Promise<EmbeddedServer> {
  shared ??= startTestServer();
  return shared;
}

/**
 * An empty database of a random name, dropped on `close()`.
 *
 * ```ts
 * const database = await freshDatabase()
 * afterAll(() => database.close())
 * ```
 */
export function freshDatabase(): Promise<Database> {
  return temporaryDatabase('template1');
}

/**
 * A copy of a database that is made only once by `prepare`, such as one with all migrations applied. Let the name change
 * with what is prepared (a checksum in it does), for the template outlives the test run: letters, digits and `_`.
 *
 * ```ts
 * const database = await databaseFrom(`migrated_${checksum}`, (empty) => migrate(empty, migrations, ...))
 * ```
 */
export async function databaseFrom(
  template: string,
  prepare: (database: Database) => Promise<unknown>,
): Promise<Database> {
  const name = `template_${template}`;
  await asAdministrator(async (client) => {
    // One process prepares, the others wait; the name appears only when the template is whole.
    await client.query('select pg_advisory_lock(hashtext($1))', [name]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount) return;
    const unfinished = `test_${process.pid}_${randomBytes(6).toString('hex')}`;
    await client.query(`create database "${unfinished}"`);
    const database = await openTest(unfinished, async () => {});
    await prepare(database);
    await database.close();
    await client.query(`alter database "${unfinished}" rename to "${name}"`);
  });
  return temporaryDatabase(name);
}

async function temporaryDatabase(template: string): Promise<Database> {
  const name = `test_${process.pid}_${randomBytes(6).toString('hex')}`;
  await asAdministrator((client) => client.query(`create database "${name}" template "${template}"`));
  return openTest(name, () =>
    asAdministrator(async (client) => {
      await client.query(`drop database if exists "${name}" with (force)`);
    }),
  );
}

async function openTest(name: string, leave: () => Promise<void>): Promise<Database> {
  const { connection } = await sharedTestServer();
  return databaseAt({ kind: 'embedded', connection: { ...connection, database: name }, onNote: () => {}, leave });
}

async function asAdministrator<Result>(action: (client: Client) => Promise<Result>): Promise<Result> {
  const { connection } = await sharedTestServer();
  const client = new Client({ ...connection, database: 'postgres' });
  client.on('error', () => {});
  await client.connect();
  try {
    return await action(client);
  } finally {
    await client.end();
  }
}

async function startTestServer(): Promise<EmbeddedServer> {
  const dataFolder = join(tmpdir(), `bellwether-test-${process.getuid?.() ?? 'windows'}`);
  const start = () => embeddedServer({ dataFolder, durable: false, mostConnections: 300 });
  const server = await start().catch((error: unknown) => {
    if (!['postgres-failed', 'postgres-other-major'].includes((error as { code?: string }).code ?? '')) throw error;
    // A crash of the machine, or another version of the binaries: nothing in it is worth keeping.
    rmSync(dataFolder, { recursive: true, force: true });
    return start();
  });
  await dropLeftovers(server.connection);
  watchForTheLastUser(server);
  return server;
}

/** Drops what killed test processes left behind, and templates that no test of today has made. */
async function dropLeftovers(connection: ClientConfig): Promise<void> {
  const client = new Client({ ...connection, database: 'postgres' });
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query<{ name: string; isOld: boolean }>(
    `select datname as name, (pg_stat_file('base/' || oid || '/PG_VERSION', true)).modification < now() - interval '1 day' as "isOld"
     from pg_database where datname ~ '^(test|template)_'`,
  );
  for (const { name, isOld } of rows) {
    const isLeft = name.startsWith('template_') ? isOld : livingProcess(Number(name.split('_')[1])) === undefined;
    if (isLeft) await client.query(`drop database if exists "${name}" with (force)`);
  }
  await client.end();
}

/** A test process is often killed rather than ended, so one small shell outside looks whether any user is left. */
function watchForTheLastUser({ home }: EmbeddedServer): void {
  if (process.platform === 'win32') return;
  const script = `
    if ! mkdir "$3" 2> /dev/null && kill -0 "$(cat "$3/pid")" 2> /dev/null; then exit; fi
    echo $$ > "$3/pid"
    empty=0
    while [ -f "$1/postmaster.pid" ] && [ $empty -lt ${lingerRounds} ]; do
      sleep 2
      empty=$((empty + 1))
      for claim in "$2"/user.*; do
        pid=$(basename "$claim" | cut -d . -f 2)
        if kill -0 "$pid" 2> /dev/null; then empty=0; fi
      done
    done
    rm -r "$3"
    [ -f "$1/postmaster.pid" ] && kill -INT "$(head -n 1 "$1/postmaster.pid")"`;
  spawn('sh', ['-c', script, 'bellwether-test-server', home.cluster, home.users, join(home.folder, 'watch')], {
    cwd: '/',
    detached: true,
    stdio: 'ignore',
  }).unref();
}
