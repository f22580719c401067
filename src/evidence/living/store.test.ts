import * as fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { customersMigration } from '../../customers/migrations.ts';
import { type TestWorkspace, testWorkspace } from '../../platform/operation/performed.fixture.ts';
import { makeWorkspace } from '../../platform/workspace/store.ts';
import { evidenceMigration } from '../migrations.ts';
import type { Base } from './livingBase.ts';
import { addCustomer, addDelivery, addRetraction, change, makeWorld } from './livingWorld.fixture.ts';
import { livingBases } from './store.ts';

let world: TestWorkspace;
let workspace: number;
let clock: Date;
const powers = () => ({ db: world.db, connect: () => world.database.connect(), now: () => clock });

beforeAll(async () => {
  world = await testWorkspace({ migrations: [customersMigration, evidenceMigration], routes: () => [] });
});
afterAll(() => world.close());
beforeEach(async () => {
  clock = new Date('2026-11-21T12:00:00Z');
  workspace = await makeWorkspace(world.db, { name: 'W', owner: 'O', now: clock.toISOString() }, []);
  await makeWorld(world.db, workspace);
});

const columnOf = (base: Base, signal: string) => base.portfolio.columns.find((column) => column.signal.id === signal);
const valueOf = (base: Base, id: string, signal: string) => {
  const row = base.rowOfId(id) as number;
  const column = columnOf(base, signal);
  return column?.numbers?.[row] ?? column?.banding.labels[column.bands[row] as number];
};

describe('a base', () => {
  test('shows who is known, what is known of them, and how it ended', async () => {
    await change(world.db, workspace, async (db) => {
      for (const number of [1, 2, 3]) await addCustomer(db, workspace, number);
      await addDelivery(db, workspace, { id: 1, source: 4, observedAt: '2026-11-20T08:00:00Z' }, [
        { customer: 1, facts: { 1: 12.5, 2: '2010-05-06', 3: 'France', 4: 'high', 8: 'Won' } },
        { customer: 3, facts: { 5: 'yes', 3: 'Peru', 6: 'glad', 8: 'Lost' } },
      ]);
      return 'everything';
    });
    const base = await livingBases(powers()).current(workspace, 1);
    expect(base.portfolio.customers).toEqual(['K1', 'K2', 'K3']);
    expect(base.names[1]).toBe('Customer 2');
    expect([...base.outcomes]).toEqual([1, -1, 0]);
    expect(valueOf(base, 'K1', 'employees')).toBe(12.5);
    expect(valueOf(base, 'K1', 'openness')).toBe('high');
    expect(valueOf(base, 'K3', 'country')).toBe('other');
    expect(base.portfolio.columns.map(({ signal }) => signal.id)).not.toContain('mood');
    expect(columnOf(base, 'unbanded')).toBeUndefined();
    expect(base.voices.weightOfClass[base.voices.classOfRow[0] as number]).toBeCloseTo(0.7 * 2 ** (-1 / 365), 10);
    expect(base.groupOfRow).toHaveLength(3);
  });

  test('sees at once what was written, in the same object, and says which rows changed', async () => {
    await change(world.db, workspace, async (db) => {
      await addCustomer(db, workspace, 1);
      await addCustomer(db, workspace, 2);
      return 'everything';
    });
    const bases = livingBases(powers());
    const base = await bases.current(workspace, 1);
    const before = base.version;
    await change(world.db, workspace, async (db) => {
      await addDelivery(db, workspace, { id: 1, source: 1, observedAt: '2026-11-20T08:00:00Z' }, [
        { customer: 2, facts: { 4: 'low' } },
      ]);
      return [[2, 2]];
    });
    await change(world.db, workspace, async (db) => {
      await addCustomer(db, workspace, 7);
      return [[7, 7]];
    });
    expect(await bases.current(workspace, 1)).toBe(base);
    expect(valueOf(base, 'K2', 'openness')).toBe('low');
    expect(base.changedSince(before)).toEqual([1, 2]);
    expect(base.rowOfId('K7')).toBe(2);
    expect(base.portfolio.columns[0]?.bands).toHaveLength(3);
  });

  test('is built once for callers that come together', async () => {
    let connections = 0;
    const bases = livingBases({
      ...powers(),
      connect: () => {
        connections++;
        return world.database.connect();
      },
    });
    const all = await Promise.all(Array.from({ length: 20 }, () => bases.current(workspace, 1)));
    expect(new Set(all).size).toBe(1);
    expect(connections).toBe(1);
  });

  test('counts a fact dated ahead from its day on', async () => {
    await change(world.db, workspace, async (db) => {
      await addCustomer(db, workspace, 1);
      await addDelivery(db, workspace, { id: 1, source: 1, observedAt: '2026-11-22T08:00:00Z' }, [
        { customer: 1, facts: { 4: 'low' } },
      ]);
      return 'everything';
    });
    const bases = livingBases(powers());
    expect(valueOf(await bases.current(workspace, 1), 'K1', 'openness')).toBe('missing');
    clock = new Date('2026-11-22T00:00:01Z');
    const base = await bases.current(workspace, 1);
    expect(valueOf(base, 'K1', 'openness')).toBe('low');
    expect(base.asOf).toBe('2026-11-22T00:00:00.000Z');
    clock = new Date('2026-11-23T00:00:01Z');
    expect((await bases.current(workspace, 1)).asOf).toBe('2026-11-23T00:00:00.000Z');
  });

  test('is refused for an offering that does not exist, and for nobody after', async () => {
    const bases = livingBases(powers());
    await expect(bases.current(workspace, 9)).rejects.toMatchObject({ code: 'offering-unknown' });
    expect((await bases.current(workspace, 1)).offering).toBe(1);
  });

  test('has the columns that definitions give, also when they change', async () => {
    const bases = livingBases(powers());
    const before = (await bases.current(workspace, 1)).portfolio.columns.length;
    await change(world.db, workspace, async (db) => {
      await sql`update signal set is_retired = true where workspace = ${workspace} and id = 'country'`.execute(db);
      return 'everything';
    });
    expect((await bases.current(workspace, 1)).portfolio.columns).toHaveLength(before - 1);
  });
});

