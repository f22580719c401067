import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { stratifiedFolds } from './folds.ts';
import { seededRandom } from './random.ts';

const rows = fc.array(fc.record({ outcome: fc.integer({ min: 0, max: 1 }), group: fc.integer({ min: 0, max: 30 }) }), {
  minLength: 1,
  maxLength: 120,
});

it('never splits a group', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 6 }), (table, folds) => {
      const groups = table.map(({ group }) => group);
      const dealt = stratifiedFolds(
        table.map(({ outcome }) => outcome),
        groups,
        folds,
        seededRandom(1),
      );
      const foldsOf = new Map<number, Set<number>>();
      groups.forEach((group, i) => foldsOf.set(group, (foldsOf.get(group) ?? new Set()).add(dealt[i] as number)));
      expect([...foldsOf.values()].every((seen) => seen.size === 1)).toBe(true);
      expect(dealt.every((fold) => fold < folds)).toBe(true);
    }),
    { seed: 11, numRuns: 100 },
  );
});

it('gives every fold its share of both outcomes, within one row, where every row is its own group', () => {
  const outcomes = Array.from({ length: 103 }, (_, i) => (i % 7 === 0 ? 1 : 0));
  const dealt = stratifiedFolds(outcomes, [...outcomes.keys()], 5, seededRandom(2));
  for (const outcome of [0, 1]) {
    const counts = [0, 1, 2, 3, 4].map((fold) => outcomes.filter((y, i) => y === outcome && dealt[i] === fold).length);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
  }
});

it('leaves no fold empty where there are as many groups as folds', () => {
  const dealt = stratifiedFolds([1, 1, 1, 0], [0, 1, 2, 3], 4, seededRandom(1));
  expect(new Set(dealt).size).toBe(4);
});

it('deals the same way for the same seed and another way for another', () => {
  const outcomes = Array.from({ length: 60 }, (_, i) => i % 2);
  const deal = (seed: number) => stratifiedFolds(outcomes, [...outcomes.keys()], 5, seededRandom(seed)).join('');
  expect(deal(1)).toBe(deal(1));
  expect(deal(1)).not.toBe(deal(2));
});
