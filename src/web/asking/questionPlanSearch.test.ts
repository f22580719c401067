import { expect, test } from 'vitest';
import { budget, questionPlanInput, questionPlanSearch } from './questionPlanSearch.ts';

test('an address holds only what is not as usual', () => {
  expect(budget({ questions: 30, calls: undefined, each: 3 })).toEqual({});
  expect(budget({ questions: 12, calls: 4, each: 1 })).toEqual({ questions: 12, calls: 4, each: 1 });
});

test('what an address cannot mean is left out, and more than there may be is as much as may be', () => {
  expect(questionPlanSearch({ questions: 0, calls: 'many', each: 9, rules: ['x'] })).toEqual({});
  expect(questionPlanSearch({ questions: 99_999, rules: { take: 5, why: ['K1'] } })).toEqual({
    questions: 1000,
    rules: { take: 5, why: ['K1'] },
  });
});

test('the wave it asks about is that of the rules', () => {
  expect(questionPlanInput({ questions: 5, rules: { take: 5, why: ['K1'], out: ['K2'] } })).toEqual({
    questions: 5,
    take: 5,
    lockedOut: ['K2'],
  });
});
