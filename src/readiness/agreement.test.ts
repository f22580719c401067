import { describe, expect, it } from 'vitest';
import { questionnaire } from '../evidence/questionnaire/questionnaire.ts';
import { agreementOf } from './agreement.ts';
import { itemOfQuestion } from './item.ts';

const items = questionnaire.map((question) => itemOfQuestion(question));

function votes(item: string, ...categories: number[]) {
  return categories.map((category, voice) => ({ item, category, weight: 1, respondent: `voice ${voice}` }));
}

describe('agreement within a customer', () => {
  it('is unknown while nobody has been asked twice', () => {
    expect(agreementOf(items, [...votes('bw-habits', 3), ...votes('bw-tactical', 1)])).toBeNull();
  });

  it('is 1 where all say the same and 0 where they contradict each other', () => {
    expect(agreementOf(items, votes('bw-habits', 3, 3, 3))).toEqual({
      withinGroup: 1,
      items: 1,
      strength: 'very strong',
    });
    expect(agreementOf(items, votes('bw-habits', 0, 4))).toEqual({ withinGroup: 0, items: 1, strength: 'lacking' });
    expect(agreementOf(items, votes('bw-tactical', 0, 1))?.withinGroup).toBe(0);
  });

  it('is 1 - s^2 / 2 on one item of five answers', () => {
    expect(agreementOf(items, votes('bw-habits', 2, 3))?.withinGroup).toBeCloseTo(1 - 0.5 / 2, 12);
    expect(agreementOf(items, votes('bw-habits', 1, 2, 3))?.withinGroup).toBeCloseTo(1 - 1 / 2, 12);
  });

  it('follows the formula for several items', () => {
    const three = ['bw-habits', 'bw-early-use', 'bw-leaders'].flatMap((item) => votes(item, 2, 3));
    expect(agreementOf(items, three)?.withinGroup).toBeCloseTo((3 * 0.75) / (3 * 0.75 + 0.25), 12);
    expect(agreementOf(items, three)?.items).toBe(3);
  });
});
