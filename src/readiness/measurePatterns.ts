import { LEAST_PROBABILITY } from '../stats/gradedResponse.ts';
import { normalCdf } from '../stats/normal.ts';
import { expectation, type Grid, probabilityAtLeast, quantileOf } from '../stats/quadrature.ts';
import type { AnsweredItem } from './answerPatterns.ts';
import { percentiles, population } from './categoryCurves.ts';

/** The measure of each pattern of answers; NaN where it answers nothing. */
export interface PatternMeasures {
  readonly mean: Float32Array;
  readonly low: Float32Array;
  readonly high: Float32Array;
  /** The probability of lying at or above the cut. */
  readonly isHigh: Float32Array;
  readonly evidence: Uint16Array;
}

/** Measures the rows in `rows`, one for each pattern. The arithmetic of `posterior`, without its allocations. */
export function measurePatterns(
  answered: readonly AnsweredItem[],
  rows: Int32Array,
  traitCut: number,
): PatternMeasures {
  const logCurves = answered.map(({ item, weight }) =>
    item.curves.map((curve) => curve.map((p) => weight * Math.log(Math.max(p, LEAST_PROBABILITY)))),
  );
  const unknown = () => new Float32Array(rows.length).fill(Number.NaN);
  const measures = {
    mean: unknown(),
    low: unknown(),
    high: unknown(),
    isHigh: unknown(),
    evidence: new Uint16Array(rows.length),
  };
  const weights = new Float64Array(population.points.length);
  const trait: Grid = { points: population.points, weights, spacing: population.spacing };
  for (let pattern = 0; pattern < rows.length; pattern++) {
    weights.fill(0);
    let evidence = 0;
    for (const [index, { item, bands }] of answered.entries()) {
      const curve = logCurves[index]?.[item.categoryOfBand[bands[rows[pattern] as number] as number] as number];
      if (!curve) continue;
      evidence++;
      for (let point = 0; point < weights.length; point++)
        weights[point] = (weights[point] as number) + (curve[point] as number);
    }
    measures.evidence[pattern] = evidence;
    if (evidence === 0) continue;
    becomePosterior(weights);
    measures.mean[pattern] = expectation(trait, percentiles);
    measures.low[pattern] = 100 * normalCdf(quantileOf(trait, 0.1));
    measures.high[pattern] = 100 * normalCdf(quantileOf(trait, 0.9));
    measures.isHigh[pattern] = probabilityAtLeast(trait, traitCut);
  }
  return measures;
}

/** Turns log-likelihoods into posterior weights, in place. */
function becomePosterior(logs: Float64Array): void {
  let highest = Number.NEGATIVE_INFINITY;
  for (const log of logs) if (log > highest) highest = log;
  let total = 0;
  for (let point = 0; point < logs.length; point++) {
    const weight = (population.weights[point] as number) * Math.exp((logs[point] as number) - highest);
    logs[point] = weight;
    total += weight;
  }
  for (let point = 0; point < logs.length; point++) logs[point] = (logs[point] as number) / total;
}
