import { fc, test } from '@fast-check/vitest';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect } from 'vitest';
import { undoEvent } from '../platform/event/contract.ts';
import { Failure } from '../platform/failure.ts';
import type { TestWorkspace } from '../platform/operation/performed.fixture.ts';
import { createCustomer, removeCustomer, restoreCustomer, updateCustomer } from './contract.ts';
import { customersWorkspace, rowsOf } from './customersWorkspace.fixture.ts';
import { mergeCustomer, unmergeCustomer } from './merge/contract.ts';
import { survivorOf } from './store.ts';

let world: TestWorkspace;
beforeAll(async () => {
  world = await customersWorkspace();
});
afterAll(() => world.close());

const id = fc.integer({ min: 1, max: 5 }).map((n) => `K${n}`);
const name = fc.constantFrom('A', 'B', null);
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ verb: fc.constant('merge' as const), id, into: id }) },
  { weight: 3, arbitrary: fc.record({ verb: fc.constant('unmerge' as const), id }) },
  { weight: 2, arbitrary: fc.record({ verb: fc.constant('update' as const), id, name }) },
  { weight: 2, arbitrary: fc.record({ verb: fc.constantFrom('remove' as const, 'restore' as const), id }) },
  { weight: 1, arbitrary: fc.record({ verb: fc.constant('create' as const), id }) },
  { weight: 3, arbitrary: fc.record({ verb: fc.constant('undo' as const), back: fc.integer({ min: 1, max: 5 }) }) },
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

test.prop([fc.array(step, { minLength: 5, maxLength: 20 })], { seed: 20_261_121, numRuns: 20 })(
  'whatever is done in whatever order, every customer is or leads to one that stands, and the last change can be taken back exactly',
  async (steps) => {
    await sql`delete from customer`.execute(world.db);
    const events: number[] = [];
    for (const n of [1, 2, 3]) events.push(await eventOf({ verb: 'create', id: `K${n}` }, events));
    for (const each of steps) {
      const before = await rowsOf(world, 'customer');
      const event = await eventOf(each, events).catch(refused);
      await expectWhole();
      if (event === REFUSED) await expectRows(before, 'refused');
      else {
        events.push(event);
        if (each.verb !== 'create') await expectUndoable(each, event, before);
      }
    }
  },
);

const REFUSED = 0;

function refused(error: unknown): number {
  if (error instanceof Failure) return REFUSED;
  throw error;
}

async function eventOf(each: Step, events: readonly number[]): Promise<number> {
  const { event } = await done(each, events);
  return event as number;
}

function done(each: Step, events: readonly number[]) {
  switch (each.verb) {
    case 'create':
      return world.perform(createCustomer, { id: each.id });
    case 'update':
      return world.perform(updateCustomer, { customer: each.id, name: each.name });
    case 'merge':
      return world.perform(mergeCustomer, { customer: each.id, into: each.into });
    case 'unmerge':
      return world.perform(unmergeCustomer, { customer: each.id });
    case 'remove':
      return world.perform(removeCustomer, { customer: each.id });
    case 'restore':
      return world.perform(restoreCustomer, { customer: each.id });
    default:
      return world.perform(undoEvent, { event: events.at(-each.back) ?? 1 });
  }
}

/** Taken back it is as before, and done again as after. */
async function expectUndoable(each: Step, event: number, before: readonly unknown[]): Promise<void> {
  const after = await rowsOf(world, 'customer');
  const undone = await world.perform(undoEvent, { event });
  await expectRows(before, `taken back: ${JSON.stringify(each)}`);
  await world.call(undoEvent, { event: undone.event as number });
  await expectRows(after, `done again: ${JSON.stringify(each)}`);
}

async function expectRows(rows: readonly unknown[], when: string): Promise<void> {
  const now = await rowsOf(world, 'customer');
  expect({ when, rows: now }).toEqual({ when, rows });
}

interface Row {
  readonly number: number;
  readonly id: string;
  readonly state: string;
  readonly merged_into: number | null;
}

async function expectWhole(): Promise<void> {
  const rows = (await rowsOf(world, 'customer')) as Row[];
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  for (const row of rows) {
    expect(row.state === 'merged').toBe(row.merged_into !== null);
    let root = row;
    for (let steps = 0; root.merged_into !== null; steps++) {
      expect(steps, 'a circle').toBeLessThan(rows.length);
      root = byNumber.get(root.merged_into) as Row;
    }
    expect(['active', 'removed']).toContain(root.state);
    expect((await survivorOf(world.db, world.workspace, row.id)).number).toBe(root.number);
  }
}
