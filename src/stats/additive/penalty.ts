import type { Term } from './term.ts';

/**
 * The prior precision of a term's points up to its smoothing: a symmetric tridiagonal positive definite matrix Q.
 * The prior of the points is normal with mean `means` and precision `smoothing` x Q.
 */
export interface Penalty {
  readonly means: Float64Array;
  readonly diagonal: Float64Array;
  /** `beside[b]` stands between the bands b and b + 1. */
  readonly beside: Float64Array;
  /** Whether the smoothing is fixed at 1 because the prior is stated. */
  readonly isStated: boolean;
  /** Where the variance is believed to be near one of its own rather than near that of all other terms. */
  readonly variance?: number;
}

/** The penalty of `count` amounts that have nothing to do with one another. */
export function exchangeable(count: number, variance: number): Penalty {
  const zeros = new Float64Array(count);
  return { means: zeros, diagonal: zeros.map(() => 1), beside: zeros, isStated: false, variance };
}

/**
 * The penalty of a term. Bands of an unordered term and the missing band are exchangeable: Q is the identity. The value bands of
 * an ordered term follow a first-order random walk with a small ridge, scaled so that with smoothing 1 the points, seen
 * from their mean, have variance 1 on average whatever the number of bands: the same smoothing then means the same for
 * each term.
 *
 * Source: Sorbye and Rue 2014, Scaling intrinsic Gaussian Markov random field priors; Eilers and Marx 1996 for the penalty.
 */
export function penaltyOf(term: Term): Penalty {
  const diagonal = new Float64Array(term.count).fill(1);
  const beside = new Float64Array(term.count);
  const means = new Float64Array(term.count);
  if (term.prior) {
    means.set(term.prior.means);
    diagonal.set(term.prior.precisions);
    return { means, diagonal, beside, isStated: true };
  }
  if (term.order === 'ordered' && term.count > 2) addRandomWalk(term.count - 1, diagonal, beside);
  return { means, diagonal, beside, isStated: false };
}

function addRandomWalk(values: number, diagonal: Float64Array, beside: Float64Array): void {
  const step = (values * values - 1) / (6 * values);
  const ridge = 1 / values;
  let variance = 0;
  for (let k = 1; k < values; k++) {
    variance += 1 / (step * (2 - 2 * Math.cos((Math.PI * k) / values)) + ridge) / values;
  }
  for (let b = 1; b <= values; b++) {
    const neighbours = (b > 1 ? 1 : 0) + (b < values ? 1 : 0);
    diagonal[b] = variance * (neighbours * step + ridge);
    if (b < values) beside[b] = -variance * step;
  }
}

/** d' Q d for the deviations d of the points from the prior mean, read from `coefficients` at `offset`. */
export function roughness(penalty: Penalty, coefficients: Float64Array, offset: number): number {
  const { means, diagonal, beside } = penalty;
  let sum = 0;
  for (let b = 0; b < means.length; b++) {
    const here = (coefficients[offset + b] as number) - (means[b] as number);
    sum += (diagonal[b] as number) * here * here;
    if (b + 1 < means.length) {
      const next = (coefficients[offset + b + 1] as number) - (means[b + 1] as number);
      sum += 2 * (beside[b] as number) * here * next;
    }
  }
  return sum;
}
