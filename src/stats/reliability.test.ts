import { expect, it } from 'vitest';
import { meanProbability, probabilityOf } from './logistic.ts';
import { seededRandom } from './random.ts';
import { calibrationError, reliabilityCurve } from './reliability.ts';
import { wilsonInterval } from './wilsonInterval.ts';

it('finds an honest forecast nearly right and a boastful one wrong', () => {
  const random = seededRandom(9);
  const truth = Float64Array.from({ length: 5000 }, () => 0.2 + 0.6 * random());
  const outcomes = Array.from(truth, (p) => (random() < p ? 1 : 0));
  const boast = truth.map((p) => (p > 0.5 ? 0.99 : 0.01));
  expect(calibrationError(reliabilityCurve(truth, outcomes, 10, 1.28))).toBeLessThan(0.03);
  expect(calibrationError(reliabilityCurve(boast, outcomes, 10, 1.28))).toBeGreaterThan(0.2);
});

it('keeps equal forecasts in one bin and every row in exactly one', () => {
  const forecast = Float64Array.of(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.7, 0.8);
  const curve = reliabilityCurve(forecast, [0, 0, 0, 1, 0, 0, 1, 1], 4, 1.28);
  expect(curve.map(({ rows }) => rows)).toEqual([6, 2]);
  expect(curve[0]?.forecast).toBeCloseTo(0.1, 12);
});

it('gives the published intervals: 2 of 46 and 7 % of 233', () => {
  const [few, more] = [wilsonInterval(2, 46, 1.96), wilsonInterval(16, 233, 1.96)];
  expect([few.low, few.high].map((x) => x.toFixed(3))).toEqual(['0.012', '0.145']);
  expect([more.low, more.high].map((x) => x.toFixed(3))).toEqual(['0.043', '0.109']);
});

it('averages a probability over normal log-odds as fine integration does', () => {
  for (const [middle, deviation] of [
    [0, 1],
    [2, 2],
    [-5, 3],
    [1, 0],
  ] as const) {
    let [sum, total] = [0, 0];
    for (let z = -9; z <= 9; z += 0.001) {
      const weight = Math.exp((-z * z) / 2);
      sum += weight * probabilityOf(middle + deviation * z);
      total += weight;
    }
    expect(meanProbability(middle, deviation)).toBeCloseTo(sum / total, 6);
  }
});