const steps = fc.array(
  fc.record({
    kind: fc.constantFrom(
      'customer',
      'facts',
      'facts',
      'facts',
      'retract',
      'retract',
      'merge',
      'unmerge',
      'state',
      'look',
    ),
    a: fc.integer({ min: 0, max: 1000 }),
    b: fc.integer({ min: 0, max: 1000 }),
    c: fc.integer({ min: 0, max: 1000 }),
  }),
  { minLength: 5, maxLength: 30 },
);

test('whatever happens in whatever order, a base that kept up is the base that is built anew', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (steps) => {
      const own = await makeWorkspace(world.db, { name: 'W', owner: 'O', now: clock.toISOString() }, []);
      await makeWorld(world.db, own);
      const living = livingBases(powers());
      await living.current(own, 1);
      const state = { customers: 0, deliveries: 0, retractions: 0 };
      const looks: ReturnType<typeof plain>[][] = [];
      for (const step of [...steps, { kind: 'look', a: 0, b: 0, c: 0 }]) {
        if (step.kind === 'look') looks.push([plain(await living.current(own, 1)), plain(await fresh(own))]);
        else await take(own, state, step);
      }
      for (const [keptUp, anew] of looks) expect(keptUp).toEqual(anew);
    }),
    { seed: 5, numRuns: 25 },
  );
});

const fresh = (own: number) => livingBases(powers()).current(own, 1);

interface State {
  customers: number;
  deliveries: number;
  retractions: number;
}

