import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import type { Failure } from '../failure.ts';
import type { Database } from './database.ts';
import { databaseUser, whenDead } from './killedDatabase.fixture.ts';
import { openDatabase } from './openDatabase.ts';
import { livingPostmaster } from './postmaster.ts';
import { type TestFolder, testFolder } from './testFolder.fixture.ts';

const isRoot = process.getuid?.() === 0;
const installed = ['18', '17', '16', '15']
  .map((major) => `/usr/lib/postgresql/${major}/bin`)
  .find((path) => existsSync(path));
const folders: TestFolder[] = [];
const databases: Database[] = [];

afterEach(async () => {
  await Promise.all(databases.splice(0).map((database) => database.close()));
  for (const folder of folders.splice(0)) folder.remove();
}, 60_000);

test('a new data folder becomes a checksummed UTF-8 database that only its account can reach', async () => {
  const { dataFolder, cluster } = folder();
  const database = await open(dataFolder);
  expect(database.kind).toBe('embedded');
  const settings = [
    'data_checksums',
    'listen_addresses',
    'fsync',
    'synchronous_commit',
    'server_encoding',
    'shared_buffers',
  ];
  const { rows } = await database.pool.query<{ name: string; setting: string }>(
    'select name, setting from pg_settings where name = any($1)',
    [settings],
  );
  expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
    data_checksums: 'on',
    listen_addresses: '',
    fsync: 'on',
    synchronous_commit: 'on',
    server_encoding: 'UTF8',
    shared_buffers: '32768',
  });
  const sorted = await database.pool.query(
    "select string_agg(word, ' ' order by word) as words, lower('ÉCOLE') as lower from unnest('{é,Z,a}'::text[]) word",
  );
  expect(sorted.rows).toEqual([{ words: 'Z a é', lower: 'école' }]);
  const socket = statSync(livingPostmaster(cluster)?.socketFolder ?? '');
  expect(socket.mode & 0o777).toBe(0o700);
  expect(statSync(cluster).uid).toBe(isRoot ? statSync(cluster).uid : process.getuid?.());
  expect(socket.uid).toBe(statSync(cluster).uid);
  expect(await database.sizeBytes()).toBeGreaterThan(1_000_000);
});

test('letters of every script count as letters to pg_trgm', async () => {
  const database = await open(folder().dataFolder);
  await database.pool.query('create extension pg_trgm');
  const { rows } = await database.pool.query("select cardinality(show_trgm('华为技术')) > 0 as seen");
  expect(rows).toEqual([{ seen: true }]);
});

test('the last process that closes the database stops the server, the first does not', async () => {
  const { dataFolder, cluster } = folder();
  const [one, other] = [databaseUser({ dataFolder }), databaseUser({ dataFolder })];
  await Promise.all([one.opened, other.opened]);
  const pid = postmasterOf(cluster);
  await one.ask('create table fact (id bigint)');
  expect(await one.end()).toBe(0);
  expect(livingPostmaster(cluster)?.pid).toBe(pid);
  expect(await other.ask('select count(*) from fact')).toEqual([{ count: 0 }]);
  expect(await other.end()).toBe(0);
  await whenDead(pid);
  expect(existsSync(join(cluster, 'postmaster.pid'))).toBe(false);
});

