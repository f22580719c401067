import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Failure } from '../failure.ts';
import { findBinaries } from './findBinaries.ts';
import { databaseUser, whenDead } from './killedDatabase.fixture.ts';
import { openDatabase } from './openDatabase.ts';
import { placeBinaries } from './placeBinaries.ts';
import { livingPostmaster } from './postmaster.ts';
import { type TestFolder, testFolder } from './testFolder.fixture.ts';

const isRoot = process.getuid?.() === 0;
const nobody = { uid: 65_534, gid: 65_534, name: 'nobody' };
const folders: TestFolder[] = [];
const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) folder.remove();
}, 60_000);

describe('remains of a dead server', () => {
  test('the number of its process belongs to a zombie that nobody reaps', async () => {
    const made = await killedDatabase();
    const parent = spawn('sh', ['-c', 'true & echo $!; exec sleep 1000'], { stdio: ['ignore', 'pipe', 'ignore'] });
    children.push(parent);
    const [text] = (await once(parent.stdout, 'data')) as [Buffer];
    claimServer(made, Number(text));
    expect(await factsIn(made)).toEqual([{ id: 7 }]);
  });

  test('the number of its process belongs to another program of the same account', async () => {
    const made = await killedDatabase();
    const owner = statSync(made.cluster);
    const other = spawn('sleep', ['1000'], isRoot ? { uid: owner.uid, gid: owner.gid } : {});
    children.push(other);
    claimServer(made, other.pid ?? 0);
    expect(await factsIn(made)).toEqual([{ id: 7 }]);
    expect(other.exitCode).toBeNull();
  });

  test('the file that names its process is empty', async () => {
    const made = await killedDatabase();
    writeFileSync(join(made.cluster, 'postmaster.pid'), '');
    expect(await factsIn(made)).toEqual([{ id: 7 }]);
  });
});

describe('data folders that are not ours to use', () => {
  test('the remains of an initialisation are cleared away', async () => {
    const { dataFolder } = folder();
    const half = join(dataFolder, 'database', 'cluster.new-0123456789ab');
    mkdirSync(half, { recursive: true });
    openWay(dataFolder);
    writeFileSync(join(half, 'PG_VERSION'), '18\n');
    await (await openDatabase({ dataFolder })).close();
    expect(readdirSync(dirname(half))).not.toContain('cluster.new-0123456789ab');
  });

  test('a cluster without a version is refused and left alone', async () => {
    const { dataFolder, cluster } = folder();
    mkdirSync(cluster, { recursive: true });
    openWay(dataFolder);
    writeFileSync(join(cluster, 'precious'), 'x');
    expect((await refusal(openDatabase({ dataFolder }))).code).toBe('data-folder-unusable');
    expect(readdirSync(cluster)).toEqual(['precious']);
  });

  test('data of another major version are refused with what to do', async () => {
    const { dataFolder, cluster } = folder();
    mkdirSync(cluster, { recursive: true });
    openWay(dataFolder);
    writeFileSync(join(cluster, 'PG_VERSION'), '14\n');
    const failure = await refusal(openDatabase({ dataFolder }));
    expect(failure.code).toBe('postgres-other-major');
    expect(failure.remedy).toContain('PostgreSQL 14');
  });

  test('a file in place of the folder is refused', async () => {
    const { dataFolder } = folder();
    writeFileSync(dataFolder, 'a file');
    expect((await refusal(openDatabase({ dataFolder: join(dataFolder, 'below') }))).code).toBe('data-folder-unusable');
  });

  test('settings that PostgreSQL itself refuses are told in its own words', async () => {
    const { dataFolder, cluster } = folder();
    await (await openDatabase({ dataFolder })).close();
    writeFileSync(join(cluster, 'postgresql.conf'), 'no_such_setting = 1\n');
    const failure = await refusal(openDatabase({ dataFolder }));
    expect(failure.code).toBe('postgres-failed');
    expect(failure.message).toContain('no_such_setting');
  });

  test('a folder without binaries is refused', async () => {
    const { parent, dataFolder } = folder();
    expect((await refusal(openDatabase({ dataFolder, postgresBinaries: parent }))).code).toBe('postgres-missing');
  });
});

