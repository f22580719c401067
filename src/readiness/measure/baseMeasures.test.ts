import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Definitions, definitionsOf } from '../../evidence/living/definitions.ts';
import { LivingColumns } from '../../evidence/living/livingColumns.ts';
import { worldSignals, worldSources } from '../../evidence/living/livingWorld.fixture.ts';
import { RowFold } from '../../evidence/living/rowFold.ts';
import type { Profile } from '../../evidence/observation/profile.ts';
import { profileOf } from '../../evidence/observation/profile.ts';
import { defaultReliability, weightOf } from '../../evidence/observation/source.ts';
import { historyOf, type StoredRecord } from '../../evidence/observation/storedFacts.ts';
import { chooseAnswerBands } from '../../evidence/portfolio/chooseBands.ts';
import { isKnown } from '../../stats/estimate.ts';
import { answersOfFacts } from '../answer.ts';
import { axisNames } from '../axis.ts';
import { groupProbabilities } from '../group.ts';
import { itemsOfPortfolio } from '../itemsOfPortfolio.ts';
import { measuresOf, posteriorsOf } from '../measure.ts';
import { groupAt, measureAt, type PortfolioMeasures } from '../measurePortfolio.ts';
import { coarseCount, itemsOfBase } from './baseItems.ts';
import { baseMeasures } from './baseMeasures.ts';

