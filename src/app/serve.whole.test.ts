import { chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { livingPostmaster } from '../platform/database/postmaster.ts';
import { type TestFolder, testFolder } from '../platform/database/testFolder.fixture.ts';
import { addUpload } from '../platform/upload/contract.ts';
import { findCustomers } from '../selection/find/contract.ts';
import { currentScorecard } from '../selection/scorecard/contract.ts';
import {
  type CommandOptions,
  type RunningService,
  runCommand,
  startCommand,
  startService,
} from './builtCommand.fixture.ts';

const folders: TestFolder[] = [];
const services: RunningService[] = [];
const nobody = numberOfNobody();

afterEach(async () => {
  await Promise.all(services.splice(0).map((service) => service.kill()));
  for (const each of folders.splice(0)) each.remove();
});

test('it starts on an empty data folder, answers, stops when told, and starts again on what it kept', async () => {
  const { dataFolder, cluster } = folder();
  const first = await serve(dataFolder, ['--sample', 'deals']);
  expect(await first.isReady()).toBe(true);
  expect(first.said.out).toContain('448 customers');
  const { items, total } = await first.client.call(findCustomers, { sort: 'odds', limit: 5 });
  expect(total).toBe(448);
  expect(items[0]?.values['odds']).toBeGreaterThan(0.5);
  expect((await first.client.call(currentScorecard, {})).judgedBy.restsOn).toBe('outcomes');
  const postgres = livingPostmaster(cluster);
  expect(postgres).toBeDefined();

  expect(await stopped(first)).toEqual({ exit: 0, err: '' });
  expect(livingPostmaster(cluster)).toBeUndefined();
  expect(existsSync(join(cluster, 'postmaster.pid'))).toBe(false);

  const second = await serve(dataFolder, ['--sample', 'deals']);
  expect(await second.isReady()).toBe(true);
  expect(second.said.out).toContain('is loaded already');
  expect((await second.client.call(findCustomers, { sort: 'odds', limit: 5 })).items).toEqual(items);
  process.stderr.write(`start with the sample ${first.startedMs} ms, second start ${second.startedMs} ms\n`);
  expect(await stopped(second)).toEqual({ exit: 0, err: '' });
});

test('told to stop in the midst of starting, it stops too and leaves no PostgreSQL behind', async () => {
  for (const delayMs of [0, 400, 900]) {
    const { dataFolder, cluster } = folder();
    const command = startCommand(['serve', '--port', '0', '--data', dataFolder, '--sample', 'deals']);
    while (!existsSync(dataFolder)) await pause(5);
    await pause(delayMs);
    command.process.kill('SIGTERM');
    expect(await command.ended).toMatchObject({ exit: 0, err: '' });
    expect(livingPostmaster(cluster)).toBeUndefined();
  }
});

test('a request that runs may end before it stops, and a connection that stays open does not keep it', async () => {
  const { dataFolder } = folder();
  const service = await serve(dataFolder);
  const idle = connect(Number(new URL(service.url).port), '127.0.0.1');
  idle.on('error', () => {});
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const uploading = service.client.call(addUpload, { fileName: 'a.csv' }, { file: twoHalves(gate) });
  while (!existsSync(join(dataFolder, 'uploads'))) await pause(5);
  const stopping = stopped(service);
  while (!service.said.out.includes('Stopping')) await pause(5);
  open();
  expect(await uploading).toMatchObject({ bytes: 8 });
  expect(await stopping).toEqual({ exit: 0, err: '' });
});

test('two services share one data folder, and the last one stops its PostgreSQL', async () => {
  const { dataFolder, cluster } = folder();
  const [one, other] = await Promise.all([serve(dataFolder), serve(dataFolder)]);
  expect(one.url).not.toBe(other.url);
  const pid = livingPostmaster(cluster)?.pid;
  expect((await stopped(one)).exit).toBe(0);
  expect(livingPostmaster(cluster)?.pid).toBe(pid);
  expect(await other.isReady()).toBe(true);
  expect((await stopped(other)).exit).toBe(0);
  expect(livingPostmaster(cluster)).toBeUndefined();
});

test('a port that is taken and a host that others could reach are refused, and nothing is left running', async () => {
  const { dataFolder, cluster } = folder();
  const taken = await listener();
  const { port } = taken.address() as { port: number };
  const cases: [string[], number, RegExp][] = [
    [['--port', String(port)], 1, new RegExp(`port ${port}.*\\n.*--port.*\\(port-taken\\)`)],
    [['--port', '0', '--host', '0.0.0.0'], 2, /0\.0\.0\.0.*\n.*127\.0\.0\.1.*\(host-refused\)/],
    [['--port', 'http'], 2, /--port.*\n.*\(option-invalid\)/],
  ];
  for (const [words, exit, says] of cases) {
    const end = await runCommand(['serve', '--data', dataFolder, ...words]);
    expect({ words, ...end }).toMatchObject({ exit, out: '' });
    expect(end.err).toMatch(says);
    expect(livingPostmaster(cluster)).toBeUndefined();
  }
  taken.close();
});

test('a data folder that cannot serve is refused by name', async () => {
  const { parent } = folder();
  const file = join(parent, 'file');
  writeFileSync(file, '');
  const foreign = join(parent, 'foreign');
  mkdirSync(join(foreign, 'database', 'cluster'), { recursive: true });
  writeFileSync(join(foreign, 'database', 'cluster', 'letter.txt'), 'Not a database.');
  const cases: [string, RegExp][] = [
    [join(file, 'below'), /\(data-folder-unusable\)/],
    [file, /\(data-folder-unusable\)/],
    [foreign, /no data of PostgreSQL[^]*\(data-folder-unusable\)/],
  ];
  for (const [dataFolder, says] of cases) {
    const end = await runCommand(['serve', '--port', '0', '--data', dataFolder]);
    expect({ dataFolder, ...end }).toMatchObject({ exit: 1, out: '' });
    expect(end.err).toContain(parent);
    expect(end.err).toMatch(says);
  }
  expect(readFileSync(join(foreign, 'database', 'cluster', 'letter.txt'), 'utf8')).toBe('Not a database.');
});

test('a database server that does not answer is named, without its password', async () => {
  const env = { DATABASE_URL: 'postgres://ada:geheim@127.0.0.1:1/deals' };
  const end = await runCommand(['serve', '--port', '0'], { env });
  expect(end).toMatchObject({ exit: 1, out: '' });
  expect(end.err).toMatch(/127\.0\.0\.1:1\/deals.*\n.*\(database-unreachable\)/);
  expect(end.err).not.toContain('geheim');
});

test.skipIf(nobody === undefined)(
  'an ordinary user runs it from a checkout that is not theirs to write to',
  async () => {
    const { parent } = folder();
    const home = join(parent, 'home');
    mkdirSync(home, { mode: 0o700 });
    chownSync(home, nobody as number, nobody as number);
    const options = {
      uid: nobody as number,
      cwd: home,
      env: { HOME: home, XDG_DATA_HOME: undefined, TMPDIR: undefined },
    };
    for (const words of [[], ['--sample', 'deals']]) {
      const service = await startService(words, options);
      services.push(service);
      expect(await service.isReady()).toBe(true);
      expect(service.said.out).toContain(home);
      expect(await stopped(service)).toEqual({ exit: 0, err: '' });
    }
  },
);

async function* twoHalves(between: Promise<unknown>): AsyncGenerator<Uint8Array> {
  yield Buffer.from('a,b\n');
  await between;
  yield Buffer.from('1,2\n');
}

function folder(): TestFolder {
  const made = testFolder();
  folders.push(made);
  return made;
}

async function serve(
  dataFolder: string,
  words: readonly string[] = [],
  options?: CommandOptions,
): Promise<RunningService> {
  const service = await startService(['--data', dataFolder, ...words], options);
  services.push(service);
  return service;
}

async function stopped(service: RunningService) {
  const { exit, err } = await service.stop();
  return { exit, err };
}

function listener(): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

/** The number of the account `nobody`, where this is root, who alone may act for it, and the program can be read by it. */
function numberOfNobody(): number | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((text) => text.startsWith('nobody:'));
  return line === undefined ? undefined : Number(line.split(':')[2]);
}