describe.skipIf(!isRoot)('started by root', () => {
  test('PostgreSQL runs as nobody', async () => {
    const { dataFolder, cluster } = folder();
    const database = await openDatabase({ dataFolder });
    const server = livingPostmaster(cluster);
    expect(statSync(`/proc/${server?.pid}`).uid).toBe(nobody.uid);
    expect(statSync(cluster)).toMatchObject({ uid: nobody.uid, mode: 0o40700 });
    await database.close();
  });

  test('a data folder that nobody can enter is refused by name', async () => {
    const { parent } = folder();
    const home = join(parent, 'home');
    mkdirSync(home, { mode: 0o700 });
    const failure = await refusal(openDatabase({ dataFolder: join(home, 'data') }));
    expect(failure).toMatchObject({ code: 'data-folder-unusable', place: { file: home } });
    expect(failure.remedy).toContain('/var/lib/bellwether');
    expect(readdirSync(home)).toEqual([]);
  });

  test('a restrictive mask of root does not close what it makes', async () => {
    const { parent } = folder();
    const mask = process.umask(0o077);
    try {
      const database = await openDatabase({ dataFolder: join(parent, 'a', 'b', 'data') });
      expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
      await database.close();
    } finally {
      process.umask(mask);
    }
  });

  test('an ordinary account runs PostgreSQL itself, and root later does so in its name', async () => {
    const { parent, dataFolder } = folder();
    chownSync(parent, nobody.uid, nobody.gid);
    const user = databaseUser({ dataFolder }, { uid: nobody.uid, cwd: '/', env: withoutHome() });
    await user.opened;
    await user.ask('create table fact as select 7 as id');
    expect(await user.end()).toBe(0);
    expect(statSync(dataFolder)).toMatchObject({ uid: nobody.uid, mode: 0o40700 });
    expect(await factsIn({ dataFolder })).toEqual([{ id: 7 }]);
  });

  test('an ordinary account does not touch the database of root', async () => {
    const { dataFolder } = folder();
    await (await openDatabase({ dataFolder })).close();
    const user = databaseUser({ dataFolder }, { uid: nobody.uid, cwd: '/', env: withoutHome() });
    expect(JSON.parse(await user.opened)).toMatchObject({ code: 'data-folder-unusable' });
  });

  test('binaries below a folder that nobody can enter are copied beside the data', async () => {
    const { parent, dataFolder } = folder();
    const native = copyOfPackage(join(parent, 'root', 'package'));
    chmodSync(join(parent, 'root'), 0o700);
    mkdirSync(dataFolder);
    const placed = placeBinaries({ ...findBinaries(), folder: join(native, 'bin') }, dataFolder, nobody);
    expect(placed.startsWith(dataFolder)).toBe(true);
    expect(await versionAsNobody(placed)).toContain('PostgreSQL');
    expect(existsSync(join(native, 'lib', 'libicuuc.so.60'))).toBe(false);
  });

  test('binaries in a read-only package are copied beside the data', async () => {
    const { parent, dataFolder } = folder();
    const native = copyOfPackage(join(parent, 'package'));
    mkdirSync(dataFolder);
    chownSync(dataFolder, nobody.uid, nobody.gid);
    const placed = asNobody(() =>
      placeBinaries({ ...findBinaries(), folder: join(native, 'bin') }, dataFolder, undefined),
    );
    expect(placed.startsWith(dataFolder)).toBe(true);
    expect(await versionAsNobody(placed)).toContain('PostgreSQL');
  });
});

test('a package whose install scripts did not run is mended in place', async () => {
  const { parent, dataFolder } = folder();
  const native = copyOfPackage(join(parent, 'package'));
  mkdirSync(dataFolder);
  const placed = placeBinaries(
    { ...findBinaries(), folder: join(native, 'bin') },
    dataFolder,
    isRoot ? nobody : undefined,
  );
  expect(placed).toBe(join(native, 'bin'));
  expect(readdirSync(dataFolder)).toEqual([]);
  expect(await versionAsNobody(placed)).toContain('PostgreSQL');
});

/** The package as npm unpacks it when it runs no install scripts: no links, nothing executable. */
function copyOfPackage(target: string): string {
  const native = dirname(findBinaries().folder);
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as readonly {
    readonly target: string;
  }[];
  mkdirSync(target, { recursive: true });
  cpSync(native, join(target, 'native'), { recursive: true });
  for (const link of links) rmSync(join(target, link.target), { force: true });
  for (const name of readdirSync(join(target, 'native', 'bin'))) chmodSync(join(target, 'native', 'bin', name), 0o644);
  return join(target, 'native');
}

/** A database with one fact, whose server and user were killed. */
async function killedDatabase(): Promise<TestFolder> {
  const made = folder();
  const user = databaseUser({ dataFolder: made.dataFolder });
  await user.opened;
  await user.ask('create table fact as select 7 as id');
  const pid = livingPostmaster(made.cluster)?.pid ?? 0;
  process.kill(pid, 'SIGKILL');
  await user.kill();
  await whenDead(pid);
  return made;
}

function claimServer({ cluster }: TestFolder, pid: number): void {
  for (const file of [join(cluster, 'postmaster.pid'), join(dirname(cluster), 'socket', '.s.PGSQL.5432.lock')]) {
    const [, ...rest] = readFileSync(file, 'utf8').split('\n');
    writeFileSync(file, [pid, ...rest].join('\n'));
  }
}

async function factsIn({ dataFolder }: Pick<TestFolder, 'dataFolder'>): Promise<unknown[]> {
  const database = await openDatabase({ dataFolder });
  const { rows } = await database.pool.query('select id from fact');
  await database.close();
  return rows;
}

/** `postgres --version` as the account that is to run it, which fails when a library is not found. */
async function versionAsNobody(placed: string): Promise<string> {
  const child = spawn(join(placed, 'postgres'), ['--version'], {
    cwd: '/',
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(isRoot && { uid: nobody.uid, gid: nobody.gid }),
  });
  child.stdout.setEncoding('utf8');
  let text = '';
  for await (const part of child.stdout) text += part;
  return text;
}

function asNobody<Result>(action: () => Result): Result {
  process.seteuid?.(nobody.uid);
  try {
    return action();
  } finally {
    process.seteuid?.(0);
  }
}

/** Made by hand as root would, open to the account of the server. */
function openWay(dataFolder: string): void {
  chmodSync(dataFolder, 0o755);
  chmodSync(join(dataFolder, 'database'), 0o755);
}

/** What a service manager gives an account: no home of ours. */
function withoutHome(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'] ?? '' };
}

function folder(): TestFolder {
  const made = testFolder();
  folders.push(made);
  return made;
}

async function refusal(work: Promise<unknown>): Promise<Failure> {
  return work.then(
    () => expect.fail('it was not refused'),
    (failure: Failure) => failure,
  );
}