const DAY = 20_500;
const definitions: Definitions = definitionsOf(
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
const bases = fc.array(recordsOfOne, { minLength: 1, maxLength: 12 });

/** Enough customers who answered, in three ways, that items are placed by their shares. */
const known: readonly (readonly StoredRecord[])[] = Array.from({ length: 24 }, (_, row) => [
  {
    customer: 1,
    delivery: 1,
    part: 0,
    source: 'crm',
    observedAt: '2025-01-01T00:00:00.000Z',
    facts: { 1: [1, 6, 20][row % 3] as number, 4: ['low', 'middle', 'high'][row % 3] as string, 5: 'no' },
  },
]);

const profileFrom = (records: readonly StoredRecord[]): Profile | undefined =>
  profileOf(historyOf('K', { number: 1, records, retractions: [] }, definitions.signalIds), '2026-02-16T00:00:00Z');

function baseOf(customers: readonly (readonly StoredRecord[])[]): LivingColumns {
  const base = new LivingColumns({ workspace: 1, offering: 1, version: 1, day: DAY, definitions, capacity: 1 });
  const fold = new RowFold(base.slots, definitions.sourceList);
  customers.forEach((records, row) => {
    base.append({ number: row + 1, id: `K${row + 1}`, name: null });
    fold.takeProfile(profileFrom(records));
    base.write(row, fold.content);
  });
  return base;
}

const figuresOf = (measures: PortfolioMeasures, rows: number) =>
  Array.from({ length: rows }, (_, row) => [
    ...axisNames.map((axis) => measureAt(measures[axis], row)),
    groupAt(measures.groups, row),
  ]);

describe('the measures of a living base', () => {
  test('are what each customer would be given alone, from all voices, each believed as its source and age deserve', () => {
    fc.assert(
      fc.property(bases, fc.constantFrom(50, 30), fc.boolean(), (some, cut, isKnownBase) => {
        const customers = isKnownBase ? [...some, ...known] : some;
        const cuts = { willingness: cut, needs: 50 };
        const base = baseOf(customers);
        const measures = baseMeasures(base, cuts);
        const { items } = itemsOfBase(base);
        customers.forEach((records, row) => {
          const answers = answersOfFacts(profileFrom(records)?.facts ?? new Map(), items, (fact) =>
            weightOf(
              definitions.sources.get(fact.source) as never,
              `${fact.observedAt.slice(0, 10)}T00:00:00Z`,
              base.asOf,
            ),
          );
          const alone = measuresOf(items, answers);
          for (const axis of axisNames) {
            const together = measureAt(measures[axis], row);
            expect(isKnown(together)).toBe(isKnown(alone[axis]));
            for (const figure of ['mean', 'low', 'high', 'evidence'] as const) {
              const expected = isKnown(alone[axis]) ? alone[axis][figure] : 0;
              expect(isKnown(together) ? together[figure] : 0).toBeCloseTo(expected, 4);
            }
          }
          const posteriors = posteriorsOf(items, answers);
          const groups = groupProbabilities(posteriors.willingness, posteriors.needs, cuts);
          const found = groupAt(measures.groups, row);
          expect(found === null).toBe(groups === null);
          expect(found?.picky ?? 0).toBeCloseTo(groups?.picky ?? 0, 6);
        });
      }),
      { seed: 21, numRuns: 100 },
    );
  });

  test('after changes are those of a base that was built that way', () => {
    fc.assert(
      fc.property(bases, fc.option(bases), fc.integer({ min: 0, max: 11 }), (some, others, at) => {
        const place = at % some.length;
        const before = [...known, ...some];
        // Customers who change places leave the scale as it is; others move it.
        const after = others ? [...some.slice(0, place), ...others] : [...some.slice(place), ...some.slice(0, place)];
        const now = [...known, ...after];
        const base = baseOf(before);
        baseMeasures(base);
        const fold = new RowFold(base.slots, definitions.sourceList);
        const updates = Array.from({ length: Math.max(now.length, before.length) }, (_, row) => {
          const records = now[row];
          if (!records) return { number: row + 1, listed: null, content: null };
          fold.takeProfile(profileFrom(records));
          const { numbers, voiced } = fold.content;
          const listed = { number: row + 1, id: `K${row + 1}`, name: null };
          return { number: row + 1, listed, content: { numbers: numbers.slice(), voiced: voiced.slice() } };
        });
        base.apply(2, updates);
        expect(figuresOf(baseMeasures(base), now.length)).toEqual(figuresOf(baseMeasures(baseOf(now)), now.length));
      }),
      { seed: 22, numRuns: 100 },
    );
  });

  test('fade with age', () => {
    const base = baseOf([
      [
        {
          customer: 1,
          delivery: 1,
          part: 0,
          source: 'crm',
          observedAt: '2026-01-01T10:00:00.001Z',
          facts: { 4: 'high' },
        },
      ],
    ]);
    const fresh = measureAt(baseMeasures(base).willingness, 0);
    base.turnTo(DAY + 730);
    const old = measureAt(baseMeasures(base).willingness, 0);
    if (!isKnown(fresh) || !isKnown(old)) throw new Error('Both are known.');
    expect(old.mean).toBeLessThan(fresh.mean);
  });
});

test('a small base places its items as a file does', () => {
  const customers = Array.from({ length: 60 }, (_, row) => [
    {
      customer: 1,
      delivery: 1,
      part: 0,
      source: 'crm',
      observedAt: '2026-01-01T10:00:00.001Z',
      facts: { 4: ['low', 'middle', 'high'][row % 3] as string, 1: row },
    },
  ]);
  const base = baseOf(customers);
  const asFile = itemsOfPortfolio(base.portfolio).items.map(({ id, parameters }) => [id, parameters]);
  expect(itemsOfBase(base).items.map(({ id, parameters }) => [id, parameters])).toEqual(asFile);
  expect(itemsOfBase(base)).toBe(itemsOfBase(base));
});

test('counts are exact among few answers, near among many, and never rounded to nothing', () => {
  expect(coarseCount(4001, 4096)).toBe(4001);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_000_000 }), fc.integer({ min: 4097, max: 2_000_000 }), (count, total) => {
      const coarse = coarseCount(count, total);
      expect(coarse).toBeGreaterThan(0);
      expect(Math.abs(coarse - count) / total).toBeLessThanOrEqual(1 / 4096);
      expect(Math.abs(coarse - count) / count).toBeLessThanOrEqual(1 / 64);
    }),
    { seed: 23 },
  );
});
