import { expect, it } from 'vitest';
import { aucWithin } from './auc.ts';
import oracle from './fixtures/additiveModel.json' with { type: 'json' };
import delong from './fixtures/smoothing.json' with { type: 'json' };
import { logOddsOf } from './logistic.ts';
import { brierScore, groupedMean, logLosses } from './properScores.ts';
import { normalDraw, seededRandom } from './random.ts';

const { probabilities, auc, logLoss, brier } = oracle.scores;
const forecast = Float64Array.from(probabilities);
const onePart = (size: number) => new Uint8Array(size);

it('agrees with scikit-learn on AUC with ties, log-loss and Brier score', () => {
  const rows = forecast.length;
  expect(aucWithin(forecast, oracle.outcomes, onePart(rows), 1.28)?.auc).toBeCloseTo(auc, 12);
  expect(groupedMean(logLosses(forecast, oracle.outcomes), onePart(rows)).mean).toBeCloseTo(logLoss, 12);
  expect(brierScore(forecast, oracle.outcomes)).toBeCloseTo(brier, 12);
});

it('gives the AUC the standard error of DeLong, as pROC does', () => {
  const scores = Float64Array.from(delong.scores);
  const found = aucWithin(scores, delong.outcomes, onePart(scores.length), 1);
  const pairs = delong.outcomes.filter((y) => y === 1).length * delong.outcomes.filter((y) => y === 0).length;
  const shrunk = (delong.auc * pairs + 0.5) / (pairs + 1);
  const half = (logOddsOf(found?.high as number) - logOddsOf(found?.low as number)) / 2;
  expect(half * shrunk * (1 - shrunk)).toBeCloseTo(Math.sqrt(delong.variance), 8);
});

it('does not compare rows that were scored by different models', () => {
  // Each model ranks its own rows rightly; the second gives everybody more.
  const scores = Float64Array.of(0.1, 0.2, 0.8, 0.9);
  expect(aucWithin(scores, [0, 1, 0, 1], [0, 0, 1, 1], 1.28)?.auc).toBe(1);
  expect(aucWithin(scores, [0, 1, 0, 1], [0, 0, 0, 0], 1.28)?.auc).toBe(0.75);
});

it('keeps an interval around a perfect AUC and says nothing where there is nothing to compare', () => {
  const perfect = aucWithin(Float64Array.of(1, 2, 3, 4), [0, 0, 1, 1], onePart(4), 1.28);
  expect(perfect?.auc).toBe(1);
  expect(perfect?.low).toBeLessThan(0.9);
  expect(aucWithin(Float64Array.of(1, 2), [1, 1], onePart(2), 1.28)).toBeUndefined();
});

it('takes rows of one group as one witness', () => {
  const values = Float64Array.of(1, 1, 1, 3, 3, 3);
  const apart = groupedMean(values, [0, 1, 2, 3, 4, 5]);
  const together = groupedMean(values, [0, 0, 0, 1, 1, 1]);
  expect(together.mean).toBe(apart.mean);
  expect(together.standardError).toBeGreaterThan(1.5 * apart.standardError);
  expect(groupedMean(values, [0, 0, 0, 0, 0, 0]).standardError).toBeNaN();
});

it('is no surer of an AUC for having each case five times', () => {
  const random = seededRandom(2);
  const cases = Array.from({ length: 80 }, (_, i) => i);
  const outcomes = cases.map((i) => i % 2);
  const scores = outcomes.map((outcome) => outcome + 2 * normalDraw(random));
  const five = <T>(values: readonly T[]) => Array.from({ length: 5 }, () => values).flat();
  const once = aucWithin(Float64Array.from(scores), outcomes, onePart(80), 1.28);
  const often = aucWithin(Float64Array.from(five(scores)), five(outcomes), onePart(400), 1.28, five(cases));
  expect(often?.auc).toBeCloseTo(once?.auc as number, 12);
  expect(often?.low).toBeCloseTo(once?.low as number, 3);
  expect(often?.high).toBeCloseTo(once?.high as number, 3);
});
