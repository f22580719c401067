import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyBase } from '../evidence/living/verify/contract.ts';
import { undoEvent } from '../platform/event/contract.ts';
import { Failure } from '../platform/failure.ts';
import type { Operation } from '../platform/operation/operation.ts';
import { exampleService } from './examples.fixture.ts';
import type { Service } from './openService.ts';
import { operations } from './operations.ts';
import { clientOf } from './serviceClient.ts';

/** Changes that say of themselves that nothing takes them back. */
const forGood = ['uploads.remove', 'customers.erase', 'contacts.erase'];

/** Taken back with something gone for good, so that they are not made again. */
const backForGood = ['uploads.add'];

/** Lists that tell history: what was taken back stays in them, and is called so. */
const histories = [
  ['offerings.create', 'offerings.list'],
  ['signals.band', 'signals.bands'],
  ['imports.run', 'imports.list'],
];

/** What is made again gets the next number. */
const renumbered: Readonly<Record<string, string>> = {
  'sources.create': 'number',
  'sources.remove': 'number',
  'signals.band': 'bands',
};

const PATIENCE_MS = 120_000;

const changing = operations.filter(({ effect }) => effect === 'changes');
const asking = operations.filter(({ effect, method }) => effect !== 'changes' && method === 'get');
const steering = operations.filter(({ effect, method }) => effect !== 'changes' && method !== 'get');

beforeAll(async () => (await exampleService()).close(), PATIENCE_MS);

describe('asking changes nothing', () => {
  let service: Service;
  beforeAll(async () => {
    service = await exampleService();
  }, PATIENCE_MS);
  afterAll(() => service.close());

  test.each(asking.map((each) => [each.id, each] as const))('%s', async (_, operation) => {
    await expectExample(service, operation);
  });

  test('no question has left an event', async () => {
    const { rows } = await service.database.pool.query(
      'select max(id) as last, (select version from workspace) from event',
    );
    expect(rows[0].last).toBe(rows[0].version);
  });
});

describe('questions with a body, and jobs', () => {
  test.each(steering.map((each) => [each.id, each] as const))('%s', async (_, operation) => {
    await inCopy((service) => expectExample(service, operation));
  });
});

describe('a change is made, taken back and made again', () => {
  test.each(changing.map((each) => [each.id, each] as const))('%s', async (id, operation) => {
    await inCopy(async (service) => {
      const client = clientOf(service);
      const before = await shown(service, id, readsOf(operation, {}));
      const { output, event } = await expectExample(service, operation);
      const reads = readsOf(operation, output as Readonly<Record<string, unknown>>);
      const after = await shown(service, id, reads);
      await expectSound(service);
      if (id === 'events.undo') return;
      if (forGood.includes(id)) {
        await expect(client.call(undoEvent, { event: event ?? 0 })).rejects.toMatchObject({ code: 'undo-impossible' });
        return;
      }
      const undone = await client.perform(undoEvent, { event: event ?? 0 });
      expect(await shown(service, id, readsOf(operation, {}))).toEqual(before);
      await expectSound(service);
      const again = client.perform(undoEvent, { event: undone.event ?? 0 });
      if (backForGood.includes(id)) return expect(again).rejects.toMatchObject({ code: 'undo-impossible' });
      await again;
      expect(await shown(service, id, reads)).toEqual(after);
      await expectSound(service);
    });
  });
});

async function inCopy(action: (service: Service) => Promise<unknown>): Promise<void> {
  const service = await exampleService();
  try {
    await action(service);
  } finally {
    await service.close();
  }
}

/** Performs the example, over the same client as everybody, and holds the answer against its own schema. */
async function expectExample(service: Service, operation: Operation) {
  const client = clientOf(service);
  if (operation.effect === 'sends') {
    const { fileName, content } = await client.fetchFile(operation, operation.example);
    expect(fileName).not.toBe('');
    let bytes = 0;
    for await (const piece of content) bytes += piece.length;
    expect(bytes).toBeGreaterThan(10);
    return { output: {}, event: undefined };
  }
  const file = new Blob(['customer_no,sales_area\ndeal-50,West\n']);
  const answer = await client.perform(operation, operation.example, operation.takesFile ? { file } : {});
  expect(operation.output.parse(answer.output)).toEqual(answer.output);
  expect(JSON.parse(JSON.stringify(answer.output))).toEqual(answer.output);
  expect(answer.event !== undefined).toBe(operation.effect === 'changes');
  return answer;
}

async function expectSound(service: Service): Promise<void> {
  const { isSound, differences } = await clientOf(service).call(verifyBase, {});
  expect(differences).toEqual([]);
  expect(isSound).toBe(true);
}

type Read = readonly [operation: Operation, input: Readonly<Record<string, unknown>>];

/** What shows the change: the questions about the same noun, and those about whole customers, asked of what it is about. */
function readsOf(operation: Operation, output: Readonly<Record<string, unknown>>): Read[] {
  const noun = operation.id.split('.')[0];
  const known: Readonly<Record<string, unknown>> = { ...output, ...(operation.example as object) };
  return operations
    .filter(
      ({ id, effect, isLong }) => effect === 'reads' && !isLong && (id.startsWith(`${noun}.`) || wide.includes(id)),
    )
    .filter(({ id }) => !id.startsWith('events.') && !id.startsWith('jobs.'))
    .filter(({ id }) => !histories.some(([change, read]) => change === operation.id && read === id))
    .flatMap((read): Read[] => {
      const example = { ...(read.example as object), ...('limit' in read.input.shape && { limit: 1000 }) };
      const names = [...read.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
      const asked = Object.fromEntries(names.flatMap((name) => (name in known ? [[name, known[name]]] : [])));
      return [[read, example], ...(Object.keys(asked).length > 0 ? [[read, { ...example, ...asked }] as const] : [])];
    });
}

const wide = [
  'customers.list',
  'customers.find',
  'customers.overview',
  'profiles.get',
  'observations.list',
  'signals.list',
  'segments.list',
  'groups.counts',
  'trials.members',
];

/** What the questions answer, without versions, and of observations those that stand. */
async function shown(service: Service, id: string, reads: readonly Read[]): Promise<Readonly<Record<string, unknown>>> {
  const answers: Record<string, unknown> = {};
  for (const [operation, input] of reads) {
    const answer = await clientOf(service)
      .call(operation, input)
      .catch((error: unknown) => {
        if (error instanceof Failure) return { refused: error.code };
        throw error;
      });
    answers[`${operation.id} ${JSON.stringify(input)}`] = steady(answer, [...passing, renumbered[id] ?? '']);
  }
  return answers;
}

function steady(value: unknown, left: readonly string[]): unknown {
  if (Array.isArray(value)) return value.filter((each) => each?.stands !== false).map((each) => steady(each, left));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (left.includes(key) ? [] : [[key, steady(inner, left)]])),
  );
}

const passing = ['version', 'seen', 'seenVersion'];
