import { expect, it } from 'vitest';
import { cohortProblem } from './cohortProblem.ts';
import { relaxedCohorts } from './cohortRelaxed.ts';

/** The first half is favoured and worth the most; one reserved place goes to the second half. */
function problemOf(rows: number, capacity: number) {
  const worth = Float64Array.from({ length: rows }, (_, row) => 1 - row / rows);
  const isFavoured = Int8Array.from(worth, (_, row) => (row < rows / 2 ? 1 : 0));
  const problem = cohortProblem({ worth, isFavoured }, { capacity }, 1);
  const best = Array.from({ length: capacity }, (_, row) => row);
  const unforced = { rows: best, totalWorth: 0 };
  return { problem, unforced, cohort: { rows: [...best.slice(0, -1), rows / 2], totalWorth: 0 } };
}

it('tries the choice with a reserved place fewer', async () => {
  const { problem, cohort, unforced } = problemOf(40, 10);
  const { fewerReserved, isWhole } = await relaxedCohorts(problem, cohort, unforced);
  expect(fewerReserved.map(({ rows }) => rows)).toEqual([unforced.rows]);
  expect(isWhole).toBe(true);
});

it('says so where the choice is too large to be tried again', async () => {
  const { problem, cohort, unforced } = problemOf(20_000, 8000);
  expect(await relaxedCohorts(problem, cohort, unforced)).toEqual({
    fewerReserved: [],
    segmentPlaceMore: new Map(),
    isWhole: false,
  });
});
