import { LEAST_PROBABILITY } from '../gradedResponse.ts';
import type { Grid } from '../quadrature.ts';

/**
 * One item of the graded response model as it is fitted: an answer of at least k is as likely as the logistic function of
 * `parameters[0] * trait + parameters[k]`. The slope comes first, then the intercepts, descending.
 */
export type SlopeAndIntercepts = Float64Array;

/** Values at each point of a grid, `[boundary or category][point]`. */
export interface ItemCurves {
  /** Probability of each category, never quite 0. */
  readonly probabilities: readonly Float64Array[];
  /** How quickly the probability of at least k changes with its logit, for k = 1, 2, ...; index 0 is not used. */
  readonly steepness: readonly Float64Array[];
  /** How quickly `steepness` changes itself. */
  readonly bend: readonly Float64Array[];
}

/** Source: Samejima 1969; differences are taken between the two smaller numbers, so that far tails keep their digits. */
export function itemCurves(parameters: SlopeAndIntercepts, { points }: Grid): ItemCurves {
  const categories = parameters.length;
  const empty = () => Array.from({ length: categories }, () => new Float64Array(points.length));
  const [probabilities, steepness, bend] = [empty(), empty(), empty()];
  const slope = parameters[0] as number;
  for (let point = 0; point < points.length; point++) {
    let atLeast = 1;
    let below = 0;
    for (let category = 0; category < categories; category++) {
      const intercept = parameters[category + 1];
      const logit = intercept === undefined ? Number.NEGATIVE_INFINITY : slope * (points[point] as number) + intercept;
      const odds = Math.exp(-Math.abs(logit));
      const rare = odds / (1 + odds);
      const common = 1 / (1 + odds);
      const next = logit < 0 ? rare : common;
      const nextBelow = logit < 0 ? common : rare;
      const probability = atLeast < below ? atLeast - next : nextBelow - below;
      (probabilities[category] as Float64Array)[point] = Math.max(probability, LEAST_PROBABILITY);
      if (intercept !== undefined) {
        (steepness[category + 1] as Float64Array)[point] = rare * common;
        (bend[category + 1] as Float64Array)[point] = rare * common * (nextBelow - next);
      }
      atLeast = next;
      below = nextBelow;
    }
  }
  return { probabilities, steepness, bend };
}
