import { expect, test } from 'vitest';
import { paceOf } from './pace.ts';

test('tells rate and remaining time once enough has passed', () => {
  expect(paceOf({ done: 2000, total: 10_000, ms: 1000 })).toEqual({ share: 0.2, perSecond: 2000, secondsLeft: 4 });
  expect(paceOf({ done: 10, total: 100, ms: 100 })).toEqual({
    share: 0.1,
    perSecond: undefined,
    secondsLeft: undefined,
  });
});

test('gives rates in two digits, and no time once all is read', () => {
  expect(paceOf({ done: 12_345, total: 12_345, ms: 1000 })).toEqual({
    share: 1,
    perSecond: 12_000,
    secondsLeft: undefined,
  });
});

test('knows nothing of an empty whole', () => {
  expect(paceOf({ done: 0, total: 0, ms: 5000 })).toEqual({ share: 0, perSecond: undefined, secondsLeft: undefined });
});
