import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { byId } from '../observation/byId.ts';
import type { SignalValue } from '../observation/observation.ts';
import { profileOf } from '../observation/profile.ts';
import { defaultReliability } from '../observation/source.ts';
import { historyOf, type StoredRecord } from '../observation/storedFacts.ts';
import { millisecondsOfInstant } from '../portfolio/calendar.ts';
import { chooseAnswerBands } from '../portfolio/chooseBands.ts';
import { FactScanner } from './factScanner.ts';
import { worldSignals, worldSources } from './livingWorld.fixture.ts';
import { RowFold } from './rowFold.ts';
import { slotBySignal, slotsOf } from './slot.ts';

const bandings = worldSignals.map((signal) =>
  signal.kind === 'number' || signal.kind === 'date'
    ? { signal: signal.id, version: 1, order: 'ordered' as const, labels: ['missing', 'a', 'b'], edges: [10] }
    : chooseAnswerBands(signal, new Map([['France', 2]])),
);
const slots = slotsOf({
  scored: worldSignals.slice(0, 5).map((signal, index) => ({
    number: index + 1,
    signal,
    banding: bandings[index] as (typeof bandings)[number],
  })),
  outcome: {
    number: 8,
    signal: worldSignals[7] as (typeof worldSignals)[number],
    rule: { good: ['Won'], notGood: ['Lost'], notEnded: [], leftOut: [] },
  },
});
const sources = [
  ...worldSources.map((kind) => ({ id: kind as string, kind, reliability: defaultReliability[kind].reliability })),
  { id: 'doubted', kind: 'colleague' as const, reliability: 0 },
];
const signalIds = new Map(worldSignals.map(({ id }, index) => [index + 1, id]));

const values: readonly fc.Arbitrary<SignalValue>[] = [
  fc.oneof(
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(-0, 0.1, 12.5, null, 'x'),
  ),
  fc.constantFrom('1999-12-31', '2004-02-29', '2004-02-30', '1999', null),
  fc.oneof(fc.constantFrom('France', '__proto__', 'Émile "x" \\ 李'), fc.string()),
  fc.constantFrom('low', 'middle', 'high', 'odd', null, 3),
  fc.constantFrom('no', 'yes', null),
  fc.constantFrom('glad'),
  fc.integer(),
  fc.constantFrom('Won', 'Lost', 'Other', null, 7),
];
/** As they come back from the database: `-0`, for one, is stored as 0. */
const facts = fc
  .record(Object.fromEntries(values.map((value, index) => [index + 1, value])), { requiredKeys: [] })
  .map((facts) => JSON.parse(JSON.stringify(facts)) as StoredRecord['facts']);
const records: fc.Arbitrary<StoredRecord[]> = fc.uniqueArray(
  fc.record({
    customer: fc.constantFrom(1, 2),
    delivery: fc.integer({ min: 8, max: 12 }),
    part: fc.constantFrom(0, 1),
    source: fc.constantFrom(...sources.map(({ id }) => id)),
    observedAt: fc.constantFrom('2025-01-01T00:00:00.000Z', '2026-01-01T10:00:00.000Z', '2026-01-01T10:00:00.001Z'),
    facts,
  }),
  { maxLength: 6, selector: ({ customer, delivery, part }) => `${customer} ${delivery} ${part}` },
);

test('folding a row from the bytes of its records is the same as folding the profile of its customer', () => {
  const encoder = new TextEncoder();
  const quick = new RowFold(slots, sources);
  const scanner = new FactScanner(slots, slotBySignal(slots), quick);
  const plain = new RowFold(slots, sources);
  fc.assert(
    fc.property(records, (records) => {
      const history = historyOf('K1', { number: 1, records, retractions: [] }, signalIds);
      plain.takeProfile(profileOf(history, '2026-02-01T00:00:00Z'));
      quick.begin();
      const ids = (record: StoredRecord) => `${record.delivery}.${record.customer}.${record.part}.`;
      for (const record of records.toSorted(
        (a, b) => b.observedAt.localeCompare(a.observedAt) || byId(ids(b), ids(a)),
      )) {
        quick.speak(
          sources.findIndex(({ id }) => id === record.source),
          millisecondsOfInstant(record.observedAt) as number,
        );
        const bytes = encoder.encode(`..${JSON.stringify(record.facts)}..`);
        scanner.scan(bytes, 2, bytes.length - 2);
      }
      expect([...quick.content.numbers]).toEqual([...plain.content.numbers]);
      expect(quartets(quick.content.voiced)).toEqual(quartets(plain.content.voiced));
      expect(new Set(quick.content.declined)).toEqual(new Set(plain.content.declined));
    }),
    { seed: 11, numRuns: 3000 },
  );
});

test.each([
  ['12.50', 12.5],
  ['-0.1', -0.1],
  ['123456789012345678', 123456789012345680],
  ['1e3', 1000],
  ['0.000000000000001', 1e-15],
  ['99999999999.9999', 99999999999.9999],
])('reads the number %s as JSON does', (text, number) => {
  const fold = new RowFold(slots, sources);
  fold.begin();
  fold.speak(0, 0);
  const bytes = new TextEncoder().encode(`{"1":${text}}`);
  new FactScanner(slots, slotBySignal(slots), fold).scan(bytes, 0, bytes.length);
  expect(fold.content.numbers[0]).toBe(number);
});

/** In an order of their own: the two ways meet the slots in different orders. */
function quartets(voiced: readonly number[]): string[] {
  return Array.from({ length: voiced.length / 4 }, (_, index) =>
    voiced.slice(index * 4, index * 4 + 4).join(' '),
  ).sort();
}
