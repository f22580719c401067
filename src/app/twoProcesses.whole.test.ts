import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestFolder, testFolder } from '../platform/database/testFolder.fixture.ts';
import { loadSample } from './cli/loadSample.ts';
import { openService, type Service } from './openService.ts';
import type { Acknowledged } from './twoProcesses/writing.fixture.ts';

const WRITES = 10_000;

let folder: TestFolder;
let service: Service;
const children: ChildProcess[] = [];
beforeAll(async () => {
  folder = testFolder();
  service = await openService({ database: folder, appVersion: '0.0.0' });
  await loadSample(service, 'deals');
}, 300_000);
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await service.close();
  folder.remove();
});

test('two processes that write to one workspace lose nothing and judge everybody alike', async () => {
  const { pool } = service.database;
  const [before] = (await pool.query<{ version: number }>('select version from workspace')).rows;
  const writers = ['north', 'south'].map((name, i) => processOf(name, WRITES / 2, i + 1));
  const written = (await Promise.all(writers.map((writer) => writer.next()))) as {
    acknowledged: Acknowledged[];
    ms: number;
  }[];
  process.stderr.write(`${WRITES} writes of two processes in ${Math.max(...written.map(({ ms }) => ms))} ms\n`);

  const acknowledged = written.flatMap((each) => each.acknowledged);
  expect(acknowledged).toHaveLength(WRITES);
  const { rows: events } = await pool.query<{ id: number; operation: string }>(
    'select id, operation from event order by id',
  );
  expect(events.map(({ id }) => id)).toEqual(events.map((_, i) => i + 1));
  const later = events.filter(({ id }) => id > (before?.version ?? 0));
  const told = acknowledged.map(({ event, operation }) => ({ id: event, operation })).sort((a, b) => a.id - b.id);
  expect(later).toEqual(told);
  expect(await factsNotFound(acknowledged.filter(({ fact }) => fact))).toEqual([]);

  const third = processOf('third', 0, 3);
  await third.next();
  const judged = [];
  for (const each of [...writers, third]) judged.push(await each.judge());
  expect(judged[0]).toMatchObject({ version: events.length, isSound: true, differences: [] });
  expect(judged[1]).toEqual(judged[0]);
  expect(judged[2]).toEqual(judged[0]);
}, 1_200_000);

/** Facts that do not stand exactly as they were acknowledged: in a delivery of that event, with that value. */
async function factsNotFound(acknowledged: readonly Acknowledged[]): Promise<unknown[]> {
  const { rows } = await service.database.pool.query<{ version: number; signal: string; value: string }>(
    `select delivery.version, signal.id as signal, fact.value
     from delivery join record on record.workspace = delivery.workspace and record.delivery = delivery.id
     cross join json_each_text(record.facts::json) as fact (number, value)
     join signal on signal.workspace = record.workspace and signal.number = fact.number::int
     where delivery.import is null`,
  );
  const found = new Set(rows.map(({ version, signal, value }) => `${version} ${signal} ${value}`));
  expect(found.size).toBe(rows.length);
  return acknowledged.filter(({ event, fact }) => !found.has(`${event} ${fact?.signal} ${fact?.value}`));
}

function processOf(name: string, writes: number, seed: number) {
  const program = fileURLToPath(new URL('twoProcesses/writer.fixture.ts', import.meta.url));
  const words = [
    '--import',
    import.meta.resolve('tsx'),
    program,
    folder.dataFolder,
    name,
    String(writes),
    String(seed),
  ];
  const child = spawn(process.execPath, words, { stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(child);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<unknown> => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`Process ${name} ended too early.`);
    return JSON.parse(value);
  };
  return {
    next,
    judge: () => {
      child.stdin.write('judge\n');
      return next();
    },
  };
}
