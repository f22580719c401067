import { describe, expect, it } from 'vitest';
import { questionnaire } from '../evidence/questionnaire/questionnaire.ts';
import type { Answer } from './answer.ts';
import { groupNames, groupProbabilities, leadingGroup } from './group.ts';
import { itemOfQuestion } from './item.ts';
import { posteriorsOf } from './measure.ts';
import { nextQuestion } from './nextQuestion.ts';

const items = questionnaire.map((question) => itemOfQuestion(question));

function answer(item: string, category: number): Answer {
  return { item, category, weight: 1, respondent: 'one' };
}

describe('the next question', () => {
  it('starts with a telling one, judges nothing yet, and offers no strategic view, on which no group depends', () => {
    const first = nextQuestion({ items, answers: [] });
    expect(first.groups).toBeNull();
    expect(first.stop).toBeNull();
    expect(first.ask).toBe(first.ranked[0]?.item);
    expect(first.ranked).toHaveLength(11);
    expect(first.ranked.map(({ gainBits }) => gainBits)).toEqual(
      first.ranked.map(({ gainBits }) => gainBits).toSorted((a, b) => b - a),
    );
    expect(first.ranked.every(({ gainBits }) => gainBits > 0)).toBe(true);
  });

  it('turns to the axis that is less decided', () => {
    const next = nextQuestion({ items, answers: [answer('bw-habits', 4), answer('bw-early-use', 4)] });
    expect(items.find((item) => item.id === next.ask)?.claim.axis).toBe('needs');
  });

  it('offers the strategic view where a cut on it decides something', () => {
    const next = nextQuestion({ items, answers: [], strategicViewCut: 50 });
    expect(next.ranked.map(({ item }) => item)).toContain('bw-tactical');
    expect(next.ranked).toHaveLength(14);
  });

  it('promises as many bits as answers bring on average', () => {
    const given = [answer('bw-habits', 3), answer('bw-own-way', 1)];
    const { ranked } = nextQuestion({ items, answers: given });
    const item = items.find(({ id }) => id === 'bw-must-haves');
    const { willingness, needs } = posteriorsOf(items, given);
    const entropy = (answers: Answer[]) => {
      const after = posteriorsOf(items, answers);
      const groups = groupProbabilities(after.willingness, after.needs);
      return groupNames.reduce((sum, name) => sum - (groups?.[name] ?? 1) * Math.log2(groups?.[name] ?? 1), 0);
    };
    const expected = (item?.curves ?? []).reduce((sum, curve, category) => {
      const share = curve.reduce((total, p, point) => total + p * (needs.trait.weights[point] as number), 0);
      return sum + share * entropy([...given, answer('bw-must-haves', category)]);
    }, 0);
    expect(willingness.evidence).toBe(1);
    expect(ranked.find(({ item: id }) => id === 'bw-must-haves')?.gainBits).toBeCloseTo(entropy(given) - expected, 9);
  });

  it('passes over a question answered with "don\'t know", without harm', () => {
    const first = nextQuestion({ items, answers: [] });
    const second = nextQuestion({ items, answers: [], declined: new Set([first.ask as string]) });
    expect(second.ranked).toEqual(first.ranked.slice(1));
    expect(second.groups).toEqual(first.groups);
  });

  it('expects less of a question that others answered with "don\'t know"', () => {
    const first = nextQuestion({ items, answers: [] });
    const doubted = nextQuestion({ items, answers: [], answerRates: new Map([[first.ask as string, 0.3]]) });
    expect(doubted.ask).toBe(first.ranked[1]?.item);
    const gainOf = (next: typeof first) => next.ranked.find(({ item }) => item === first.ask)?.gainBits ?? 0;
    expect(gainOf(doubted)).toBeCloseTo(0.3 * gainOf(first), 12);
  });

  it('stops when the leading group is sure enough, and a higher demand asks on', () => {
    const answers = ['bw-habits', 'bw-early-use']
      .map((item) => answer(item, 4))
      .concat(['bw-own-way', 'bw-must-haves'].map((item) => answer(item, 0)));
    const done = nextQuestion({ items, answers });
    expect([done.ask, done.stop, done.groups && leadingGroup(done.groups).group]).toEqual([
      null,
      'sure',
      'experiential',
    ]);
    expect(nextQuestion({ items, answers, sureAt: 0.95 }).stop).toBeNull();
  });

  it('stops when no answer to anything left could change the leading group', () => {
    const [last, ...earlier] = items.filter((item) => item.claim.axis !== 'strategicView').toReversed();
    const answers = earlier.map((item) => answer(item.id, item.categories - 1));
    const next = nextQuestion({ items, answers, sureAt: 0.9999 });
    expect(last?.claim.axis).toBe('needs');
    expect([next.ask, next.stop]).toEqual([null, 'settled']);
    expect(next.ranked).toHaveLength(1);
  });

  it('stops when nothing is left to ask, still without judging what was never answered', () => {
    const next = nextQuestion({ items, answers: [], declined: new Set(items.map((item) => item.id)) });
    expect(next).toEqual({ ask: null, stop: 'nothing-left', ranked: [], groups: null });
  });

  it('keeps asking about an axis nobody has spoken of, even where the cut alone would make it sure', () => {
    const next = nextQuestion({ items, answers: [answer('bw-habits', 4)], cuts: { willingness: 5, needs: 99 } });
    expect(next.groups).toBeNull();
    expect(next.stop).toBeNull();
    expect(next.ask).not.toBeNull();
  });
});
