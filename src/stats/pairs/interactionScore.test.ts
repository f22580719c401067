import { expect, test } from 'vitest';
import { normalDraw, seededRandom } from '../random.ts';
import { beyondMargins, marginsOf } from './cellMargins.ts';
import { interactionScore } from './interactionScore.ts';

test('sees nothing in residuals that each side explains by itself', () => {
  const information = Float64Array.of(10, 20, 30, 40, 50, 60);
  const residuals = information.map((weight, cell) => weight * ([0.3, -0.2][Math.floor(cell / 3)]! + 0.1 * (cell % 3)));
  const score = interactionScore({ residuals, information }, { firsts: 2, seconds: 3 });
  expect(score?.degrees).toBe(2);
  expect(score?.statistic).toBeLessThan(1e-9);
});

test('of a table of four it is the squared contrast beside its variance', () => {
  const information = Float64Array.of(10, 20, 30, 40);
  const residuals = Float64Array.of(5, -8, 3, 4);
  const contrast = 5 / 10 + 8 / 20 - 3 / 30 + 4 / 40;
  const variance = 1 / 10 + 1 / 20 + 1 / 30 + 1 / 40;
  const score = interactionScore({ residuals, information }, { firsts: 2, seconds: 2 });
  expect(score?.statistic).toBeCloseTo(contrast ** 2 / variance, 6);
});

test('asks nothing of cells without rows, and of tables with no cell to spare', () => {
  const sums = (...information: number[]) => ({
    information: Float64Array.from(information),
    residuals: Float64Array.from(information, (weight) => weight / 3),
  });
  const sides = { firsts: 2, seconds: 2 };
  expect(interactionScore(sums(10, 10, 0, 10), sides)).toBeUndefined();
  expect(interactionScore(sums(0, 0, 0, 0), sides)).toBeUndefined();
  expect(interactionScore(sums(9, 9, 4, 9), sides)).toBeUndefined();
  // Two parts that hang together only within themselves: each has its own rows and columns.
  const apart = interactionScore(sums(9, 9, 0, 0, 9, 9, 0, 0, 0, 0, 9, 9, 0, 0, 9, 9), { firsts: 4, seconds: 4 });
  expect(apart?.degrees).toBe(2);
});

test('is as small as chance says, one time in twenty, where there is nothing', () => {
  const random = seededRandom(11);
  const information = Float64Array.from({ length: 30 }, () => 5 + 100 * random());
  let below = 0;
  for (let draw = 0; draw < 2000; draw++) {
    const residuals = information.map((weight) => Math.sqrt(weight) * normalDraw(random));
    const score = interactionScore({ residuals, information }, { firsts: 5, seconds: 6 });
    if ((score?.probability ?? 1) <= 0.05) below++;
  }
  expect(below / 2000).toBeGreaterThan(0.035);
  expect(below / 2000).toBeLessThan(0.065);
});

test('what is left beyond the margins has mean zero along each side, empty cells aside', () => {
  const random = seededRandom(2);
  const weights = Float64Array.from({ length: 20 }, (_, cell) => (cell % 7 === 0 ? 0 : Math.ceil(40 * random())));
  const table = { firsts: 4, seconds: 5, weights };
  const values = weights.map(() => normalDraw(random));
  const left = beyondMargins(values, marginsOf(table)(values));
  for (let a = 0; a < 4; a++) {
    const row = [...left.keys()].filter((cell) => Math.floor(cell / 5) === a);
    expect(Math.abs(row.reduce((sum, cell) => sum + weights[cell]! * left[cell]!, 0))).toBeLessThan(1e-5);
  }
  for (let b = 0; b < 5; b++) {
    const column = [...left.keys()].filter((cell) => cell % 5 === b);
    expect(Math.abs(column.reduce((sum, cell) => sum + weights[cell]! * left[cell]!, 0))).toBeLessThan(1e-5);
  }
});