async function take(own: number, state: State, { kind, a, b, c }: { kind: string; a: number; b: number; c: number }) {
  const day = (n: number) => `2026-${String(1 + (n % 11)).padStart(2, '0')}-0${1 + (n % 5)}T0${n % 3}:00:00Z`;
  if (kind === 'customer' || state.customers === 0) {
    await change(world.db, own, async (db) => {
      await addCustomer(db, own, ++state.customers);
      return [[state.customers, state.customers]];
    });
    return;
  }
  const customer = 1 + (a % state.customers);
  await change(world.db, own, async (db) => {
    if (kind === 'facts') {
      const facts = [
        { 1: b, 4: 'low' },
        { 1: -b / 4, 5: 'yes', 8: 'Won' },
        { 4: 'high', 3: 'France', 2: '2001-02-03' },
        { 4: null },
      ];
      const delivery = { id: ++state.deliveries, source: 1 + (c % 5), observedAt: day(b) };
      const records = [{ customer, facts: facts[b % 4] as Record<number, string> }];
      const other = 1 + ((a + 1) % state.customers);
      if (c % 3 === 0 && other !== customer)
        records.push({ customer: other, facts: facts[a % 4] as Record<number, string> });
      await addDelivery(db, own, delivery, records);
      return [
        [customer, customer],
        [other, other],
      ];
    }
    if (kind === 'retract' && state.deliveries > 0) {
      const of = 1 + (b % state.deliveries);
      const earlier = state.retractions > 0 && c % 3 === 0 ? 1 + (a % state.retractions) : undefined;
      const at = `2026-11-20T0${c % 4}:00:00Z`;
      const id = ++state.retractions;
      if (earlier) await addRetraction(db, own, { id, at, retracts: earlier });
      else if (c % 3 === 1) await addRetraction(db, own, { id, at, delivery: of });
      else await addRetraction(db, own, { id, at, delivery: of, customer, ...(a % 2 === 0 && { part: 0, signal: 4 }) });
      // The chain may end at any delivery: all customers but never the definitions.
      return [[1, state.customers]];
    }
    if (kind === 'merge' || kind === 'unmerge') {
      const other = 1 + (b % state.customers);
      const { rows } = await sql<{ number: number; merged_into: number | null; state: string }>`
        select number, merged_into, state from customer where workspace = ${own}`.execute(db);
      const into = new Map(rows.map((row) => [row.number, row]));
      const isActive = (number: number) => into.get(number)?.state === 'active';
      if (kind === 'unmerge' && into.get(customer)?.merged_into) {
        await sql`update customer set state = 'active', merged_into = null
          where workspace = ${own} and number = ${customer}`.execute(db);
      } else if (kind === 'merge' && other !== customer && isActive(customer) && isActive(other)) {
        await sql`update customer set state = 'merged', merged_into = ${other}
          where workspace = ${own} and number = ${customer}`.execute(db);
      }
      return [[customer, customer]];
    }
    if (kind === 'state') {
      await sql`update customer set state = case state when 'active' then 'removed' when 'removed' then 'active' else state end,
        name = ${c % 2 ? `Name ${c}` : null} where workspace = ${own} and number = ${customer}`.execute(db);
      return [[customer, customer]];
    }
    return [];
  });
}

/** All that a base shows, in a form that can be compared; rows with several voices by their facts. */
function plain(base: Base) {
  const { classOfRow, weightOfClass, mixed } = base.voices;
  const { customers, columns } = base.portfolio;
  return {
    version: base.version,
    asOf: base.asOf,
    customers: [...customers],
    numbers: [...base.numbers],
    names: [...base.names],
    outcomes: [...base.outcomes],
    groups: [...base.groupOfRow],
    rows: customers.map((id) => base.rowOfId(id)),
    columns: columns.map(({ signal, bands, numbers }) => [signal.id, [...bands], numbers && [...numbers]]),
    weights: [...classOfRow].map((weightClass) => weightOfClass[weightClass]),
    mixed: [...mixed]
      .map(([row, facts]) => [row, [...facts].map(([id, voices]) => `${id} ${JSON.stringify(voices)}`).sort()] as const)
      .toSorted(([a], [b]) => a - b),
    declined: [...base.declined].toSorted(([a], [b]) => a - b),
  };
}
