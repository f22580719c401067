import { groupedMean } from './properScores.ts';

/** What acting on a forecast is worth where one would act from a probability of `threshold` on. */
export interface DecisionPoint {
  readonly threshold: number;
  /** Good rows reached a row, less the others reached at the price that the threshold sets. */
  readonly model: number;
  /** The same for acting on everybody; acting on nobody is worth 0. */
  readonly everybody: number;
  /** What the model is worth beyond the better of the two, with the interval that `z` standard errors span. */
  readonly beyond: { readonly mean: number; readonly low: number; readonly high: number };
}

/**
 * Net benefit over a range of thresholds (Vickers and Elkin 2006): who acts on odds of 20 % says that one good deal is
 * worth four failures, so that a failure costs 1/4 of a good deal.
 *
 * ```ts
 * decisionCurve(Float64Array.of(0.9, 0.2), [1, 0], [0, 1], { thresholds: [0.5], z: 1.28 }); // [{ model: 0.5, everybody: 0, ... }]
 * ```
 *
 * Rows of the same group are not independent, and count as one draw.
 */
export function decisionCurve(
  probabilities: Float64Array,
  outcomes: ArrayLike<number>,
  groups: ArrayLike<number>,
  { thresholds, z }: { readonly thresholds: readonly number[]; readonly z: number },
): DecisionPoint[] {
  return thresholds.map((threshold) => {
    const price = threshold / (1 - threshold);
    const worth = Float64Array.from(probabilities, (_, i) => (outcomes[i] === 1 ? 1 : -price));
    const acted = worth.map((value, i) => ((probabilities[i] as number) >= threshold ? value : 0));
    const everybody = mean(worth);
    const { mean: beyond, standardError } = groupedMean(
      everybody > 0 ? acted.map((value, i) => value - (worth[i] as number)) : acted,
      groups,
    );
    const half = z * standardError;
    return {
      threshold,
      model: mean(acted),
      everybody,
      beyond: { mean: beyond, low: beyond - half, high: beyond + half },
    };
  });
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
