import { expect, it } from 'vitest';
import { missingReasons } from './missingReasons.ts';

it('says price and cost together where both are missing', () => {
  expect(missingReasons(['price', 'cost', 'target'])).toEqual(['priceAndCost', 'target']);
  expect(missingReasons(['cost', 'who'])).toEqual(['cost', 'who']);
  expect(missingReasons([])).toEqual([]);
});
