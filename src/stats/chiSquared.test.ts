import { expect, test } from 'vitest';
import { chiSquaredTail } from './chiSquared.ts';

// scipy.stats.chi2.sf of SciPy 1.10.1
test.each([
  [3.841459, 1, 0.04999999465319563],
  [5.991465, 2, 0.04999998867770084],
  [11.0705, 5, 0.0499999554280436],
  [100, 25, 6.274266201376244e-11],
  [400, 25, 3.1067369470987973e-69],
  [1, 25, 0.9999999999999364],
])('the tail beyond %f of %i degrees is that of SciPy', (value, degrees, expected) => {
  expect(chiSquaredTail(value, degrees) / expected).toBeCloseTo(1, 10);
});

test('is a probability at the ends', () => {
  expect([chiSquaredTail(0, 3), chiSquaredTail(-1, 3), chiSquaredTail(1e6, 4)]).toEqual([1, 1, 0]);
});
