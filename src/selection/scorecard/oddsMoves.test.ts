import { expect, test } from 'vitest';
import { oddsMoves } from './oddsMoves.ts';

test('moves of the odds are counted by how far they go, those that nobody would see in the middle', () => {
  const first = Float64Array.of(0.5, 0.5, 0.5, 0.5, 0.5, Number.NaN);
  const second = Float64Array.of(0.52, 0.75, 0.25, 0.5625, 0.375, 0.5);
  const { customers, moved, moves, meanMove } = oddsMoves(first, second);
  expect({ customers, moved }).toEqual({ customers: 5, moved: 4 });
  expect(moves.map((move) => move.customers)).toEqual([1, 1, 0, 1, 1, 0, 1]);
  expect(moves[0]).toEqual({ from: null, to: -0.2, customers: 1 });
  expect(meanMove).toBeCloseTo((0.02 + 0.25 + 0.25 + 0.0625 + 0.125) / 5, 12);
});

test('nobody is moved where one of the scorecards gives no odds', () => {
  expect(oddsMoves(Float64Array.of(Number.NaN), Float64Array.of(0.5))).toMatchObject({ customers: 0, meanMove: 0 });
});
