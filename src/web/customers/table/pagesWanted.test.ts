import { expect, test } from 'vitest';
import { pagesAround } from './pagesWanted.ts';

test('the pages of what is seen are wanted, and the next one before the eye is there', () => {
  expect(pagesAround(0, 25)).toEqual([0]);
  expect(pagesAround(90, 115)).toEqual([0, 1]);
  expect(pagesAround(390, 405)).toEqual([1, 2]);
});
