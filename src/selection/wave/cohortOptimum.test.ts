import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { worthNeeded } from './cohortExchange.ts';
import {
  bestTotalByHand,
  keepsLimits,
  problemOf,
  smallWaves,
  smallWavesOf,
  totalWorth,
} from './cohortInstances.fixture.ts';
import { bestCohort, largestReserve } from './cohortOptimum.ts';
import { reduceCandidates } from './cohortReduction.ts';

const runs = { seed: 20, numRuns: 400 };

describe('bestCohort', () => {
  it('equals the best of all subsets under every kind of limit, and keeps the limits', async () => {
    await fc.assert(
      fc.asyncProperty(smallWaves, async (wave) => {
        const problem = problemOf(wave);
        const cohort = await bestCohort(problem);
        const expected = bestTotalByHand(problem);
        expect(cohort === null).toBe(expected === Number.NEGATIVE_INFINITY);
        expect(cohort === null || keepsLimits(problem, cohort.rows)).toBe(true);
        expect(cohort?.totalWorth ?? 0).toBeCloseTo(cohort === null ? 0 : expected, 12);
      }),
      runs,
    );
  });

  it('takes the earlier of two equals', async () => {
    const candidates = { worth: Float64Array.of(0.5, 0.7, 0.5, 0.5) };
    const problem = problemOf({ candidates, rules: { capacity: 2 }, restsOn: 'outcomes' });
    expect((await bestCohort(problem))?.rows).toEqual([1, 0]);
  });

  it('never becomes worth less by another place', async () => {
    await fc.assert(
      fc.asyncProperty(smallWaves, async (wave) => {
        const problem = problemOf(wave);
        const more = problemOf({ ...wave, rules: { ...wave.rules, capacity: wave.rules.capacity + 1 } });
        const [now, then] = [await bestCohort(problem), await bestCohort(more)];
        expect((then?.totalWorth ?? -1) - (now?.totalWorth ?? -1)).toBeGreaterThan(-1e-12);
      }),
      { ...runs, numRuns: 150 },
    );
  });

  it('says how many outside the favoured group there can be at most', async () => {
    await fc.assert(
      fc.asyncProperty(smallWaves, async (wave) => {
        const problem = problemOf(wave);
        const most = await largestReserve(problem);
        const byHand = [5, 4, 3, 2, 1, 0].find((reserve) => bestTotalByHand({ ...problem, reserve }) >= 0) ?? null;
        expect(most).toBe(byHand);
      }),
      { ...runs, numRuns: 100 },
    );
  });
});

describe('reduceCandidates', () => {
  it('never loses the best choice', () => {
    fc.assert(
      fc.property(smallWaves, (wave) => {
        const problem = problemOf(wave);
        const reduced = { ...problem, free: reduceCandidates(problem) };
        expect(bestTotalByHand(reduced)).toBeCloseTo(bestTotalByHand(problem), 12);
      }),
      { ...runs, numRuns: 1000 },
    );
  });

  it('keeps no more than a few rows per limit of a hundred thousand', () => {
    const worth = Float64Array.from({ length: 100_000 }, (_, row) => ((row * 7919) % 100_003) / 100_003);
    const isFavoured = Int8Array.from(worth, (_, row) => row % 2);
    const candidates = { worth, isFavoured };
    const problem = problemOf({ candidates, rules: { capacity: 25, reservedOutside: 3 }, restsOn: 'outcomes' });
    expect(reduceCandidates(problem).length).toBeLessThanOrEqual(50);
  });
});

describe('worthNeeded', () => {
  it('equals what forcing the row in would cost, where every customer has one kind of row', async () => {
    await fc.assert(
      fc.asyncProperty(smallWavesOf({ severalRows: false }), async (wave) => {
        const problem = problemOf(wave);
        const cohort = await bestCohort(problem);
        if (cohort === null) return;
        const needed = worthNeeded(problem, cohort.rows);
        expect(needed.isExact).toBe(true);
        for (const row of problem.free) {
          if (cohort.rows.includes(row)) continue;
          const others = bestTotalByHand(problem, [row]) - totalWorth(problem, [row]);
          const cost = others === Number.NEGATIVE_INFINITY ? Number.POSITIVE_INFINITY : cohort.totalWorth - others;
          expect(needed.byKind[problem.kindOfRow[row] as number]).toBeCloseTo(cost, 9);
        }
      }),
      runs,
    );
  });
});
