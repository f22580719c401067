import { expect, test } from 'vitest';
import { choiceFor, countChosen, isChosen, nobody, withChosen } from './choice.ts';

test('customers are chosen one by one, whatever is asked afterwards', () => {
  const some = withChosen(withChosen(nobody, ['a', 'b', 'c'], true), ['b'], false);
  expect(['a', 'b', 'c'].map((id) => isChosen(some, id))).toEqual([true, false, true]);
  expect(countChosen(some, 100)).toBe(2);
  expect(choiceFor(some, 'odds >= 0.5')).toBe(some);
});

test('everybody that a question finds is chosen but for some, until something else is asked', () => {
  const all = { question: 'odds >= 0.5', ids: new Set<string>() };
  const most = withChosen(all, ['a'], false);
  expect([isChosen(most, 'a'), isChosen(most, 'b')]).toEqual([false, true]);
  expect(countChosen(most, 100)).toBe(99);
  expect(countChosen(withChosen(most, ['a'], true), 100)).toBe(100);
  expect(countChosen(choiceFor(most, 'odds >= 0.9'), 100)).toBe(0);
});
