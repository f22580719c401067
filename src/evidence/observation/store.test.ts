import * as fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestWorkspace } from '../../platform/operation/performed.fixture.ts';
import { insertDelivery, insertRecord, insertRetraction } from '../delivery/store.ts';
import { evidenceWorkspace, merge } from '../evidenceWorkspace.fixture.ts';
import type { SignalValue, Statement } from './observation.ts';
import { foldProfiles, type Profile, profileOf } from './profile.ts';
import { factsOfCustomers, streamFacts } from './store.ts';
import { type CustomerFacts, historyOf, type StoredRetraction, standing } from './storedFacts.ts';

const CUSTOMERS = 5;
const asOf = '2027-01-01T00:00:00.000Z';
const sources = ['usage', 'questionnaire', 'interview'];
const signalIds = new Map([
  [1, 'bw-change-new'],
  [2, 'bw-change-replace'],
  [3, 'bw-habits'],
]);

let room: TestWorkspace;
beforeAll(async () => {
  room = await evidenceWorkspace(CUSTOMERS);
});
afterAll(() => room.close());

interface Delivery {
  readonly source: number;
  readonly day: number;
  /** By customer. */
  readonly records: ReadonlyMap<number, ReadonlyMap<number, SignalValue>>;
}

/** Takes back what a delivery says, as far as stated; or the retraction before it by this many. */
interface Taking {
  readonly delivery: number;
  readonly customer: number | null;
  readonly signal: number | null;
  readonly back: number | null;
  readonly day: number;
}

const days = fc.integer({ min: 1, max: 28 });
const customers = fc.integer({ min: 1, max: CUSTOMERS });
const facts = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom<SignalValue>('yes', 'no', '1', null, 3.25)), {
    minLength: 1,
  })
  .map((pairs) => new Map(pairs));
const deliveries: fc.Arbitrary<Delivery[]> = fc.array(
  fc.record({
    source: fc.integer({ min: 1, max: 3 }),
    day: days,
    records: fc.array(fc.tuple(customers, facts), { minLength: 1, maxLength: 4 }).map((pairs) => new Map(pairs)),
  }),
  { minLength: 1, maxLength: 8 },
);
const takings: fc.Arbitrary<Taking[]> = fc.array(
  fc.record({
    delivery: fc.integer({ min: 0, max: 7 }),
    customer: fc.option(customers),
    signal: fc.option(fc.integer({ min: 1, max: 3 })),
    back: fc.option(fc.integer({ min: 1, max: 4 })),
    day: days,
  }),
  { maxLength: 10 },
);
/** Each into one with a smaller number, or into nobody, so that there are chains and no circles. */
const merges = fc
  .array(fc.integer({ min: 0, max: CUSTOMERS }), { minLength: CUSTOMERS, maxLength: CUSTOMERS })
  .map((into) => new Map(into.flatMap((target, i) => (target > 0 && target <= i ? [[i + 1, target] as const] : []))));

test('what the database keeps folds to the same profiles as the statements that stand, whatever is taken back or merged', async () => {
  await fc.assert(
    fc.asyncProperty(deliveries, takings, merges, async (delivered, taken, mergedInto) => {
      await clear();
      const statements = await deliver(delivered, mergedInto);
      const retractions = await takeBack(taken, delivered.length);
      for (const [number, into] of mergedInto) await merge(room, number, into);

      const left = statements.filter(
        ({ place }) => !retractions.some((each) => each.covers(place) && stands(each, retractions)),
      );
      const wanted = plain(
        foldProfiles(
          left.map(({ statement }) => statement),
          asOf,
        ),
      );

      const streamed = new Map<string, Profile>();
      const order: number[] = [];
      await streamFacts(room.db, room.workspace, (found) => {
        order.push(found.number);
        keep(streamed, found);
      });
      expect(plain(streamed)).toEqual(wanted);
      expect(order).toEqual(order.toSorted((a, b) => a - b));

      const everybody = Array.from({ length: CUSTOMERS }, (_, i) => i + 1);
      const found = await factsOfCustomers(room.db, room.workspace, everybody);
      const looked = new Map<string, Profile>();
      for (const number of everybody) {
        const facts = found.get(number) as CustomerFacts;
        const root = found.get(rootOf(number, mergedInto)) as CustomerFacts;
        expect(facts.records).toEqual(root.records);
        if (!mergedInto.has(number)) keep(looked, facts);
        const all = retractions.map(({ stored }) => stored);
        expect(standing(all).length).toBe(retractions.filter((each) => stands(each, retractions)).length);
      }
      expect(plain(looked)).toEqual(wanted);
    }),
    { seed: 11, numRuns: 50 },
  );
});

