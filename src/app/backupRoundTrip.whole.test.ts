import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createContact } from '../customers/contact/contract.ts';
import { createCustomer } from '../customers/contract.ts';
import { mergeCustomer } from '../customers/merge/contract.ts';
import type { Verification } from '../evidence/living/verify/contract.ts';
import { recordObservations } from '../evidence/observation/contract.ts';
import { type EmbeddedServer, embeddedServer } from '../platform/database/embeddedServer.ts';
import { type TestFolder, testFolder } from '../platform/database/testFolder.fixture.ts';
import { undoEvent } from '../platform/event/contract.ts';
import { saveDecision } from '../selection/decision/contract.ts';
import { openTrial } from '../selection/trial/contract.ts';
import { type CommandEnd, type RunningService, runCommand, startService } from './builtCommand.fixture.ts';

/** Where Debian and Ubuntu put PostgreSQL. */
const installed = ['18', '17', '16', '15']
  .map((major) => `/usr/lib/postgresql/${major}/bin`)
  .find((path) => existsSync(path));

let origin: TestFolder;
let service: RunningService;
beforeAll(async () => {
  origin = testFolder();
  service = await startService(['--data', origin.dataFolder, '--sample', 'deals']);
  await someWork(service);
}, 600_000);
afterAll(async () => {
  await service.kill();
  origin.remove();
});

const binaries = [
  ['the packaged PostgreSQL', undefined],
  ...(installed === undefined ? [] : [['an installed PostgreSQL', installed] as const]),
] as const;

test.each(binaries)(
  'a backup goes from an embedded database to a server of %s and back, and everything stays as it was',
  async (_, postgresBinaries) => {
    const { before, onServer, back, next } = await roundTrip(postgresBinaries);
    expect(before.verification.isSound).toBe(true);
    expect(onServer).toEqual(before);
    expect(back).toEqual(before);
    expect(next).toBe(before.verification.version + 1);
  },
);

/** The state before, on the server and after the way back, and the version that the next change then makes. */
async function roundTrip(postgresBinaries: string | undefined) {
  const [serverFolder, backFolder] = [testFolder(), testFolder()];
  const { server, url } = await emptyServer(serverFolder, postgresBinaries);
  const [first, second] = [join(serverFolder.parent, 'first.backup'), join(serverFolder.parent, 'second.backup')];
  const env = { DATABASE_URL: url };
  const words = ['--data', backFolder.dataFolder];
  try {
    const before = await state(['--data', origin.dataFolder]);
    await succeeds(['backup', first, '--data', origin.dataFolder]);
    await succeeds(['restore', first], env);
    const onServer = await state([], env);
    await succeeds(['backup', second], env);
    await succeeds(['restore', second, ...words]);
    const back = await state(words);
    const running = await startService(words);
    const { version: next } = await running.client.call(createCustomer, { id: 'after-restore' });
    await running.stop();
    return { before, onServer, back, next };
  } finally {
    await server.leave();
    for (const each of [serverFolder, backFolder]) each.remove();
  }
}

test('a backup that is taken while others write is of one moment', async () => {
  const back = testFolder();
  const state = { isStopped: false, written: 0 };
  const writing = Array.from({ length: 3 }, async (_, writer) => {
    while (!state.isStopped) await service.client.call(createCustomer, { id: `w-${writer}-${++state.written}` });
  });
  const path = join(back.parent, 'meanwhile.backup');
  await succeeds(['backup', path, '--data', origin.dataFolder]);
  state.isStopped = true;
  await Promise.all(writing);
  await succeeds(['restore', path, '--data', back.dataFolder]);
  const { isSound, version, figures } = await verification(['--data', back.dataFolder]);
  expect({ isSound, events: figures.events }).toEqual({ isSound: true, events: version });
  expect(state.written).toBeGreaterThan(0);
  back.remove();
});

