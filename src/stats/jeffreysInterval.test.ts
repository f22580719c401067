import { expect, it } from 'vitest';
import { jeffreysInterval } from './jeffreysInterval.ts';

it('spans the published rate of 2 in 46 as scipy.stats.beta.ppf([0.1, 0.9], 2.5, 44.5) does', () => {
  const { low, high } = jeffreysInterval(2, 46, 0.8);
  expect(low).toBeCloseTo(0.0176384, 7);
  expect(high).toBeCloseTo(0.0970467, 7);
});

it('begins at nothing where none was good, and ends at all where all were', () => {
  expect(jeffreysInterval(0, 5, 0.8).low).toBe(0);
  expect(jeffreysInterval(0, 5, 0.8).high).toBeGreaterThan(0.1);
  expect(jeffreysInterval(5, 5, 0.8).high).toBe(1);
});

it('is all that is possible where nothing was seen', () => {
  expect(jeffreysInterval(0, 0, 0.8)).toEqual({ low: 0, high: 1 });
});
