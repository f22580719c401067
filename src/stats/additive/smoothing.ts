import type { Penalty } from './penalty.ts';
import { roughness } from './penalty.ts';
import type { Layout } from './term.ts';

/**
 * The weak belief about the smoothings before data. The variance that the points of a term have is near one that all terms share:
 * its inverse is Gamma with this shape and mean 1 / shared, so that with shape 1/2 the points of a term are, given the
 * shared variance, Cauchy: half of them within its square root of zero, a few far away. The shared variance itself is near
 * `variance`, with a belief of the same strength. Each belief weighs as much as one band's points: with a handful of
 * outcomes smoothing stays near 1 / `variance`, with many the data decide for all terms and for each.
 *
 * Source: global-local shrinkage, Polson and Scott 2010.
 */
export interface SmoothingBelief {
  readonly variance: number;
  readonly shape: number;
}

const LEAST_SMOOTHING = 1e-4;
const MOST_SMOOTHING = 1e7;

/**
 * One step of the smoothing of every term towards the maximum of its marginal posterior:
 * (effective bands + 2 shape) / (roughness + 2 shape x shared variance). A term with a stated prior keeps 1.
 *
 * Source: generalised Fellner-Schall, Wood and Fasiolo 2017; for one penalty per term it is the update of MacKay 1992,
 * and a Gamma belief adds the two constants.
 */
export function nextSmoothing(
  smoothing: Float64Array,
  effective: Float64Array,
  coefficients: Float64Array,
  penalties: readonly Penalty[],
  layout: Layout,
  belief: SmoothingBelief,
): Float64Array {
  const pseudo = 2 * belief.shape;
  const shared = sharedVariance(smoothing, penalties, belief);
  return smoothing.map((current, j) => {
    const penalty = penalties[j] as Penalty;
    if (penalty.isStated) return current;
    const rough = roughness(penalty, coefficients, layout.offsets[j] as number);
    const next = ((effective[j] as number) + pseudo) / (rough + pseudo * (penalty.variance ?? shared));
    return Math.min(MOST_SMOOTHING, Math.max(LEAST_SMOOTHING, next));
  });
}

/** Where one step of `nextSmoothing` began and where it led. */
export interface SmoothingMove {
  readonly from: Float64Array;
  readonly to: Float64Array;
}

/** Extrapolation moves a smoothing by a factor of e at most beyond the plain step. */
const MOST_LEAP = 1;

/** A term that slows down by less than this from step to step is not known to be heading anywhere. */
const SLOWEST_RATIO = 0.95;

/**
 * Where two plain steps in a row are heading, term by term on the logarithms: the plain steps of many weak terms close in
 * slowly, all from one side. The place where they end stays the same. A term that does not slow down steadily is left alone.
 *
 * Source: Aitken 1926, the delta-squared process; used on every second step, as Steffensen 1933 does.
 */
export function extrapolated(move: SmoothingMove, before: SmoothingMove): Float64Array {
  return move.to.map((to, j) => {
    const change = Math.log(to / (move.from[j] as number));
    const ratio = change / Math.log((before.to[j] as number) / (before.from[j] as number));
    if (!(ratio > 0 && ratio < SLOWEST_RATIO)) return to;
    const leap = (change * ratio) / (1 - ratio);
    const next = to * Math.exp(Math.max(-MOST_LEAP, Math.min(MOST_LEAP, leap)));
    return Math.min(MOST_SMOOTHING, Math.max(LEAST_SMOOTHING, next));
  });
}

/** The most probable shared variance given the smoothing of each term. */
function sharedVariance(smoothing: Float64Array, penalties: readonly Penalty[], belief: SmoothingBelief): number {
  let free = 0;
  let total = 0;
  smoothing.forEach((strength, j) => {
    const penalty = penalties[j];
    if (!penalty || penalty.isStated || penalty.variance !== undefined) return;
    free++;
    total += strength;
  });
  return (free + 1) / (total + 1 / belief.variance);
}

/**
 * How many bands' worth of points the data have fixed, per term: rank of Q - smoothing x trace(V Q), with V = (L L')^-1 the
 * posterior covariance. `invertedL` is row-major.
 */
export function effectiveBands(
  invertedL: Float64Array,
  penalties: readonly Penalty[],
  smoothing: Float64Array,
  layout: Layout,
): Float64Array {
  const { size, offsets } = layout;
  return smoothing.map((strength, j) => {
    const { diagonal, beside, silenced = [] } = penalties[j] as Penalty;
    const offset = offsets[j] as number;
    let trace = 0;
    for (let i = offset; i < size; i++) {
      const row = i * size + offset;
      for (let b = 0; b < diagonal.length; b++) {
        const here = invertedL[row + b] as number;
        if (here === 0) continue;
        trace += (diagonal[b] as number) * here * here;
        if (b + 1 < diagonal.length) trace += 2 * (beside[b] as number) * here * (invertedL[row + b + 1] as number);
      }
      for (const vector of silenced) {
        let sum = 0;
        for (let b = 0; b < vector.length; b++) sum += (invertedL[row + b] as number) * (vector[b] as number);
        trace -= sum * sum;
      }
    }
    return Math.max(0, diagonal.length - silenced.length - strength * trace);
  });
}