test('one process may open the same folder twice', async () => {
  const { dataFolder, cluster } = folder();
  const [one, other] = [await openDatabase({ dataFolder }), await openDatabase({ dataFolder })];
  await one.close();
  await one.close();
  expect((await other.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await other.close();
  expect(livingPostmaster(cluster)).toBeUndefined();
});

test('processes that open and close at every moment never stop the server of another', async () => {
  const { dataFolder, cluster } = folder();
  const rounds = Array.from({ length: 4 }, async (_, user) => {
    for (let round = 0; round < 6; round++) {
      const database = await openDatabase({ dataFolder });
      await pause((user * 7 + round * 3) % 20);
      expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
      await database.close();
    }
  });
  await Promise.all(rounds);
  expect(livingPostmaster(cluster)).toBeUndefined();
});

test('the server of a killed process lives on, and is found and stopped by the next', async () => {
  const { dataFolder, cluster } = folder();
  const user = databaseUser({ dataFolder });
  await user.opened;
  await user.ask('create table fact as select 7 as id');
  const pid = postmasterOf(cluster);
  await user.kill();
  const database = await openDatabase({ dataFolder });
  expect(postmasterOf(cluster)).toBe(pid);
  expect((await database.pool.query('select id from fact')).rows).toEqual([{ id: 7 }]);
  await database.close();
  expect(livingPostmaster(cluster)).toBeUndefined();
});

test('after PostgreSQL and its user were killed together the next start has every committed row', async () => {
  const { dataFolder, cluster } = folder();
  const user = databaseUser({ dataFolder });
  await user.opened;
  await user.ask('create table fact as select generate_series(1, 50000) as id');
  const pid = postmasterOf(cluster);
  process.kill(pid, 'SIGKILL');
  await user.kill();
  const database = await open(dataFolder);
  expect(postmasterOf(cluster)).not.toBe(pid);
  expect((await database.pool.query('select count(*) from fact')).rows).toEqual([{ count: 50_000 }]);
});

test('a start in the very moment PostgreSQL is killed waits for the next server', async () => {
  const { dataFolder, cluster } = folder();
  const first = await open(dataFolder);
  await first.pool.query('create table fact as select generate_series(1, 200000) as id');
  for (let kill = 0; kill < 5; kill++) {
    process.kill(postmasterOf(cluster), 'SIGKILL');
    const database = await openDatabase({ dataFolder });
    expect((await database.pool.query('select count(*) from fact')).rows).toEqual([{ count: 200_000 }]);
    await database.close();
  }
});

test('a database whose PostgreSQL is killed comes back while it is open', async () => {
  const { dataFolder, cluster } = folder();
  const database = await open(dataFolder);
  await database.pool.query('create table fact as select 7 as id');
  process.kill(postmasterOf(cluster), 'SIGKILL');
  let rows: unknown[] = [];
  while (rows.length === 0) {
    await pause(50);
    rows = await database.pool.query('select id from fact').then(
      (result) => result.rows,
      () => [],
    );
  }
  expect(rows).toEqual([{ id: 7 }]);
});

test('killed at any moment of the first start, the next one makes the database whole', async () => {
  for (const delayMs of [0, 60, 150, 300, 450, 600, 750, 900]) {
    const made = folder();
    const { dataFolder, cluster } = made;
    const user = databaseUser({ dataFolder });
    while (!existsSync(join(dataFolder, 'database', 'lock'))) await pause(2);
    await pause(delayMs);
    await user.kill();
    const server = livingPostmaster(cluster);
    if (server && delayMs % 300 === 0) process.kill(server.pid, 'SIGKILL');
    const database = await openDatabase({ dataFolder });
    expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await database.close();
    made.remove();
  }
});

test('a path too long for a socket still makes a data folder', async () => {
  const { dataFolder, cluster } = folder('long-'.repeat(30));
  const database = await openDatabase({ dataFolder });
  const { socketFolder } = livingPostmaster(cluster) ?? { socketFolder: '' };
  expect(socketFolder.startsWith(dataFolder)).toBe(false);
  expect(statSync(socketFolder).mode & 0o777).toBe(0o700);
  expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await database.close();
  expect(existsSync(socketFolder)).toBe(false);
});

test('a folder name with blanks, quotes and commas makes a data folder', async () => {
  const database = await open(folder(`we, "the" people's`).dataFolder);
  expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
});

test.skipIf(!installed)('an installed PostgreSQL named by the setting is used instead', async () => {
  const binaries = installed ?? '';
  const { dataFolder, cluster } = folder();
  const database = await openDatabase({ dataFolder, postgresBinaries: binaries });
  databases.push(database);
  expect(binaries).toContain(`/${database.serverVersion.split('.')[0]}/`);
  expect(readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()).toBe(database.serverVersion.split('.')[0]);
});

test('a server is opened by its address', async () => {
  const { dataFolder, cluster } = folder();
  await open(dataFolder);
  const socket = encodeURIComponent(livingPostmaster(cluster)?.socketFolder ?? '');
  const database = await openDatabase({ dataFolder, databaseUrl: `postgres://bellwether@/bellwether?host=${socket}` });
  expect(database.kind).toBe('server');
  expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await database.close();
  expect(livingPostmaster(cluster)).toBeDefined();
});

test('a server that does not answer, or refuses, is named without its password', async () => {
  const { dataFolder, cluster } = folder();
  await open(dataFolder);
  const socket = encodeURIComponent(livingPostmaster(cluster)?.socketFolder ?? '');
  for (const databaseUrl of [
    'postgres://ada:geheim@127.0.0.1:1/deals',
    `postgres://bellwether:geheim@/deals?host=${socket}`,
    `postgres:///deals?host=${socket}&user=ada&password=geheim`,
  ]) {
    const failure = await refusal(openDatabase({ dataFolder, databaseUrl }));
    expect(failure.code).toBe('database-unreachable');
    expect(failure.message).toContain('deals');
    expect(`${failure.message} ${failure.remedy}`).not.toContain('geheim');
  }
  expect((await refusal(openDatabase({ dataFolder, databaseUrl: 'localhost:5432' }))).message).toContain(
    'DATABASE_URL',
  );
});

function folder(name?: string): TestFolder {
  const made = testFolder(name);
  folders.push(made);
  return made;
}

async function open(dataFolder: string): Promise<Database> {
  const database = await openDatabase({ dataFolder });
  databases.push(database);
  return database;
}

function postmasterOf(cluster: string): number {
  const pid = livingPostmaster(cluster)?.pid;
  if (pid === undefined) throw new Error(`No server runs in ${dirname(cluster)}.`);
  return pid;
}

async function refusal(work: Promise<unknown>): Promise<Failure> {
  return work.then(
    () => expect.fail('it was not refused'),
    (failure: Failure) => failure,
  );
}
