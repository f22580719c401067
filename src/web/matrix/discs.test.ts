import { expect, test } from 'vitest';
import { heapScale, levelOf, radiusFor } from './discs.ts';

test('the area of a mark grows with the number of points it stands for, and not beyond all bounds', () => {
  expect([heapScale(1, 1, 3), heapScale(4, 4, 3), heapScale(9, 9, 3)]).toEqual([1, 2, 3]);
  expect(heapScale(400, 400, 3)).toBeCloseTo(3, 9);
  expect(heapScale(100, 400, 3)).toBeCloseTo(1.5, 9);
  expect(heapScale(1, 400, 3)).toBe(1);
});

test('marks are smaller where there are more of them or less room', () => {
  const radii = [100, 500, 2000, 5000].map((count) => radiusFor(count, 900));
  expect(radii).toEqual(radii.toSorted((a, b) => b - a));
  expect(radiusFor(500, 320)).toBeLessThan(radiusFor(500, 900));
});

test('a group that is no likelier than the others is hollow, a sure one full', () => {
  expect([levelOf(25), levelOf(60), levelOf(100)]).toEqual([0, 2, 4]);
});
