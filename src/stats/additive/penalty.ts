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
  /** What Q says no longer, because something else is believed of it: u u' of each vector u is taken from Q. */
  readonly silenced?: readonly Float64Array[];
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

/**
 * A penalty that says nothing of some sums over the points, because a belief about them is to take its place: the prior of
 * the points given those sums stays as it was, the sums themselves become open. With C the weights of the sums as columns,
 * Q becomes Q - C (C' Q^-1 C)^-1 C'. A sum that follows from the others changes nothing.
 *
 * Source: Jeffrey 1965, the rule of conditioning: only the margin is exchanged.
 */
export function openTo(penalty: Penalty, sums: readonly (readonly number[])[]): Penalty {
  if (sums.length === 0) return penalty;
  const silenced: Float64Array[] = [];
  for (const weights of sums) {
    const vector = Float64Array.from(weights);
    for (const earlier of silenced) {
      const share = dot(earlier, spread(penalty, vector));
      for (let b = 0; b < vector.length; b++) vector[b] = (vector[b] as number) - share * (earlier[b] as number);
    }
    const variance = dot(vector, spread(penalty, vector));
    if (variance > FOLLOWS_FROM_OTHERS) silenced.push(vector.map((value) => value / Math.sqrt(variance)));
  }
  return { ...penalty, silenced };
}

const FOLLOWS_FROM_OTHERS = 1e-9;

/** Q^-1 x of the whole tridiagonal Q. */
function spread({ diagonal, beside }: Penalty, vector: Float64Array): Float64Array {
  const pivots = Float64Array.from(diagonal);
  const x = Float64Array.from(vector);
  for (let b = 1; b < x.length; b++) {
    const ratio = (beside[b - 1] as number) / (pivots[b - 1] as number);
    pivots[b] = (pivots[b] as number) - ratio * (beside[b - 1] as number);
    x[b] = (x[b] as number) - ratio * (x[b - 1] as number);
  }
  for (let b = x.length - 1; b >= 0; b--) {
    const after = b + 1 < x.length ? (beside[b] as number) * (x[b + 1] as number) : 0;
    x[b] = ((x[b] as number) - after) / (pivots[b] as number);
  }
  return x;
}

/** Q d for the deviations d of the points from the prior mean, read from `coefficients` at `offset`. */
export function pullOf(penalty: Penalty, coefficients: Float64Array, offset: number): Float64Array {
  const { diagonal, beside, silenced = [] } = penalty;
  const deviations = deviationsOf(penalty, coefficients, offset);
  const pull = deviations.map((here, b) => {
    let sum = (diagonal[b] as number) * here;
    if (b > 0) sum += (beside[b - 1] as number) * (deviations[b - 1] as number);
    if (b + 1 < deviations.length) sum += (beside[b] as number) * (deviations[b + 1] as number);
    return sum;
  });
  for (const vector of silenced) {
    const amount = dot(vector, deviations);
    for (let b = 0; b < pull.length; b++) pull[b] = (pull[b] as number) - amount * (vector[b] as number);
  }
  return pull;
}

/** d' Q d for the same deviations. */
export function roughness(penalty: Penalty, coefficients: Float64Array, offset: number): number {
  const rough = dot(deviationsOf(penalty, coefficients, offset), pullOf(penalty, coefficients, offset));
  return Math.max(0, rough);
}

function deviationsOf({ means }: Penalty, coefficients: Float64Array, offset: number): Float64Array {
  return means.map((mean, b) => (coefficients[offset + b] as number) - mean);
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let b = 0; b < left.length; b++) sum += (left[b] as number) * (right[b] as number);
  return sum;
}
