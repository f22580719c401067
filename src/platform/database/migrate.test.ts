import { afterEach, expect, test } from 'vitest';
import type { Failure } from '../failure.ts';
import { type Database, databaseAt } from './database.ts';
import { type MigrateOptions, type Migration, migrate } from './migrate.ts';
import { freshDatabase, sharedTestServer } from './temporaryDatabase.fixture.ts';

const workspaces: Migration = { id: '0001-workspaces', statements: ['create table workspace (id bigint primary key)'] };
const customers: Migration = {
  id: '0002-customers',
  statements: [
    'create table customer (id bigint primary key, workspace bigint references workspace)',
    'insert into workspace values (1)',
    'insert into customer values (7, 1)',
  ],
};

let database: Database;
const backups: string[] = [];
const options: MigrateOptions = {
  appVersion: '0.2.0',
  backupFirst: async () => {
    backups.push((await tables()).join(' '));
  },
};

afterEach(async () => {
  backups.length = 0;
  await database.close();
});

test('migrations are applied in order, once, and remembered with the version that applied them', async () => {
  database = await freshDatabase();
  expect(await migrate(database, [workspaces, customers], options)).toEqual(['0001-workspaces', '0002-customers']);
  expect(await migrate(database, [workspaces, customers], options)).toEqual([]);
  const { rows } = await database.pool.query('select id, app_version from migration order by id');
  expect(rows).toEqual([
    { id: '0001-workspaces', app_version: '0.2.0' },
    { id: '0002-customers', app_version: '0.2.0' },
  ]);
  expect((await database.pool.query('select id from customer')).rowCount).toBe(1);
});

test('a backup is taken before a database in use changes, never of an empty or an unchanged one', async () => {
  database = await freshDatabase();
  await migrate(database, [workspaces], options);
  await migrate(database, [workspaces], options);
  expect(backups).toEqual([]);
  await migrate(database, [workspaces, customers], options);
  expect(backups).toEqual(['migration workspace']);
});

test('when the backup fails nothing is applied', async () => {
  database = await freshDatabase();
  await migrate(database, [workspaces], options);
  const full = async () => Promise.reject(new Error('the disk is full'));
  await expect(migrate(database, [workspaces, customers], { ...options, backupFirst: full })).rejects.toThrow(
    'the disk is full',
  );
  expect(await tables()).toEqual(['migration', 'workspace']);
});

test('a migration that fails half way leaves nothing of itself, and all before it', async () => {
  database = await freshDatabase();
  const broken: Migration = {
    id: '0002-broken',
    statements: ['create table half (id bigint)', 'select nothing_like_it()'],
  };
  await expect(migrate(database, [workspaces, broken], options)).rejects.toThrow(/0002-broken.*nothing_like_it/);
  expect(await tables()).toEqual(['migration', 'workspace']);
  expect(await migrate(database, [workspaces, customers], options)).toEqual(['0002-customers']);
});

test('a database newer than the program is refused and left alone', async () => {
  database = await freshDatabase();
  await migrate(database, [workspaces, customers], { ...options, appVersion: '9.9.9' });
  const failure = await refusal(migrate(database, [workspaces], options));
  expect(failure.code).toBe('database-newer');
  expect(failure.message).toContain('0002-customers');
  expect(failure.remedy).toContain('9.9.9');
});

test('a migration that was changed after it was applied is refused', async () => {
  database = await freshDatabase();
  await migrate(database, [workspaces], options);
  const changed = { ...workspaces, statements: ['create table workspace (id text primary key)'] };
  expect((await refusal(migrate(database, [changed, customers], options))).code).toBe('database-changed');
  expect(await tables()).toEqual(['migration', 'workspace']);
});

test('a migration that would come before an applied one is refused', async () => {
  database = await freshDatabase();
  await migrate(database, [customersAlone()], options);
  expect((await refusal(migrate(database, [workspaces, customersAlone()], options))).code).toBe('database-changed');
});

test('of several that migrate at once one does it and the others find it done', async () => {
  database = await freshDatabase();
  const others = await Promise.all([alsoOpen(), alsoOpen(), alsoOpen()]);
  const applied = await Promise.all(
    [database, ...others].map((each) => migrate(each, [workspaces, customers], options)),
  );
  expect(applied.filter((ids) => ids.length === 2)).toHaveLength(1);
  expect(applied.filter((ids) => ids.length === 0)).toHaveLength(3);
  await Promise.all(others.map((each) => each.close()));
});

function customersAlone(): Migration {
  return { id: '0002-customers', statements: ['create table customer (id bigint)'] };
}

async function alsoOpen(): Promise<Database> {
  const { connection } = await sharedTestServer();
  const name = (await database.pool.query<{ name: string }>('select current_database() as name')).rows[0]?.name ?? '';
  return databaseAt({
    kind: 'embedded',
    connection: { ...connection, database: name },
    onNote: () => {},
    leave: async () => {},
  });
}

async function tables(): Promise<string[]> {
  const { rows } = await database.pool.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  return rows.map(({ name }) => name);
}

async function refusal(work: Promise<unknown>): Promise<Failure> {
  return work.then(
    () => expect.fail('it was not refused'),
    (failure: Failure) => failure,
  );
}
