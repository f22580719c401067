import { type Grid, reweighted } from './quadrature.ts';

/**
 * How one ordered answer depends on a latent trait. `thresholds` ascend: threshold k is where an answer of at least k + 1
 * becomes as likely as not. Categories are 0 to `thresholds.length`.
 * Source: Samejima 1969, in the logistic metric (no factor of 1.702).
 */
export interface GradedItem {
  readonly discrimination: number;
  readonly thresholds: readonly number[];
}

/** The probability of each category at each trait value: `[category][point]`; at every point they sum to 1. */
export function categoryProbabilities(item: GradedItem, traits: ArrayLike<number>): Float64Array[] {
  const curves = Array.from({ length: item.thresholds.length + 1 }, () => new Float64Array(traits.length));
  for (let point = 0; point < traits.length; point++) {
    let atLeast = 1;
    let below = 0;
    for (let category = 0; category < curves.length; category++) {
      const threshold = item.thresholds[category];
      const logit = threshold === undefined ? -Infinity : item.discrimination * ((traits[point] as number) - threshold);
      const odds = Math.exp(-Math.abs(logit));
      const [atLeastNext, belowNext] =
        logit < 0 ? [odds / (1 + odds), 1 / (1 + odds)] : [1 / (1 + odds), odds / (1 + odds)];
      // The difference is taken between the two smaller numbers, so that far tails keep their digits.
      (curves[category] as Float64Array)[point] = atLeast < below ? atLeast - atLeastNext : belowNext - below;
      atLeast = atLeastNext;
      below = belowNext;
    }
  }
  return curves;
}

/** What one answer says about the trait: the curve of its category, and a weight of 1 for full belief, 0 for none. */
export interface Evidence {
  readonly probabilities: ArrayLike<number>;
  readonly weight: number;
}

/** Log-likelihood at each point of any subset of answers, each tempered by its weight; independent given the trait. */
function logLikelihood(evidence: readonly Evidence[], size: number): Float64Array {
  const sum = new Float64Array(size);
  for (const { probabilities, weight } of evidence) {
    for (let point = 0; point < size; point++) {
      sum[point] =
        (sum[point] as number) + weight * Math.log(Math.max(probabilities[point] as number, LEAST_PROBABILITY));
    }
  }
  return sum;
}

/**
 * The distribution of the trait after the evidence, exact to the grid. Its mean is the expected a-posteriori score (EAP).
 *
 * ```ts
 * const prior = standardNormalGrid();
 * const curves = categoryProbabilities({ discrimination: 1.5, thresholds: [-1, 0, 1] }, prior.points);
 * meanOf(posterior(prior, [{ probabilities: curves[3], weight: 1 }])); // well above 0
 * ```
 */
export function posterior(prior: Grid, evidence: readonly Evidence[]): Grid {
  return reweighted(prior, logLikelihood(evidence, prior.points.length));
}

/** The same for one answer more: quicker where many are tried in turn. */
export function updatedBy(before: Grid, { probabilities, weight }: Evidence): Grid {
  const weights = new Float64Array(before.weights.length);
  let total = 0;
  for (let point = 0; point < weights.length; point++) {
    const probability = Math.max(probabilities[point] as number, LEAST_PROBABILITY);
    const updated = (before.weights[point] as number) * (weight === 1 ? probability : probability ** weight);
    weights[point] = updated;
    total += updated;
  }
  for (let point = 0; point < weights.length; point++) weights[point] = (weights[point] as number) / total;
  return { points: before.points, weights, spacing: before.spacing };
}

/** The log of the probability of these answers, the trait integrated out. */
export function marginalLogLikelihood(prior: Grid, evidence: readonly Evidence[]): number {
  const logs = logLikelihood(evidence, prior.points.length);
  const highest = logs.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  let sum = 0;
  for (let point = 0; point < logs.length; point++) {
    sum += (prior.weights[point] as number) * Math.exp((logs[point] as number) - highest);
  }
  return highest + Math.log(sum);
}

/** Far from every threshold a category's probability underflows to 0; its log must stay finite. */
export const LEAST_PROBABILITY = 1e-300;
