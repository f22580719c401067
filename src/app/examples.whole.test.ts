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
const forGood = ['customers.erase', 'contacts.erase'];

/** Lists that tell history: what was taken back stays in them, and is called so. */
const histories = [
  ['offerings.create', 'offerings.list'],
  ['signals.band', 'signals.bands'],
  ['imports.run', 'imports.list'],
  ['calibrations.adopt', 'calibrations.list'],
  ['calibrations.adopt', 'calibrations.get'],
];

/** What is made again gets the next number. */
const renumbered: Readonly<Record<string, string>> = {
  'sources.create': 'number',
  'sources.remove': 'number',
  'signals.band': 'bands',
};

const PATIENCE_MS = 600_000;

const named = (some: readonly Operation[]) => some.map((each) => [each.id, each] as const);
const changing = operations.filter(({ effect }) => effect === 'changes');
const asking = operations.filter(({ effect, method }) => effect === 'reads' && method === 'get');
const steering = operations.filter(
  ({ effect, method }) => effect === 'steers' || (effect === 'reads' && method !== 'get'),
);
const sending = operations.filter(({ effect }) => effect === 'sends');
const oneWay = [...forGood, 'events.undo'];

beforeAll(async () => (await exampleService()).close(), PATIENCE_MS);

describe('asking changes nothing', () => {
  let service: Service;
  beforeAll(async () => {
    service = await exampleService();
  }, PATIENCE_MS);
  afterAll(() => service.close());

  test.each(named(asking))('%s', async (_, operation) => {
    const { output, event } = await performed(service, operation);
    expect(output).toEqual(operation.output.parse(output));
    expect(event).toBeUndefined();
  });

  test.each(named(sending))('%s', async (_, operation) => {
    const { fileName, content } = await clientOf(service).fetchFile(operation, operation.example);
    let bytes = 0;
    for await (const piece of content) bytes += piece.length;
    expect(fileName).not.toBe('');
    expect(bytes).toBeGreaterThan(10);
  });

  test('no question has left an event', async () => {
    const { pool } = service.database;
    const { rows } = await pool.query('select max(id) as last, (select version from workspace) from event');
    expect(rows[0].last).toBe(rows[0].version);
  });
});

test.each(named(steering))('%s is a question with a body, or steers jobs and uploads', async (_, operation) => {
  await inCopy(async (service) => {
    const { output } = await performed(service, operation);
    expect(output).toEqual(operation.output.parse(output));
  });
});

describe('a change is made, taken back and made again', () => {
  test.each(named(changing.filter(({ id }) => !oneWay.includes(id))))('%s', async (id, operation) => {
    await inCopy(async (service) => {
      const client = clientOf(service);
      const before = await shown(service, id, readsOf(operation, {}));
      const { output, event } = await performed(service, operation);
      expect(output).toEqual(operation.output.parse(output));
      const reads = readsOf(operation, output as Readonly<Record<string, unknown>>);
      const after = await shown(service, id, reads);
      expect(await differences(service)).toEqual([]);

      const undone = await client.perform(undoEvent, { event: event ?? 0 });
      expect(await shown(service, id, readsOf(operation, {}))).toEqual(before);
      expect(await differences(service)).toEqual([]);

      await client.perform(undoEvent, { event: undone.event ?? 0 });
      expect(await shown(service, id, reads)).toEqual(after);
      expect(await differences(service)).toEqual([]);
    });
  });

  test.each(forGood)('%s says that nothing takes it back', async (id) => {
    const operation = operations.find((each) => each.id === id) as Operation;
    await inCopy(async (service) => {
      const { output, event } = await performed(service, operation);
      expect(output).toEqual(operation.output.parse(output));
      const undo = clientOf(service).call(undoEvent, { event: event ?? 0 });
      await expect(undo).rejects.toMatchObject({ code: 'undo-impossible' });
      expect(await differences(service)).toEqual([]);
    });
  });

  test('events.undo', async () => {
    await inCopy(async (service) => {
      const { output } = await performed(service, undoEvent);
      expect(output).toEqual(undoEvent.output.parse(output));
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

/** The example, over the same client as everybody. */
function performed(service: Service, operation: Operation) {
  const file = new Blob(['customer_no,sales_area\ndeal-50,West\n']);
  return clientOf(service).perform(operation, operation.example, operation.takesFile ? { file } : {});
}

/** What verification finds, after everything is rebuilt from the log. */
async function differences(service: Service): Promise<readonly unknown[]> {
  return (await clientOf(service).call(verifyBase, {})).differences;
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
