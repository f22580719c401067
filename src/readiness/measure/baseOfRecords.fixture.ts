import * as fc from 'fast-check';
import { type Definitions, definitionsOf } from '../../evidence/living/definitions.ts';
import { LivingColumns } from '../../evidence/living/livingColumns.ts';
import { worldSignals, worldSources } from '../../evidence/living/livingWorld.fixture.ts';
import { RowFold } from '../../evidence/living/rowFold.ts';
import { type Profile, profileOf } from '../../evidence/observation/profile.ts';
import { defaultReliability } from '../../evidence/observation/source.ts';
import { historyOf, type StoredRecord } from '../../evidence/observation/storedFacts.ts';
import { chooseAnswerBands } from '../../evidence/portfolio/chooseBands.ts';

/** Living bases made of records, without a database. */

export const DAY = 20_500;
export const definitions: Definitions = definitionsOf(
  worldSignals.map((signal, index) => ({
    ...signal,
    number: index + 1,
    offering: null,
    outcome: null,
    isRetired: false,
    version: 0,
  })),
  new Map(
    worldSignals.map((signal, index) => [
      index + 1,
      signal.kind === 'number' || signal.kind === 'date'
        ? {
            signal: signal.id,
            version: 1,
            order: 'ordered' as const,
            labels: ['missing', 'a', 'b', 'c'],
            edges: [5, 9],
          }
        : chooseAnswerBands(signal, new Map()),
    ]),
  ),
  [
    ...worldSources.map((kind, index) => ({
      number: index + 1,
      id: kind as string,
      kind,
      ...defaultReliability[kind],
    })),
    { number: 5, id: 'doubted', kind: 'colleague', reliability: 0 },
  ],
  1,
);

const facts = fc.record(
  {
    1: fc.constantFrom(1, 6, 20, null),
    4: fc.constantFrom('low', 'middle', 'high', null),
    5: fc.constantFrom('no', 'yes'),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<StoredRecord['facts']>;
const recordsOfOne = fc.uniqueArray(
  fc.record({
    customer: fc.constant(1),
    delivery: fc.integer({ min: 1, max: 4 }),
    part: fc.constant(0),
    source: fc.constantFrom(...definitions.sources.keys()),
    observedAt: fc.constantFrom('2025-01-01T00:00:00.000Z', '2025-01-01T20:00:00.000Z', '2026-01-01T10:00:00.001Z'),
    facts,
  }),
  { maxLength: 3, selector: ({ delivery }) => delivery },
);
/** The records of each customer of a base. */
export const bases = fc.array(recordsOfOne, { minLength: 1, maxLength: 12 });

/** Enough customers who answered, in three ways, that items are placed by their shares. */
export const known: readonly (readonly StoredRecord[])[] = Array.from({ length: 24 }, (_, row) => [
  {
    customer: 1,
    delivery: 1,
    part: 0,
    source: 'crm',
    observedAt: '2025-01-01T00:00:00.000Z',
    facts: { 1: [1, 6, 20][row % 3] as number, 4: ['low', 'middle', 'high'][row % 3] as string, 5: 'no' },
  },
]);

export const profileFrom = (records: readonly StoredRecord[]): Profile | undefined =>
  profileOf(historyOf('K', { number: 1, records, retractions: [] }, definitions.signalIds), '2026-02-16T00:00:00Z');

export function baseOf(customers: readonly (readonly StoredRecord[])[]): LivingColumns {
  const base = new LivingColumns({ workspace: 1, offering: 1, version: 1, day: DAY, definitions, capacity: 1 });
  const fold = new RowFold(base.slots, definitions.sourceList);
  customers.forEach((records, row) => {
    base.append({ number: row + 1, id: `K${row + 1}`, name: null });
    fold.takeProfile(profileFrom(records));
    base.write(row, fold.content);
  });
  return base;
}

/** Lists these customers instead, and says at which version. */
export function changeTo(base: LivingColumns, customers: readonly (readonly StoredRecord[])[]): void {
  const fold = new RowFold(base.slots, definitions.sourceList);
  const updates = Array.from({ length: Math.max(customers.length, base.numbers.at(-1) ?? 0) }, (_, row) => {
    const records = customers[row];
    if (!records) return { number: row + 1, listed: null, content: null };
    fold.takeProfile(profileFrom(records));
    const { numbers, voiced, declined } = fold.content;
    const listed = { number: row + 1, id: `K${row + 1}`, name: null };
    const content = { numbers: numbers.slice(), voiced: voiced.slice(), declined: declined.slice() };
    return { number: row + 1, listed, content };
  });
  base.apply(base.version + 1, updates);
}
