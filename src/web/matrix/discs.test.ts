import { expect, test } from 'vitest';
import { heaped, heapScale, levelOf, radiusFor } from './discs.ts';

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

test('points of one kind at one pixel are one heap, the largest first; other kinds and other pixels are heaps of their own', () => {
  const few = {
    xs: Float32Array.of(1, 1, 1, 9.9, Number.NaN),
    ys: Float32Array.of(1, 1, 1, -0.1, 1),
    codes: Uint8Array.of(1, 1, 2, 1, 1),
    strength: Uint8Array.of(40, 60, 90, 100, 100),
    marks: [],
  };
  const heaps = heaped(few, { x0: 0, x1: 10, y0: 0, y1: 10 }, 100, 100, 15);
  expect(heaps.map(({ code, count, strength }) => [code, count, strength])).toEqual([
    [1, 2, 50],
    [2, 1, 90],
    [1, 1, 100],
  ]);
});
