import type { Grid } from '../quadrature.ts';
import type { ItemCurves } from './itemCurves.ts';

/** Of one item: how its log-likelihood changes with slope and intercepts, and the Fisher information, row-major. */
export interface ItemScore {
  readonly gradient: Float64Array;
  readonly information: Float64Array;
}

/**
 * Gradient and expected information of the log-likelihood of `counts[category][point]` answers.
 * Source: McCullagh 1980, of the cumulative logit model with known traits.
 */
export function itemScore(
  { probabilities, steepness }: ItemCurves,
  counts: readonly Float64Array[],
  { points }: Grid,
): ItemScore {
  const size = probabilities.length;
  const gradient = new Float64Array(size);
  const information = new Float64Array(size * size);
  for (let point = 0; point < points.length; point++) {
    const trait = points[point] as number;
    let answers = 0;
    for (const count of counts) answers += count[point] as number;
    if (answers === 0) continue;
    let total = 0;
    let before = 0;
    for (let k = 1; k < size; k++) {
      const steep = (steepness[k] as Float64Array)[point] as number;
      const above = (probabilities[k] as Float64Array)[point] as number;
      const below = (probabilities[k - 1] as Float64Array)[point] as number;
      const change =
        steep *
        (((counts[k] as Float64Array)[point] as number) / above -
          ((counts[k - 1] as Float64Array)[point] as number) / below);
      gradient[0] = (gradient[0] as number) + trait * change;
      gradient[k] = (gradient[k] as number) + change;
      const own = answers * steep * steep * (1 / above + 1 / below);
      const next = k + 1 < size ? ((steepness[k + 1] as Float64Array)[point] as number) : 0;
      const shared = -answers * steep * (next / above);
      const sum = before + own + shared;
      information[k * size + k] = (information[k * size + k] as number) + own;
      if (k + 1 < size) information[(k + 1) * size + k] = (information[(k + 1) * size + k] as number) + shared;
      information[k * size] = (information[k * size] as number) + trait * sum;
      total += sum;
      before = shared;
    }
    information[0] = (information[0] as number) + trait * trait * total;
  }
  return { gradient, information };
}
