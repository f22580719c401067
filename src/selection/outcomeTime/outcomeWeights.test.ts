import { expect, test } from 'vitest';
import { simulatedBase } from '../scorecard/portfolio.fixture.ts';
import { fitScorecard } from '../scorecard/scorecardFit.ts';
import { outcomeWeights } from './outcomeWeights.ts';

const DAY = 86_400_000;

test('an outcome counts half for every half-life that it is older than the newest', () => {
  const weights = outcomeWeights(Float64Array.of(0, 10 * DAY, Number.NaN, 30 * DAY), 10);
  expect([...weights]).toEqual([0.125, 0.25, 1, 1]);
});

test('where what makes a good deal has turned round, recent outcomes are believed the sooner they fade', () => {
  const { portfolio, outcomes } = simulatedBase(400, 9);
  const turned = outcomes.map((outcome, row) => (row < 200 ? 1 - outcome : outcome)) as Int8Array;
  const moments = Float64Array.from(outcomes, (_, row) => (row < 200 ? 0 : 1000 * DAY));
  const rise = (halfLifeDays: number) => {
    const weights = outcomeWeights(moments, halfLifeDays);
    const { signals } = fitScorecard(portfolio, turned, { weights, halfLifeDays });
    const bands = signals.find(({ signal }) => signal === 'openness')?.bands ?? [];
    return (bands.at(-1)?.points ?? 0) - (bands[1]?.points ?? 0);
  };
  expect(rise(100)).toBeGreaterThan(1.5);
  expect(rise(1e9)).toBeLessThan(1);
  expect(rise(500)).toBeGreaterThan(rise(1e9));
});
