import { factorised, invertedFactor } from '../cholesky.ts';
import type { Penalty } from './penalty.ts';
import type { Layout } from './term.ts';

/**
 * A normal belief about a sum over the points of one term: `weights` by band, such as a band less the mean of all. It comes on
 * top of the term's own prior; `precision` is 1 / variance.
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

/**
 * How many bands' worth of a term's points its beliefs have fixed before any data: count - s trace((s Q + T)^-1 Q), with T the
 * precision of the beliefs. What the data fix is less by this much.
 */
export function bandsBelieved(
  term: number,
  beliefs: readonly LinearBelief[],
  { diagonal, beside }: Penalty,
  smoothing: number,
): number {
  const own = beliefs.filter((belief) => belief.term === term);
  if (own.length === 0) return 0;
  const size = diagonal.length;
  const matrix = new Float64Array(size * size);
  for (let b = 0; b < size; b++) {
    matrix[b * size + b] = smoothing * (diagonal[b] as number);
    if (b > 0) matrix[b * size + b - 1] = smoothing * (beside[b - 1] as number);
  }
  addBeliefs(
    matrix,
    own.map((belief) => ({ ...belief, term: 0 })),
    { size, offsets: Int32Array.of(0) },
  );
  const inverted = invertedFactor(factorised(matrix, size), size);
  let trace = 0;
  for (let i = 0; i < size; i++) {
    for (let b = 0; b <= i; b++) {
      const here = inverted[i * size + b] as number;
      trace += (diagonal[b] as number) * here * here;
      if (b < i) trace += 2 * (beside[b] as number) * here * (inverted[i * size + b + 1] as number);
    }
  }
  return size - smoothing * trace;
}
