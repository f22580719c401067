import { categoryProbabilities, LEAST_PROBABILITY } from '../gradedResponse.ts';
import type { Grid } from '../quadrature.ts';
import { gradedItemOf, type SlopeAndIntercepts } from './slopeAndIntercepts.ts';

/** Values at each point of a grid, `[boundary or category][point]`. */
export interface ItemCurves {
  /** Probability of each category, never quite 0. */
  readonly probabilities: readonly Float64Array[];
  /** How quickly the probability of at least k changes with its logit, for k = 1, 2, ...; index 0 is not used. */
  readonly steepness: readonly Float64Array[];
  /** How quickly `steepness` changes itself. */
  readonly bend: readonly Float64Array[];
}

/** The curves of an item of Samejima 1969, with what a step of Fisher scoring needs of them. */
export function itemCurves(parameters: SlopeAndIntercepts, { points }: Grid): ItemCurves {
  const probabilities = categoryProbabilities(gradedItemOf(parameters), points);
  const categories = probabilities.length;
  const empty = () => Array.from({ length: categories }, () => new Float64Array(points.length));
  const [steepness, bend] = [empty(), empty()];
  // Sums from both ends: each keeps its digits where it is small.
  const below = new Float64Array(points.length);
  for (let k = 1; k < categories; k++) {
    const curve = probabilities[k - 1] as Float64Array;
    const lower = bend[k] as Float64Array;
    for (let point = 0; point < curve.length; point++) {
      below[point] = (below[point] as number) + (curve[point] as number);
      lower[point] = below[point] as number;
    }
  }
  const atLeast = new Float64Array(points.length);
  for (let k = categories - 1; k > 0; k--) {
    const curve = probabilities[k] as Float64Array;
    const steep = steepness[k] as Float64Array;
    const bent = bend[k] as Float64Array;
    for (let point = 0; point < curve.length; point++) {
      const [lower, upper] = [bent[point] as number, (atLeast[point] as number) + (curve[point] as number)];
      atLeast[point] = upper;
      steep[point] = lower * upper;
      bent[point] = lower * upper * (lower - upper);
    }
  }
  for (const curve of probabilities) {
    for (let point = 0; point < curve.length; point++) {
      if ((curve[point] as number) < LEAST_PROBABILITY) curve[point] = LEAST_PROBABILITY;
    }
  }
  return { probabilities, steepness, bend };
}