async function clear(): Promise<void> {
  const { db, workspace } = room;
  for (const table of ['record', 'delivery', 'retraction']) await sql`delete from ${sql.table(table)}`.execute(db);
  await sql`update customer set merged_into = null, state = 'active' where workspace = ${workspace}`.execute(db);
}

const dayText = (day: number) => `2026-01-${String(day).padStart(2, '0')}T00:00:00.000Z`;

interface FactPlace {
  readonly delivery: number;
  readonly customer: number;
  readonly signal: number;
}

async function deliver(delivered: readonly Delivery[], mergedInto: ReadonlyMap<number, number>) {
  const { db, workspace } = room;
  const statements: { readonly place: FactPlace; readonly statement: Statement }[] = [];
  for (const { source, day, records } of delivered) {
    const observedAt = dayText(day);
    const delivery = await insertDelivery(
      db,
      { workspace, version: 1 },
      { source, observedAt, actor: 1, import: null },
    );
    for (const [customer, values] of records) {
      await insertRecord(db, workspace, { delivery, customer }, values);
      for (const [signal, value] of values) {
        const statement = {
          id: `${delivery}.${customer}.0.${signal}`,
          customer: `K${rootOf(customer, mergedInto)}`,
          signal: signalIds.get(signal) as string,
          value,
          source: sources[source - 1] as string,
          observedAt,
        };
        statements.push({ place: { delivery, customer, signal }, statement });
      }
    }
  }
  return statements;
}

interface Taken {
  readonly stored: StoredRetraction;
  readonly covers: (place: FactPlace) => boolean;
}

async function takeBack(taken: readonly Taking[], deliveries: number): Promise<Taken[]> {
  const { db, workspace } = room;
  const { rows } = await sql<{ id: number }>`select id from delivery order by id`.execute(db);
  const made: Taken[] = [];
  for (const { delivery: position, customer, signal, back, day } of taken) {
    const before = back === null ? undefined : made.at(-back);
    const delivery = (rows[position % deliveries] as { id: number }).id;
    const part = signal === null ? null : 0;
    const target = before ? { retracts: before.stored.id } : { delivery, customer, part, signal };
    const at = dayText(day);
    const id = await insertRetraction(db, { workspace, version: 1 }, { target, actor: 1, at, why: null });
    const stored = await sql<StoredRetraction>`select * from retraction where id = ${id}`.execute(db);
    made.push({
      stored: stored.rows[0] as StoredRetraction,
      covers: (place) =>
        !before &&
        place.delivery === delivery &&
        (customer === null || place.customer === customer) &&
        (signal === null || place.signal === signal),
    });
  }
  return made;
}

/** It stands unless one that stands takes it back. */
function stands({ stored }: Taken, all: readonly Taken[]): boolean {
  return !all.some((other) => other.stored.retracts === stored.id && stands(other, all));
}

function rootOf(number: number, mergedInto: ReadonlyMap<number, number>): number {
  const into = mergedInto.get(number);
  return into === undefined ? number : rootOf(into, mergedInto);
}

function keep(profiles: Map<string, Profile>, facts: CustomerFacts): void {
  const customer = `K${facts.number}`;
  const profile = profileOf(historyOf(customer, facts, signalIds), asOf);
  if (profile) profiles.set(customer, profile);
}

/** Customers of whom nothing stands are left out, because the oracle has never heard of what was taken back. */
function plain(profiles: ReadonlyMap<string, Profile>) {
  return [...profiles]
    .filter(([, { facts }]) => facts.size > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { facts }]) => [id, [...facts]]);
}
