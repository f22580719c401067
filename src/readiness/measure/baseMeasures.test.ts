import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weightOf } from '../../evidence/observation/source.ts';
import { isKnown } from '../../stats/estimate.ts';
import { answersOfFacts } from '../answer.ts';
import { axisNames } from '../axis.ts';
import { defaultCuts, groupProbabilities } from '../group.ts';
import { itemsOfPortfolio } from '../itemsOfPortfolio.ts';
import { measuresOf, posteriorsOf } from '../measure.ts';
import { groupAt, measureAt, type PortfolioMeasures } from '../measurePortfolio.ts';
import { coarseCount, itemsOfBase } from './baseItems.ts';
import { baseMeasures, measureSteps } from './baseMeasures.ts';
import { baseOf, bases, changeTo, DAY, definitions, known, profileFrom } from './baseOfRecords.fixture.ts';

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
        changeTo(base, now);
        expect(figuresOf(baseMeasures(base), now.length)).toEqual(figuresOf(baseMeasures(baseOf(now)), now.length));
      }),
      { seed: 22, numRuns: 100 },
    );
  });

  test('reckoned step by step while others go on writing are those of the base as it is in the end', () => {
    fc.assert(
      fc.property(bases, fc.array(bases, { minLength: 1, maxLength: 4 }), (some, changes) => {
        const base = baseOf([...known, ...some]);
        let now: Parameters<typeof baseOf>[0] = [...known, ...some];
        const waiting = [...changes];
        const steps = measureSteps(base, defaultCuts);
        for (let step = steps.next(); !step.done; step = steps.next()) {
          const change = waiting.pop();
          if (!change) continue;
          now = [...now.slice(0, known.length), ...change];
          changeTo(base, now);
        }
        expect(figuresOf(baseMeasures(base), now.length)).toEqual(figuresOf(baseMeasures(baseOf(now)), now.length));
      }),
      { seed: 24, numRuns: 60 },
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
