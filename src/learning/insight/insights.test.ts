import { describe, expect, it } from 'vitest';
import { answerColumn, portfolioOfColumns, simulatedBase } from '../../selection/scorecard/portfolio.fixture.ts';
import { seededRandom } from '../../stats/random.ts';
import { finished } from '../../stats/steps.ts';
import { insightSteps, PLAIN } from './insights.ts';
import { publishedSurvey } from './publishedSurvey.ts';

describe('on a base that a scale and a choice decide', () => {
  const { portfolio, outcomes } = simulatedBase(600, 12);
  const insights = finished(insightSteps(portfolio, outcomes));

  it('ranks the signals by what they tell, the noise last and with next to nothing', () => {
    expect(insights?.signals.map(({ signal }) => signal).slice(0, 2)).toEqual(['openness', 'region']);
    for (const { share } of insights?.signals.slice(2) ?? []) expect(share.low).toBeLessThan(0.002);
    expect(insights?.signals[0]?.share.low).toBeGreaterThan(0.02);
  });

  it('gives every answer its rate, and calls only what is no chance plainly different', () => {
    const plain = insights?.signals.flatMap(({ signal, answers }) =>
      answers.filter(({ falseDiscovery }) => falseDiscovery <= PLAIN).map(({ answer }) => `${signal} ${answer}`),
    );
    expect(plain).toContain('openness 5');
    expect(plain).toContain('region north');
    expect(plain?.filter((each) => /colour|noise/u.test(each))).toEqual([]);
    for (const { answers } of insights?.signals ?? []) {
      expect(answers.reduce((sum, { rows }) => sum + rows, 0)).toBe(600);
      for (const { low, mean, high } of answers) expect(low <= mean && mean <= high).toBe(true);
    }
  });

  it('tells of two answers together only where both go further than either, and counts each row once', () => {
    expect(insights?.pairs.length).toBeGreaterThan(0);
    for (const { both, either, neither, falseDiscovery, lift } of insights?.pairs ?? []) {
      expect(either.rows + neither.rows).toBe(600);
      expect(either.good + neither.good).toBe(insights?.good);
      expect(both.rows).toBeLessThan(either.rows);
      expect(falseDiscovery).toBeLessThanOrEqual(PLAIN);
      expect(Math.abs(both.mean - neither.mean)).toBeGreaterThan(Math.abs(either.mean - neither.mean));
      expect(lift > 1).toBe(both.mean > neither.mean);
    }
    const [best] = insights?.pairs ?? [];
    expect(new Set([best?.first.signal, best?.second.signal])).toEqual(new Set(['openness', 'region']));
  });

  it('says the same of a signal whatever others there are', () => {
    const alone = { ...portfolio, columns: portfolio.columns.slice(0, 1) };
    expect(finished(insightSteps(alone, outcomes))?.signals[0]?.share).toEqual(insights?.signals[0]?.share);
  });
});

it('tells of the published two answers in the published form', () => {
  // The mix that was published: 46 chose both, 187 one, 1,267 neither.
  const cells = (isYes: (row: number) => boolean) =>
    Array.from({ length: 1500 }, (_, row) => (isYes(row) ? 'yes' : 'no'));
  const portfolio = portfolioOfColumns([
    answerColumn(
      'new',
      'yesno',
      ['no', 'yes'],
      cells((row) => row < 140),
    ),
    answerColumn(
      'replace',
      'yesno',
      ['no', 'yes'],
      cells((row) => row >= 94 && row < 233),
    ),
  ]);
  const isGood = (row: number) =>
    row < 7 || (row >= 94 && row < 96) || (row >= 140 && row < 147) || (row >= 233 && row < 622);
  const outcomes = Int8Array.from({ length: 1500 }, (_, row) => (isGood(row) ? 1 : 0));
  const averse = finished(insightSteps(portfolio, outcomes))?.pairs.find(
    ({ first, second }) => first.answer === 'yes' && second.answer === 'yes',
  );
  expect(averse).toMatchObject({
    both: publishedSurvey.both,
    either: publishedSurvey.either,
    neither: publishedSurvey.neither,
  });
  expect(publishedSurvey.either.low).toBeCloseTo(0.05, 2);
});

it('finds hardly anything in noise: at most a tenth of its answers, and no pairs to speak of', () => {
  const random = seededRandom(4);
  const { portfolio } = simulatedBase(400, 5);
  const outcomes = Int8Array.from({ length: 400 }, () => (random() < 0.5 ? 1 : 0));
  const insights = finished(insightSteps(portfolio, outcomes));
  expect(
    insights?.signals.flatMap(({ answers }) => answers).filter(({ falseDiscovery }) => falseDiscovery <= PLAIN),
  ).toEqual([]);
  expect(insights?.pairs).toEqual([]);
  expect(insights?.pairsTested).toBeGreaterThan(20);
});

it('names what may know the outcome, and ranks nothing where there is nothing to compare', () => {
  const cells = Array.from({ length: 120 }, (_, row) => (row % 2 ? 'paid' : 'open'));
  const portfolio = portfolioOfColumns([answerColumn('invoice', 'choice', ['paid', 'open'], cells)]);
  const outcomes = Int8Array.from(cells, (cell) => (cell === 'paid' ? 1 : 0));
  expect(finished(insightSteps(portfolio, outcomes))?.suspects).toMatchObject([
    { signal: 'invoice', kind: 'predicts-almost-perfectly' },
  ]);
  expect(finished(insightSteps(portfolio, new Int8Array(120).fill(1)))).toBeUndefined();
  expect(finished(insightSteps(portfolio, new Int8Array(120).fill(-1)))).toBeUndefined();
});
