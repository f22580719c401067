import { factorised, invertedFactor, solved } from '../cholesky.ts';
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

/** What the beliefs of a term say of it before any data. */
export interface Believed {
  /** How many bands' worth of points they fix: count - s trace((s Q + T)^-1 Q), with T the precision of the beliefs. */
  readonly bands: number;
  /** How rough the points are that they alone lead to: b' Q b with b = (s Q + T)^-1 T-weighted means. */
  readonly roughness: number;
}

const NOTHING: Believed = { bands: 0, roughness: 0 };

/**
 * What the data fix is less than what is fixed, and less rough than what is rough, by this much: a firm belief about one band
 * says nothing of how much the other bands of the term differ, so that it must not loosen their smoothing.
 */
export function believedAlone(
  term: number,
  beliefs: readonly LinearBelief[],
  { diagonal, beside }: Penalty,
  smoothing: number,
): Believed {
  const own = beliefs.filter((belief) => belief.term === term);
  if (own.length === 0) return NOTHING;
  const size = diagonal.length;
  const matrix = new Float64Array(size * size);
  for (let b = 0; b < size; b++) {
    matrix[b * size + b] = smoothing * (diagonal[b] as number);
    if (b > 0) matrix[b * size + b - 1] = smoothing * (beside[b - 1] as number);
  }
  const layout = { size, offsets: Int32Array.of(0) };
  const alone = own.map((belief) => ({ ...belief, term: 0 }));
  addBeliefs(matrix, alone, layout);
  const factor = factorised(matrix, size);
  const pull = new Float64Array(size);
  pullToBeliefs(pull, alone, new Float64Array(size), layout);
  const expected = solved(factor, size, pull);
  const inverted = invertedFactor(factor, size);
  let trace = 0;
  let rough = 0;
  for (let b = 0; b < size; b++) {
    rough += (diagonal[b] as number) * (expected[b] as number) ** 2;
    if (b + 1 < size) rough += 2 * (beside[b] as number) * (expected[b] as number) * (expected[b + 1] as number);
  }
  for (let i = 0; i < size; i++) {
    for (let b = 0; b <= i; b++) {
      const here = inverted[i * size + b] as number;
      trace += (diagonal[b] as number) * here * here;
      if (b < i) trace += 2 * (beside[b] as number) * here * (inverted[i * size + b + 1] as number);
    }
  }
  return { bands: size - smoothing * trace, roughness: rough };
}
