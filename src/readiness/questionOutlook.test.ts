import { describe, expect, it } from 'vitest';
import { questionnaire } from '../evidence/questionnaire/questionnaire.ts';
import type { Answer } from './answer.ts';
import { probabilityHigh } from './group.ts';
import { itemOfQuestion } from './item.ts';
import { posteriorsOf } from './measure.ts';
import { nextQuestion } from './nextQuestion.ts';
import { type QuestionOutlook, questionOutlook } from './questionOutlook.ts';
import { worthAsking } from './worthAsking.ts';

const items = questionnaire.map((question) => itemOfQuestion(question));
const needs = items.filter(({ claim }) => claim.axis === 'needs');
const answer = (item: string, category: number): Answer => ({ item, category, weight: 1, respondent: 'one' });
const asking = { cut: 50, weight: 1 };
const expected = ({ shares, isHigh }: QuestionOutlook['outlooks'][number]) =>
  shares.reduce((sum, share, end) => sum + share * (isHigh[end] as number), 0);
const rightShare = ({ shares, isHigh }: QuestionOutlook['outlooks'][number]) =>
  shares.reduce((sum, share, end) => sum + share * Math.max(isHigh[end] as number, 1 - (isHigh[end] as number)), 0);

describe('what may come of questions', () => {
  const outlook = questionOutlook(posteriorsOf(items, [answer('bw-own-way', 3)]).needs, needs.slice(1), 3, asking);

  it('begins with the question that a single customer would be asked', () => {
    const { ranked } = nextQuestion({ items, answers: [] });
    const first = ranked.find(({ item }) => needs.some(({ id }) => id === item))?.item;
    expect(questionOutlook(posteriorsOf(items, []).needs, needs, 1, asking).questions).toEqual([first]);
  });

  it('is on average what is known today, and surer of the side the more is asked', () => {
    for (const { shares } of outlook.outlooks) expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    for (const each of outlook.outlooks) expect(expected(each)).toBeCloseTo(expected(outlook.outlooks[0] as never), 9);
    const right = outlook.outlooks.map(rightShare);
    expect(right).toEqual(right.toSorted((a, b) => a - b));
    expect(outlook.questions).toHaveLength(3);
  });

  it('holds every end that answers lead to', () => {
    const item = needs.find(({ id }) => id === outlook.questions[0]);
    const ends = item?.curves.map((_, category) => {
      const { needs: after } = posteriorsOf(items, [answer('bw-own-way', 3), answer(item.id, category)]);
      return probabilityHigh(after, 50);
    });
    for (const [end, isHigh] of (ends ?? []).entries()) expect(outlook.outlooks[1]?.isHigh[end]).toBeCloseTo(isHigh, 9);
  });

  it('expects nothing of a question that nobody can answer, and asks it last', () => {
    const first = outlook.questions[0] as string;
    const rates = new Map([[first, 0.02]]);
    const { trait, axis } = posteriorsOf(items, []).needs;
    const doubted = questionOutlook({ axis, trait }, needs, 1, { ...asking, answerRates: rates });
    expect(doubted.questions[0]).not.toBe(first);
    const only = needs.filter(({ id }) => id === first);
    const never = questionOutlook({ axis, trait }, only, 1, { ...asking, answerRates: new Map([[first, 0]]) });
    expect(rightShare(never.outlooks[1] as never)).toBeCloseTo(rightShare(never.outlooks[0] as never), 12);
  });
});

describe('questions that are worth what they cost', () => {
  const posteriors = posteriorsOf(items, []);
  const axes = (['willingness', 'needs'] as const).map((axis) =>
    questionOutlook(
      posteriors[axis],
      items.filter(({ claim }) => claim.axis === axis),
      3,
      asking,
    ),
  );

  it('are none where a wrong call costs hardly more than a question, and many where it costs much', () => {
    expect(worthAsking(axes, 1)).toEqual([0, 0]);
    expect(worthAsking(axes, 1000)).toEqual([3, 3]);
    const counts = [2, 4, 8, 16, 64].map((wrongCall) => worthAsking(axes, wrongCall).reduce((sum, n) => sum + n, 0));
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  });

  it('stop an interview by what is at stake', () => {
    expect(nextQuestion({ items, answers: [], wrongCall: 1 })).toMatchObject({ ask: null, stop: 'costs-more' });
    expect(nextQuestion({ items, answers: [], wrongCall: 100 })).toMatchObject({
      ask: nextQuestion({ items, answers: [] }).ask,
      stop: null,
    });
    const none = new Set(items.map(({ id }) => id));
    expect(nextQuestion({ items, answers: [], declined: none, wrongCall: 100 }).stop).toBe('nothing-left');
  });

  it('never go on where being sure at the same odds would have stopped', () => {
    const categories = [0, 2, 4];
    const given = categories.flatMap((a) =>
      categories.flatMap((b) =>
        categories.map((c) => [
          answer('bw-habits', a),
          answer('bw-early-use', a),
          answer('bw-own-way', b),
          answer('bw-must-haves', c),
        ]),
      ),
    );
    const sure = given.filter((answers) => nextQuestion({ items, answers, sureAt: 0.85 }).stop === 'sure');
    expect(sure.length).toBeGreaterThan(0);
    for (const answers of sure) expect(nextQuestion({ items, answers, wrongCall: 1 / 0.15 }).stop).toBe('costs-more');
  });
});
