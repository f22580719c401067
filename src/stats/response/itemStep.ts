import { factorised, solved } from '../cholesky.ts';
import type { Grid } from '../quadrature.ts';
import { type ItemCurves, itemCurves } from './itemCurves.ts';
import { itemScore } from './itemScore.ts';
import type { SlopeAndIntercepts } from './slopeAndIntercepts.ts';

/** An item that says less than this is taken to say this: its thresholds would lie nowhere. */
export const LEAST_SLOPE = 0.05;
const MOST_SLOPE = 20;
const MOST_HALVINGS = 12;
/** Keeps the information invertible where a category has next to no answers. */
const RIDGE = 1e-9;

export interface ItemStep {
  readonly parameters: SlopeAndIntercepts;
  /** Twice what the step was expected to gain in log-likelihood: 0 at the maximum. */
  readonly decrement: number;
}

/**
 * One step of Fisher scoring towards the parameters under which `counts[category][point]` are most likely: the M step of a
 * generalised EM. It never goes downhill.
 */
export function itemStep(
  parameters: SlopeAndIntercepts,
  curves: ItemCurves,
  counts: readonly Float64Array[],
  grid: Grid,
): ItemStep {
  const { gradient, information } = itemScore(curves, counts, grid);
  const size = parameters.length;
  for (let k = 0; k < size; k++) {
    information[k * size + k] = (information[k * size + k] as number) * (1 + RIDGE) + RIDGE;
  }
  if (parameters[0] === LEAST_SLOPE && (gradient[0] as number) < 0) holdSlope(gradient, information, size);
  const direction = solved(factorised(information, size), size, gradient);
  const decrement = direction.reduce((sum, step, k) => sum + step * (gradient[k] as number), 0);
  const before = expectedLogLikelihood(curves, counts);
  for (let halvings = 0, share = 1; halvings < MOST_HALVINGS; halvings++, share /= 2) {
    const moved = parameters.map((value, k) => value + share * (direction[k] as number));
    moved[0] = Math.min(MOST_SLOPE, Math.max(LEAST_SLOPE, moved[0] as number));
    if (!areDescending(moved)) continue;
    if (expectedLogLikelihood(itemCurves(moved, grid), counts) >= before) return { parameters: moved, decrement };
  }
  return { parameters, decrement };
}

export function areDescending(parameters: SlopeAndIntercepts): boolean {
  for (let k = 2; k < parameters.length; k++) {
    if (!((parameters[k] as number) < (parameters[k - 1] as number))) return false;
  }
  return parameters.every(Number.isFinite);
}

function holdSlope(gradient: Float64Array, information: Float64Array, size: number): void {
  gradient[0] = 0;
  for (let k = 1; k < size; k++) information[k * size] = 0;
}

function expectedLogLikelihood({ probabilities }: ItemCurves, counts: readonly Float64Array[]): number {
  let sum = 0;
  for (const [category, count] of counts.entries()) {
    const curve = probabilities[category] as Float64Array;
    for (let point = 0; point < count.length; point++) {
      if (count[point] !== 0) sum += (count[point] as number) * Math.log(curve[point] as number);
    }
  }
  return sum;
}
