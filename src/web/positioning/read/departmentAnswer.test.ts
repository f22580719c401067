import { expect, it } from 'vitest';
import { answerAfterWords } from './departmentAnswer.ts';

it('takes a department that writes its own words as differing, unless it said that it agrees', () => {
  expect(answerAfterWords('notSaid', 'Every firm')).toBe('no');
  expect(answerAfterWords('notSaid', ' ')).toBe('notSaid');
  expect(answerAfterWords('yes', 'Every firm')).toBe('yes');
});
