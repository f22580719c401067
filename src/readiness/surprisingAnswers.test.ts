import { expect, test } from 'vitest';
import { questionnaire } from '../evidence/questionnaire/questionnaire.ts';
import { itemOfQuestion } from './item.ts';
import { surprisingAnswers } from './surprisingAnswers.ts';

const items = questionnaire.map(itemOfQuestion);
const willing = items.filter(({ claim }) => claim.axis === 'willingness');

test('the answer that goes against all others is named first, with the side it is on', () => {
  const answers = willing.map(({ id, categories }, place) => ({
    item: id,
    category: place === 2 ? categories - 1 : 0,
    weight: 1,
    respondent: 'one',
  }));
  const [first, ...others] = surprisingAnswers(items, answers, 'willingness');
  expect(first?.signal).toBe(willing[2]?.id);
  expect(first?.surprise).toBeGreaterThan(1.5);
  expect(others).toHaveLength(willing.length - 1);
  for (const { surprise } of others) expect(Math.abs(surprise)).toBeLessThan(first?.surprise as number);
  expect(surprisingAnswers(items, answers, 'needs')).toEqual([]);
});
