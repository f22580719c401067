import { expect, test } from 'vitest';
import { againstExpected, againstOthers, errorOfOdds, isRehearsal, isTooFew, type LearnedFrom } from './learned.ts';

const figures: LearnedFrom = {
  withOutcome: 8,
  good: 6,
  waiting: 0,
  expectedGood: { mean: 5.2, low: 4, high: 7 },
  actualGood: 6,
  judged: 8,
  brier: 0.15,
  others: { withOutcome: 400, good: 200 },
  knownBefore: 0,
};

test('what came is held against the interval of what was expected', () => {
  expect(againstExpected(figures)).toBe('asExpected');
  expect(againstExpected({ ...figures, actualGood: 3 })).toBe('fewer');
  expect(againstExpected({ ...figures, actualGood: 8 })).toBe('more');
  expect(againstExpected({ ...figures, expectedGood: null, actualGood: null })).toBeNull();
});

test('a trial is called better than all others only where chance would rarely make it so', () => {
  expect(againstOthers(figures)).toMatchObject({ here: 0.75, there: 0.5, says: 'better' });
  expect(againstOthers({ ...figures, good: 5 })).toMatchObject({ says: 'alike' });
  expect(againstOthers({ ...figures, good: 1 })).toMatchObject({ says: 'worse' });
  expect(againstOthers({ ...figures, withOutcome: 0, good: 0 })).toBeNull();
});

test('the odds are held against saying the same of everybody', () => {
  expect(errorOfOdds(figures)).toEqual({ brier: 0.15, plain: 0.25, share: 0.5 });
  expect(errorOfOdds({ ...figures, brier: null })).toBeNull();
});

test('one outcome says nothing about the odds, whatever it is', () => {
  const one = {
    ...figures,
    withOutcome: 1,
    good: 0,
    judged: 1,
    actualGood: 0,
    expectedGood: { mean: 0.84, low: 0, high: 1 },
  };
  expect(isTooFew(one)).toBe(true);
  expect(againstExpected(one)).toBe('unsaid');
  expect(againstOthers(one)).toMatchObject({ says: 'unsaid' });
  expect(errorOfOdds(one)).toBeNull();
  expect(isTooFew({ ...one, expectedGood: { mean: 0.95, low: 1, high: 1 } })).toBe(true);
});

test('a trial is a rehearsal only while every outcome was known before and none has changed', () => {
  expect(isRehearsal({ ...figures, knownBefore: 8 })).toBe(true);
  expect(isRehearsal({ ...figures, knownBefore: 7 })).toBe(false);
  expect(isRehearsal({ ...figures, knownBefore: 1, withOutcome: 1, waiting: 9 })).toBe(false);
  expect(isRehearsal({ ...figures, knownBefore: 0, withOutcome: 0 })).toBe(false);
});
