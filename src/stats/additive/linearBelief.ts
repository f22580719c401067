import type { Layout } from './term.ts';

/**
 * A normal belief about a sum over the points of one term: `weights` by band, such as a band less the mean of all. It takes
 * the place of what the term's own prior says of that sum; `precision` is 1 / variance.
 */
export interface LinearBelief {
  readonly term: number;
  readonly weights: readonly number[];
  readonly mean: number;
  readonly precision: number;
}

export function addBeliefs(matrix: Float64Array, beliefs: readonly LinearBelief[], { size, offsets }: Layout): void {
  for (const { term, weights, precision } of beliefs) {
    const offset = offsets[term] as number;
    for (let i = 0; i < weights.length; i++) {
      for (let k = 0; k <= i; k++) {
        const at = (offset + i) * size + offset + k;
        matrix[at] = (matrix[at] as number) + precision * (weights[i] as number) * (weights[k] as number);
      }
    }
  }
}

/** Takes the gradient of the beliefs' penalty from a slope. */
export function pullToBeliefs(
  slope: Float64Array,
  beliefs: readonly LinearBelief[],
  coefficients: Float64Array,
  { offsets }: Layout,
): void {
  for (const belief of beliefs) {
    const offset = offsets[belief.term] as number;
    const pull = belief.precision * missed(belief, coefficients, offset);
    for (let b = 0; b < belief.weights.length; b++) {
      slope[offset + b] = (slope[offset + b] as number) - pull * (belief.weights[b] as number);
    }
  }
}

/** Twice what the beliefs take from the log-likelihood. */
export function beliefPenalty(
  beliefs: readonly LinearBelief[],
  coefficients: Float64Array,
  { offsets }: Layout,
): number {
  return beliefs.reduce(
    (sum, belief) => sum + belief.precision * missed(belief, coefficients, offsets[belief.term] as number) ** 2,
    0,
  );
}

function missed({ weights, mean }: LinearBelief, coefficients: Float64Array, offset: number): number {
  return weights.reduce((sum, weight, b) => sum + weight * (coefficients[offset + b] as number), -mean);
}
