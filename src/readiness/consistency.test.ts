import { describe, expect, it } from 'vitest';
import { questionnaire } from '../evidence/questionnaire/questionnaire.ts';
import type { Answer } from './answer.ts';
import { consistencyOf } from './consistency.ts';
import { itemOfQuestion } from './item.ts';
import { posteriorsOf } from './measure.ts';

const items = questionnaire.map(itemOfQuestion);
const willing = items.filter(({ claim }) => claim.axis === 'willingness');

function consistency(shareOf: (place: number) => number, respondent = 'one', more: readonly Answer[] = []) {
  const answers = willing.map(({ id, categories }, place) => ({
    item: id,
    category: Math.round(shareOf(place) * (categories - 1)),
    weight: 0.9,
    respondent,
  }));
  const all = [...answers, ...more];
  return consistencyOf(items, all, posteriorsOf(items, all));
}

describe('whether answers go together', () => {
  it('finds those that contradict each other, and not those that agree', () => {
    const [torn] = consistency((place) => place % 2);
    const [same] = consistency(() => 0.5);
    expect(torn).toMatchObject({ axis: 'willingness' });
    expect(torn?.fit).toBeLessThan(same?.fit as number);
    expect(same?.isContradictory).toBe(false);
    expect(consistency(() => 1)[0]?.isContradictory).toBe(false);
  });

  it('lets the most believed respondent speak where several answered', () => {
    const doubted = willing.map(({ id, categories }, place) => ({
      item: id,
      category: place % 2 === 0 ? 0 : categories - 1,
      weight: 0.01,
      respondent: 'two',
    }));
    expect(consistency(() => 1, 'one', doubted)[0]?.isContradictory).toBe(false);
  });

  it('says nothing of an axis with fewer than three answers', () => {
    const answers = willing.slice(0, 2).map(({ id }) => ({ item: id, category: 0, weight: 1, respondent: 'one' }));
    expect(consistencyOf(items, answers, posteriorsOf(items, answers))).toEqual([]);
  });
});
