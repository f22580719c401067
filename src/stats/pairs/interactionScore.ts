import { chiSquaredTail } from '../chiSquared.ts';
import { beyondMargins, type CellTable, marginsOf } from './cellMargins.ts';

/** By cell of a pair: the sum of the residuals (outcome - probability) of its rows, and of their information p (1 - p). */
export interface CellSums {
  readonly residuals: Float64Array;
  readonly information: Float64Array;
}

/** What an additive model has left over in the cells of a pair, told as a test of nothing being there. */
export interface InteractionScore {
  readonly statistic: number;
  readonly degrees: number;
  readonly probability: number;
}

/** A cell with less information is not tested: its residual is far from normal (Cochran 1954 asks for five expected). */
const LEAST_INFORMATION = 5;

/**
 * The score test of adding the cells of a pair to an additive model that has both its sides: the working residuals of the
 * cells beyond their own margins, squared and weighed by their information. Other signals of the model are taken as
 * given, which makes the test a little cautious. undefined where no cell is left beyond the margins.
 *
 * Source: Rao 1948, the score test; Lou et al. 2013, ranking all pairs by the residuals of the additive model.
 */
export function interactionScore(
  { residuals, information }: CellSums,
  { firsts, seconds }: Omit<CellTable, 'weights'>,
): InteractionScore | undefined {
  const weights = information.map((each) => (each >= LEAST_INFORMATION ? each : 0));
  const degrees = degreesBeyondMargins(weights, seconds);
  if (degrees < 1) return undefined;
  const working = residuals.map((sum, cell) => (weights[cell] === 0 ? 0 : sum / (weights[cell] as number)));
  const left = beyondMargins(working, marginsOf({ firsts, seconds, weights })(working));
  const statistic = left.reduce((sum, value, cell) => sum + (weights[cell] as number) * value * value, 0);
  return { statistic, degrees, probability: chiSquaredTail(statistic, degrees) };
}

/** Cells less rows less columns plus the separate parts that they hang together in. */
function degreesBeyondMargins(weights: Float64Array, seconds: number): number {
  const firsts = weights.length / seconds;
  const partOf = Array.from({ length: firsts + seconds }, (_, side) => side);
  const root = (side: number): number => {
    let at = side;
    while (partOf[at] !== at) at = partOf[at] as number;
    return at;
  };
  const sides = new Set<number>();
  let cells = 0;
  weights.forEach((weight, cell) => {
    if (weight === 0) return;
    const [one, other] = [Math.floor(cell / seconds), firsts + (cell % seconds)];
    cells++;
    sides.add(one).add(other);
    partOf[root(one)] = root(other);
  });
  return cells - sides.size + new Set([...sides].map(root)).size;
}
