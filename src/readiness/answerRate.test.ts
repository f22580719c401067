import { expect, test } from 'vitest';
import { answerRate } from './answerRate.ts';

test('nine in ten are expected to answer before anybody was asked', () => {
  expect(answerRate({ answered: 0, declined: 0 })).toBe(0.9);
});

test('it follows what happens, the more the more were asked, and never says never or always', () => {
  expect(answerRate({ answered: 0, declined: 1 })).toBeCloseTo(9 / 11);
  expect(answerRate({ answered: 12, declined: 28 })).toBeCloseTo(0.42);
  expect(answerRate({ answered: 1e6, declined: 0 })).toBeLessThan(1);
  expect(answerRate({ answered: 0, declined: 1e6 })).toBeGreaterThan(0);
});