test('what is damaged, newer, or no backup is refused and leaves no database behind; one with work in it is left alone', async () => {
  const target = testFolder();
  const path = join(target.parent, 'whole.backup');
  await succeeds(['backup', path, '--data', origin.dataFolder]);
  const text = gunzipSync(readFileSync(path)).toString();
  const newer = text.replace('"migrations":[', '"migrations":[{"id":"0000-first","checksum":"x"},');
  const cases: [string, Buffer, string][] = [
    ['cut.backup', readFileSync(path).subarray(0, -2000), 'backup-damaged'],
    ['changed.backup', gzipSync(text.replace('deal-7\t', 'deal-X\t')), 'backup-damaged'],
    ['newer.backup', gzipSync(newer), 'backup-newer'],
    ['table.csv', Buffer.from('id,name\n1,A\n'), 'backup-unreadable'],
  ];
  for (const [name, content, code] of cases) {
    writeFileSync(join(target.parent, name), content);
    const end = await runCommand(['restore', join(target.parent, name), '--data', target.dataFolder]);
    expect({ name, ...end }).toMatchObject({ exit: 1, out: '' });
    expect(end.err).toContain(`(${code})`);
    const verified = await runCommand(['verify', '--data', target.dataFolder]);
    expect({ name, ...verified }).toMatchObject({ exit: 1, out: '' });
    expect(verified.err).toContain('(database-missing)');
  }
  await succeeds(['restore', path, '--data', target.dataFolder]);
  const before = await verification(['--data', target.dataFolder]);
  const again = await runCommand(['restore', path, '--data', target.dataFolder]);
  expect(again).toMatchObject({ exit: 1, out: '' });
  expect(again.err).toContain('(restore-not-empty)');
  expect((await verification(['--data', target.dataFolder])).digest).toBe(before.digest);
  target.remove();
});

/** A second PostgreSQL with an empty database in it, and its address. */
async function emptyServer(
  { dataFolder }: TestFolder,
  postgresBinaries: string | undefined,
): Promise<{ server: EmbeddedServer; url: string }> {
  const server = await embeddedServer({ dataFolder, ...(postgresBinaries !== undefined && { postgresBinaries }) });
  const client = new Client({ ...server.connection, database: 'postgres' });
  await client.connect();
  await client.query("create database restored encoding 'UTF8' template template0");
  await client.end();
  const { host, port, user } = server.connection;
  return { server, url: `postgres://${user}@/restored?host=${encodeURIComponent(host ?? '')}&port=${port}` };
}

/** Something of every kind, some of it taken back again. */
async function someWork({ client }: RunningService): Promise<void> {
  await client.call(createCustomer, { id: 'N 1/“2”', name: '华为 \\N \t tab', domain: 'nordwind.example' });
  await client.call(createContact, { customer: 'deal-1', name: 'Example Person', email: 'person@nordwind.example' });
  const facts = [{ signal: 'bw-change-new', value: 'yes' }];
  await client.call(recordObservations, { customer: 'deal-2', source: 'interview', facts });
  const { event } = await client.perform(mergeCustomer, { customer: 'deal-4', into: 'deal-3' });
  await client.call(undoEvent, { event: event ?? 0 });
  await client.call(mergeCustomer, { customer: 'deal-6', into: 'deal-5' });
  await client.call(saveDecision, { take: 10, note: 'Spring' });
  await client.call(openTrial, { name: 'Spring', customers: ['deal-70', 'deal-71'] });
}

async function state(words: readonly string[], env?: NodeJS.ProcessEnv) {
  const { out } = await succeeds(['export', ...words], env);
  return { verification: await verification(words, env), exported: out };
}

async function verification(words: readonly string[], env?: NodeJS.ProcessEnv): Promise<Verification> {
  const { out } = await runCommand(['verify', '--json', ...words], env && { env });
  return JSON.parse(out);
}

async function succeeds(words: readonly string[], env?: NodeJS.ProcessEnv): Promise<CommandEnd> {
  const end = await runCommand(words, env && { env });
  expect({ words, ...end }).toMatchObject({ exit: 0 });
  return end;
}
