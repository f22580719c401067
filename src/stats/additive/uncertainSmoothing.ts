import { type Penalty, pullOf } from './penalty.ts';
import type { SmoothingBelief } from './smoothing.ts';
import type { Layout } from './term.ts';

/**
 * Adds to the covariance V of the coefficients what not knowing the smoothings adds: for each term the change of the
 * coefficients with the logarithm of its smoothing, -V s Q (points less prior mean), times the variance of that
 * logarithm, 2 / (effective bands + 2 shape): the curvature of its marginal posterior where it is highest.
 *
 * Sources: Kass and Steffey 1989; Wood, Pya and Saefken 2016, section 4.
 */
export function addUncertainSmoothing(
  covariance: Float64Array,
  fit: {
    readonly coefficients: Float64Array;
    readonly smoothing: Float64Array;
    readonly effective: Float64Array;
    readonly penalties: readonly Penalty[];
    readonly layout: Layout;
    readonly belief: SmoothingBelief;
  },
): void {
  const { coefficients, smoothing, effective, penalties, layout, belief } = fit;
  const { size, offsets } = layout;
  const changes = penalties.flatMap((penalty, j) => {
    if (penalty.isStated) return [];
    const offset = offsets[j] as number;
    const pull = pullOf(penalty, coefficients, offset);
    const deviation = Math.sqrt(2 / ((effective[j] as number) + 2 * belief.shape));
    const scale = deviation * (smoothing[j] as number);
    return [
      Float64Array.from({ length: size }, (_, i) => {
        let sum = 0;
        for (let b = 0; b < pull.length; b++)
          sum += (covariance[i * size + offset + b] as number) * (pull[b] as number);
        return scale * sum;
      }),
    ];
  });
  for (const change of changes) {
    for (let i = 0; i < size; i++) {
      const here = change[i] as number;
      if (here === 0) continue;
      for (let k = 0; k < size; k++)
        covariance[i * size + k] = (covariance[i * size + k] as number) + here * (change[k] as number);
    }
  }
}
