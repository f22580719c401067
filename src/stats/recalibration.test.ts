import { expect, it } from 'vitest';
import { logOddsOf, probabilityOf } from './logistic.ts';
import { normalDraw, seededRandom } from './random.ts';
import { recalibration } from './recalibration.ts';

const random = seededRandom(2);
const truth = Float64Array.from({ length: 4000 }, () => probabilityOf(normalDraw(random)));
const outcomes = Array.from(truth, (rate) => (random() < rate ? 1 : 0));
const apart = [...outcomes.keys()];

it('finds a slope of about 1 in forecasts that are right', () => {
  const found = recalibration(truth, outcomes, apart, 1.28);
  expect(found?.slope).toBeCloseTo(1, 1);
  expect(found?.at(0.3).low).toBeLessThan(0.31);
  expect(found?.at(0.3).high).toBeGreaterThan(0.29);
});

it('finds forecasts that are twice too sure, and what they should have been', () => {
  const sure = truth.map((rate) => probabilityOf(2 * logOddsOf(rate)));
  const found = recalibration(sure, outcomes, apart, 1.28);
  expect(found?.slope).toBeCloseTo(0.5, 1);
  expect(found?.slopeHigh).toBeLessThan(0.6);
  expect(found?.at(0.9).rate).toBeCloseTo(probabilityOf(logOddsOf(0.9) / 2), 1);
});

it('is less sure where rows come in groups of two alike', () => {
  const twice = (values: ArrayLike<number>) =>
    Array.from({ length: 2 * values.length }, (_, i) => values[i >> 1] as number);
  const single = recalibration(truth, outcomes, apart, 1.28);
  const pairs = recalibration(Float64Array.from(twice(truth)), twice(outcomes), twice(apart), 1.28);
  const width = (each: typeof single) => (each ? each.slopeHigh - each.slopeLow : Number.NaN);
  expect(width(pairs)).toBeCloseTo(width(single), 3);
});

it('stays finite where the forecasts separate the outcomes, and says nothing where there is nothing to say', () => {
  const separated = recalibration(Float64Array.of(0.1, 0.2, 0.8, 0.9), [0, 0, 1, 1], [0, 1, 2, 3], 1.28);
  expect(Number.isFinite(separated?.slope)).toBe(true);
  expect(separated?.slopeLow).toBeLessThan(1);
  expect(recalibration(Float64Array.of(0.5, 0.5), [0, 1], [0, 1], 1.28)).toBeUndefined();
  expect(recalibration(Float64Array.of(0.4, 0.5), [1, 1], [0, 1], 1.28)).toBeUndefined();
});

it('is not surer of one case with many rows than of as many cases', () => {
  const width = (groups: readonly number[]) => {
    const found = recalibration(truth.subarray(0, 40), outcomes.slice(0, 40), groups, 1.28);
    return found ? found.slopeHigh - found.slopeLow : Number.NaN;
  };
  expect(width(Array.from({ length: 40 }, () => 0))).toBeGreaterThan(0.9 * width(apart.slice(0, 40)));
});
