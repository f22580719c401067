import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { migrate } from '../database/migrate.ts';
import { freshDatabase } from '../database/temporaryDatabase.fixture.ts';
import { platformMigrations } from '../migrations.ts';
import { getNote, noteMigration, noteRoutes, setNote } from '../operation/note.fixture.ts';
import { type TestWorkspace, testWorkspace } from '../operation/performed.fixture.ts';
import { restoreBackup } from './restoreBackup.ts';
import { writeBackup } from './writeBackup.ts';

const migrations = [...platformMigrations, noteMigration];
const hostile = [
  '\\.',
  'tab\there',
  'line\nbreak\r\n',
  '\\N',
  '“quoted”',
  '进展 🐑',
  '',
  "'; drop table note; --",
  '\\\\.\n\\.',
];

let folder: string;
let source: TestWorkspace;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bellwether-backup-'));
  source = await testWorkspace({ migrations: [noteMigration], routes: () => noteRoutes });
  for (const [i, words] of hostile.entries()) await source.call(setNote, { name: `n${i}`, words });
  await source.database.pool.query(
    `insert into note select $1, 's' || g, repeat('x', g % 200) || chr(92) || case when g % 3 = 0 then chr(10) else '' end, 0
     from generate_series(1, 20000) g`,
    [source.workspace],
  );
});
afterAll(async () => {
  await source.close();
  await rm(folder, { recursive: true });
});

async function backUp(name: string): Promise<string> {
  const path = join(folder, name);
  const connection = await source.database.connect();
  await writeBackup(connection, path, { appVersion: '1.2.3', madeAt: '2026-11-22T00:00:00.000Z' });
  await connection.end();
  return path;
}

async function restoreInto(database: Database, path: string) {
  const connection = await database.connect();
  try {
    return await restoreBackup(connection, path, {
      migrateTo: async () => {
        await migrate(database, migrations, { appVersion: '1.2.3', backupFirst: async () => {} });
      },
    });
  } finally {
    await connection.end();
  }
}

async function restored<Result>(path: string, look: (database: Database) => Promise<Result>): Promise<Result> {
  const database = await freshDatabase();
  try {
    await restoreInto(database, path);
    return await look(database);
  } finally {
    await database.close();
  }
}

const everything = async (database: Database) => {
  const notes = await database.pool.query('select * from note order by name');
  const events = await database.pool.query('select * from event order by id');
  const workspaces = await database.pool.query('select * from workspace');
  return [notes.rows, events.rows, workspaces.rows];
};

describe('a backup', () => {
  test('restores every row as it was, and series go on after it', async () => {
    const path = await backUp('whole.backup');
    const before = await everything(source.database);
    await restored(path, async (database) => {
      expect(await everything(database)).toEqual(before);
      const made = await database.pool.query(
        "insert into workspace (name, made_at) values ('next', now()) returning id",
      );
      expect(made.rows[0].id).toBe(source.workspace + 1);
    });
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  test('is of one moment, although others go on writing', async () => {
    const [path] = await Promise.all([
      backUp('meanwhile.backup'),
      ...Array.from({ length: 40 }, (_, i) => source.call(setNote, { name: `w${i}`, words: 'x'.repeat(i) })),
    ]);
    await restored(path, async (database) => {
      const { rows } = await database.pool.query(
        `select w.version, (select max(id) from event) as last, (select count(*) from note where name like 'w%') as notes,
          (select count(*) from event where subject like 'note/w%') as events from workspace w`,
      );
      expect(rows[0].version).toBe(rows[0].last);
      expect(rows[0].notes).toBe(rows[0].events);
    });
    expect((await source.call(getNote, { name: 'w39' })).words).toHaveLength(39);
  });
});

describe('a restore changes nothing and says why', () => {
  test('where something was done already', async () => {
    const path = await backUp('over.backup');
    await expect(restoreInto(source.database, path)).rejects.toMatchObject({ code: 'restore-not-empty' });
  });

  test('where the file was cut off, changed or is something else', async () => {
    const path = await backUp('good.backup');
    const packed = await readFile(path);
    const plain = gunzipSync(packed);
    const footerless = plain.subarray(0, plain.lastIndexOf('{"end"'));
    const changed = Buffer.from(plain.toString().replace('“quoted”', '“quotes”'));
    const notes = plain.subarray(plain.indexOf('{"table":"note"'), plain.lastIndexOf('{"end"'));
    const doubled = Buffer.concat([
      plain.subarray(0, plain.lastIndexOf('{"end"')),
      notes,
      plain.subarray(plain.lastIndexOf('{"end"')),
    ]);
    const versions: readonly [string, Buffer, string][] = [
      ['doubled.backup', gzipSync(doubled), 'backup-damaged'],
      ['cut.backup', packed.subarray(0, packed.length / 2), 'backup-damaged'],
      ['footerless.backup', gzipSync(footerless), 'backup-damaged'],
      ['changed.backup', gzipSync(changed), 'backup-damaged'],
      ['newer.backup', gzipSync('{"backup":"bellwether","format":2}\n'), 'backup-newer'],
      ['other.gz', gzipSync('a,b\n1,2\n'), 'backup-unreadable'],
      ['text.csv', Buffer.from('a,b\n1,2\n'), 'backup-unreadable'],
      ['empty', Buffer.alloc(0), 'backup-damaged'],
    ];
    const database = await freshDatabase();
    for (const [name, bytes, code] of versions) {
      await writeFile(join(folder, name), bytes);
      await expect(restoreInto(database, join(folder, name))).rejects.toMatchObject({ code });
    }
    await expect(restoreInto(database, join(folder, 'absent'))).rejects.toMatchObject({ code: 'backup-unreadable' });
    await migrate(database, migrations, { appVersion: '1', backupFirst: async () => {} });
    expect((await database.pool.query('select * from note')).rows).toEqual([]);
    await database.close();
  });
});

test('what a killed backup has left is removed by the next one, what others write is not', async () => {
  const path = join(folder, 'nightly.backup');
  const gone = spawnSync(process.execPath, ['--version']).pid;
  const names = [
    `nightly.backup.unfinished-${gone}-00`,
    `nightly.backup.unfinished-${process.pid}-00`,
    'nightly.backup.1',
  ];
  for (const name of names) await writeFile(join(folder, name), 'x');
  await backUp('nightly.backup');
  const left = (await readdir(folder)).filter((name) => name.startsWith('nightly'));
  expect(left.sort()).toEqual(['nightly.backup', ...names.slice(1)].sort());
  await restored(path, async (database) =>
    expect(await everything(database)).toEqual(await everything(source.database)),
  );
});

test('a backup that cannot be written leaves no half file', async () => {
  const connection = await source.database.connect();
  const options = { appVersion: '1', madeAt: '2026-11-22T00:00:00.000Z' };
  await expect(writeBackup(connection, join(folder, 'no', 'such'), options)).rejects.toMatchObject({
    code: 'backup-unwritable',
  });
  await connection.end();
});
