import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionnaire } from '../../evidence/questionnaire/questionnaire.ts';
import { population } from '../../readiness/categoryCurves.ts';
import { itemOfQuestion } from '../../readiness/item.ts';
import { questionOutlook } from '../../readiness/questionOutlook.ts';
import { statedSuitability } from '../wave/suitability.ts';
import { askedWorth, type PlaceStake, truthWorth } from './placeStake.ts';
import { planQuestions } from './questionPlan.ts';

const items = questionnaire.map((question) => itemOfQuestion(question));
const outlook = (axis: 'willingness' | 'needs', most: number) =>
  questionOutlook(
    { axis, trait: population },
    items.filter(({ claim }) => claim.axis === axis),
    most,
    { cut: 50, weight: 1 },
  );
const outlooks = [0, 1, 2, 3].map((most) => ({
  willingness: outlook('willingness', most),
  needs: outlook('needs', most),
}));
const outlookOf = (_: number, axis: 'willingness' | 'needs', most: number) =>
  (outlooks[most] as (typeof outlooks)[number])[axis];

const stakes = fc.array(
  fc.record({
    odds: fc.double({ min: 0.05, max: 1, noNaN: true }),
    learning: fc.constant(0.02),
    edge: fc.double({ min: 0, max: 0.8, noNaN: true }),
    isChosen: fc.boolean(),
    willing: fc.constant(0.5),
    demanding: fc.constant(0.5),
    isWillingKnown: fc.boolean(),
    isDemandingKnown: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);
const plan = (all: readonly (PlaceStake | null)[], questions: number, each = 3, calls = questions) =>
  planQuestions({
    size: all.length,
    stakeOf: (candidate) => all[candidate] ?? null,
    outlookOf,
    suitability: statedSuitability,
    budget: { questions, calls, each },
  });

describe('a plan of questions', () => {
  it('keeps its budget, and asks first whoever brings most for each question', () => {
    fc.assert(
      fc.property(stakes, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 3 }), (all, questions, each) => {
        const { calls, questions: planned, gain } = plan(all, questions, each, 2);
        expect(planned).toBeLessThanOrEqual(questions);
        expect(calls.length).toBeLessThanOrEqual(2);
        for (const call of calls) expect(call.questions.length).toBeLessThanOrEqual(each);
        expect(gain).toBeCloseTo(
          calls.reduce((sum, call) => sum + call.gain, 0),
          9,
        );
        const [first] = calls;
        if (!first) return;
        const rates = all.map((stake) => bestRate(stake, Math.min(each, questions)));
        expect(rates[first.candidate]).toBeCloseTo(Math.max(...rates), 9);
      }),
      { seed: 8, numRuns: 60 },
    );
  });

  it('never expects more of questions than the truth would bring', () => {
    fc.assert(
      fc.property(stakes, (all) => {
        for (const stake of all) {
          const { willingness, needs, both } = truthWorth(stake, statedSuitability);
          expect(bestRate(stake, 3)).toBeLessThanOrEqual(Math.max(willingness, needs, both / 2) + 1e-9);
        }
      }),
      { seed: 9, numRuns: 60 },
    );
  });

  const nearEdge: PlaceStake = {
    odds: 0.6,
    learning: 0,
    edge: 0.35,
    isChosen: false,
    willing: 0.5,
    demanding: 0.5,
    isWillingKnown: true,
    isDemandingKnown: true,
  };

  it('asks nobody whose place no answer can change', () => {
    expect(plan([null, { ...nearEdge, edge: 0.7 }, { ...nearEdge, isChosen: true, edge: 0.1 }], 10)).toEqual({
      calls: [],
      questions: 0,
      gain: 0,
      stop: 'nothing-to-gain',
    });
  });

  it('asks no question that is worth less than its share of what a wrong call costs', () => {
    const all = [nearEdge, { ...nearEdge, odds: 0.4 }, { ...nearEdge, edge: 0.45 }];
    const freely = plan(all, 9);
    const rates = freely.calls.map(({ gain, questions }) => gain / questions.length);
    expect(freely.stop).toBe('nothing-to-gain');
    const wrongCall = 1 / Math.max(...rates) + 1e-6;
    const budget = { questions: 9, calls: 9, each: 3, wrongCall };
    const stakeOf = (candidate: number) => all[candidate] ?? null;
    const dear = planQuestions({ size: all.length, stakeOf, outlookOf, suitability: statedSuitability, budget });
    expect(dear.calls.length).toBeLessThan(freely.calls.length);
    for (const { gain, questions } of dear.calls) expect(gain / questions.length).toBeGreaterThan(1 / wrongCall);
    expect(dear.stop).toBe('costs-more');
  });

  it('ends where there are no more questions to ask', () => {
    const stakeOf = () => nearEdge;
    const scarce = (_: number, axis: 'willingness' | 'needs') => outlookOf(0, axis, axis === 'needs' ? 0 : 1);
    const budget = { questions: 9, calls: 9, each: 3 };
    const { questions } = planQuestions({
      size: 2,
      stakeOf,
      outlookOf: scarce,
      suitability: statedSuitability,
      budget,
    });
    expect(questions).toBeLessThanOrEqual(2);
  });

  it('asks two questions together where one alone could decide nothing: a group needs both axes', () => {
    const unknown = { ...nearEdge, isWillingKnown: false, isDemandingKnown: false };
    expect(plan([unknown], 1).calls).toEqual([]);
    const [call] = plan([unknown], 2).calls;
    expect(call?.questions.map((id) => items.find((item) => item.id === id)?.claim.axis)).toEqual([
      'willingness',
      'needs',
    ]);
  });
});

function bestRate(stake: PlaceStake, each: number): number {
  const { willingness, needs } = outlooks[3] as (typeof outlooks)[number];
  let best = 0;
  for (let i = 0; i <= each; i++) {
    for (let j = i === 0 ? 1 : 0; i + j <= each; j++) {
      best = Math.max(best, askedWorth(stake, statedSuitability, willingness, needs, [i, j]).gain / (i + j));
    }
  }
  return best;
}
