import { fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { foldProfiles } from '../evidence/observation/profile.ts';
import { sourceOfKind, weightOf } from '../evidence/observation/source.ts';
import { questionnaire } from '../evidence/questionnaire/questionnaire.ts';
import { isKnown, type Known } from '../stats/estimate.ts';
import { type Answer, answersOfFacts } from './answer.ts';
import { axisNames } from './axis.ts';
import { itemOfQuestion } from './item.ts';
import { measuresOf } from './measure.ts';

const items = questionnaire.map((question) => itemOfQuestion(question));
const willing = items.filter((item) => item.claim.axis === 'willingness');

function willingness(answers: readonly Answer[]): Known {
  const measure = measuresOf(items, answers).willingness;
  if (!isKnown(measure)) throw new Error('Nothing is known.');
  return measure;
}

function answer(item: string, category: number, weight = 1, respondent = 'one'): Answer {
  return { item, category, weight, respondent };
}

/** Some answers about willingness, several respondents to an item among them. */
const answers: fc.Arbitrary<Answer[]> = fc.array(
  fc
    .tuple(
      fc.constantFrom(...willing),
      fc.nat(4),
      fc.double({ min: 0.05, max: 1, noNaN: true }),
      fc.constantFrom('a', 'b', 'c'),
    )
    .map(([item, category, weight, respondent]) =>
      answer(item.id, Math.min(category, item.categories - 1), weight, respondent),
    ),
  { minLength: 1, maxLength: 12 },
);
const runs = { seed: 11, numRuns: 300 };

describe('a measure', () => {
  it('gives no number before the first answer, and says what to ask, most useful first', () => {
    const measures = measuresOf(items, []);
    for (const axis of axisNames) {
      const questions = items.filter((item) => item.claim.axis === axis).map((item) => item.id);
      const missing = measures[axis];
      expect(isKnown(missing)).toBe(false);
      expect('unknown' in missing && missing.unknown.toSorted()).toEqual(questions.toSorted());
    }
    expect('unknown' in measures.needs && measures.needs.unknown.at(-1)).toBe('bw-in-writing');
  });

  it('moves with the answers, counts them, and is surer with more of them', () => {
    const one = willingness([answer('bw-habits', 4)]);
    const two = willingness([answer('bw-habits', 4), answer('bw-early-use', 4)]);
    const low = willingness([answer('bw-habits', 0)]);
    expect([one.evidence, two.evidence]).toEqual([1, 2]);
    expect(one.mean).toBeGreaterThan(60);
    expect(two.mean).toBeGreaterThan(one.mean);
    expect(two.high - two.low).toBeLessThan(one.high - one.low);
    expect(low.mean + one.mean).toBeCloseTo(100, 6);
  });

  it('leaves the other axes unknown', () => {
    expect(isKnown(measuresOf(items, [answer('bw-habits', 4)]).needs)).toBe(false);
  });

  it('never falls when an answer in the direction of the axis is added', () => {
    fc.assert(
      fc.property(
        answers,
        fc.constantFrom(...willing),
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        (given, item, weight) => {
          const before = willingness(given);
          const after = willingness([...given, answer(item.id, item.categories - 1, weight, 'new')]);
          expect(after.mean).toBeGreaterThanOrEqual(before.mean - 1e-9);
          expect(after.low).toBeGreaterThanOrEqual(before.low - 1e-9);
          expect(after.high).toBeGreaterThanOrEqual(before.high - 1e-9);
        },
      ),
      runs,
    );
  });

  it('never falls when one answer is raised', () => {
    fc.assert(
      fc.property(answers, fc.nat(11), (given, pick) => {
        const index = pick % given.length;
        const old = given[index] as Answer;
        const most = (willing.find((item) => item.id === old.item)?.categories ?? 2) - 1;
        const raised = given.with(index, { ...old, category: Math.min(most, old.category + 1) });
        expect(willingness(raised).mean).toBeGreaterThanOrEqual(willingness(given).mean - 1e-9);
      }),
      runs,
    );
  });

  it('does not depend on the order of the answers', () => {
    fc.assert(
      fc.property(answers, (given) => {
        expect(willingness(given.toReversed()).mean).toBeCloseTo(willingness(given).mean, 9);
      }),
      runs,
    );
  });

  it('believes several people of one customer as one voice, as sure as the most believed of them', () => {
    const one = willingness([answer('bw-habits', 4, 0.9)]);
    const three = willingness(['a', 'b', 'c'].map((respondent) => answer('bw-habits', 4, 0.9, respondent)));
    const doubted = willingness([answer('bw-habits', 4, 0.9, 'a'), answer('bw-habits', 4, 0.1, 'b')]);
    const torn = willingness([answer('bw-habits', 4, 0.9, 'a'), answer('bw-habits', 0, 0.9, 'b')]);
    expect(three.mean).toBeCloseTo(one.mean, 9);
    expect(doubted.mean).toBeCloseTo(one.mean, 9);
    expect(torn.mean).toBeCloseTo(50, 6);
    expect(three.evidence).toBe(1);
  });

  it('moves less for an answer that is believed less, and not at all for one that is not believed', () => {
    const means = [1, 0.5, 0.1].map((weight) => willingness([answer('bw-habits', 4, weight)]).mean);
    expect(means).toEqual(means.toSorted((a, b) => b - a));
    expect(isKnown(measuresOf(items, [answer('bw-habits', 4, 0)]).willingness)).toBe(false);
  });

  it('refuses an answer or a weight that cannot be', () => {
    expect(() => willingness([answer('bw-habits', 5)])).toThrow('has answers 0 to 4');
    expect(() => willingness([answer('bw-habits', 4, 1.2)])).toThrow('weight 1.2');
    expect(() => willingness([answer('bw-habits', 4, Number.NaN)])).toThrow('weight NaN');
  });
});

describe('answers out of a profile', () => {
  const asOf = '2026-06-01T00:00:00Z';
  const sources = new Map(
    [sourceOfKind('customer', 'questionnaire'), sourceOfKind('colleague', 'colleague')].map((source) => [
      source.id,
      source,
    ]),
  );
  const statement = (id: string, signal: string, value: string | null, source: string, observedAt = asOf) => ({
    id,
    customer: 'c1',
    signal,
    value,
    source,
    observedAt,
  });
  const answersIn = (observations: readonly ReturnType<typeof statement>[]) => {
    const facts = foldProfiles(observations, asOf).get('c1')?.facts ?? new Map();
    return answersOfFacts(facts, items, (fact: { source: string; observedAt: string }) => {
      const source = sources.get(fact.source);
      return source ? weightOf(source, fact.observedAt, asOf) : 0;
    });
  };

  it('keep each respondent, weighted by reliability and age', () => {
    const found = answersIn([
      statement('1', 'bw-habits', '5', 'customer', '2025-06-01T00:00:00Z'),
      statement('2', 'bw-habits', '2', 'colleague'),
      statement('3', 'bw-change-new', 'no', 'customer'),
    ]);
    expect(found.map(({ item, category, respondent }) => [item, category, respondent])).toEqual([
      ['bw-change-new', 1, 'customer'],
      ['bw-habits', 1, 'colleague'],
      ['bw-habits', 4, 'customer'],
    ]);
    expect(found.map(({ weight }) => weight)).toEqual([0.9, 0.5, 0.45]);
  });

  it('are the same with or without a "don\'t know"', () => {
    const known = [statement('1', 'bw-habits', '5', 'customer')];
    const declined = statement('2', 'bw-early-use', null, 'customer');
    expect(answersIn([...known, declined])).toEqual(answersIn(known));
    expect(measuresOf(items, answersIn([...known, declined]))).toEqual(measuresOf(items, answersIn(known)));
  });
});
