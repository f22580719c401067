import type { QuadrantKey } from '../../selection/matrix/matrix.ts';
import type { Lasso } from './lasso.ts';
import type { PointIndex } from './pointIndex.ts';
import type { Points } from './points.ts';
import { isHighAcross, isHighUp } from './quadrants.ts';

/** Customers that a person took out of the picture to look at them as a list. */
export interface Selection {
  readonly rows: Uint32Array;
  /** The line that was drawn around them; none where a quadrant was taken. */
  readonly lasso: Lasso | null;
}

/** The rows of a quadrant, ascending; a value at a cut is high. */
export function rowsOfQuadrant(index: PointIndex, key: QuadrantKey, xCut: number, yCut: number): Uint32Array {
  const { xs, ys, order } = index;
  const [across, up] = [isHighAcross(key), isHighUp(key)];
  return order.filter((row) => (xs[row] as number) >= xCut === across && (ys[row] as number) >= yCut === up).sort();
}

/** The best odds first, unknown ones last, and else as customers were added. */
export function byOdds(rows: Uint32Array, { odds }: Points): Uint32Array {
  const worth = (row: number) => (Number.isNaN(odds[row]) ? -1 : (odds[row] as number));
  return rows.slice().sort((a, b) => worth(b) - worth(a) || a - b);
}
