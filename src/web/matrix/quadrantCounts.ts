import type { QuadrantKey } from '../../selection/matrix/matrix.ts';
import { cellOf, type PointIndex } from './pointIndex.ts';

export type QuadrantCounts = Readonly<Record<QuadrantKey, number>>;

/**
 * How many points lie in each quadrant of two cuts, exactly; a value at a cut is high. Whole cells are taken from prefix
 * counts, and only the column and the row of cells that the cuts run through are looked at point by point: some thousands
 * of a million.
 *
 * ```ts
 * quadrantCounts(index, 50, 50); // { lowLow: 107, highLow: 121, lowHigh: 89, highHigh: 131 }
 * ```
 */
export function quadrantCounts(index: PointIndex, xCut: number, yCut: number): QuadrantCounts {
  const { xs, ys, side, starts, order, placed } = index;
  const across = cutCells(xCut, index.extent.x0, index.extent.x1, index.xScale, side);
  const up = cutCells(yCut, index.extent.y0, index.extent.y1, index.yScale, side);
  let xHigh = sum(index, across.high, side, 0, side);
  let yHigh = sum(index, 0, side, up.high, side);
  let bothHigh = sum(index, across.high, side, up.high, side);
  for (let j = 0; across.mixed !== null && j < side; j++) {
    const cell = j * side + across.mixed;
    for (let k = starts[cell] as number; k < (starts[cell + 1] as number); k++) {
      const row = order[k] as number;
      if ((xs[row] as number) < xCut) continue;
      xHigh++;
      if ((ys[row] as number) >= yCut) bothHigh++;
    }
  }
  for (let i = 0; up.mixed !== null && i < side; i++) {
    const cell = up.mixed * side + i;
    for (let k = starts[cell] as number; k < (starts[cell + 1] as number); k++) {
      if ((ys[order[k] as number] as number) < yCut) continue;
      yHigh++;
      if (i >= across.high) bothHigh++;
    }
  }
  return {
    lowLow: placed - xHigh - yHigh + bothHigh,
    highLow: xHigh - bothHigh,
    lowHigh: yHigh - bothHigh,
    highHigh: bothHigh,
  };
}

/** The first cell whose points are all high, and the cell that the cut runs through. */
function cutCells(cut: number, least: number, most: number, scale: number, side: number) {
  if (cut <= least) return { high: 0, mixed: null };
  if (cut > most) return { high: side, mixed: null };
  const mixed = cellOf(cut, least, scale, side);
  return { high: mixed + 1, mixed };
}

/** Points in the cells from column `i0` and row `j0` to before `i1` and `j1`. */
function sum({ before, side }: PointIndex, i0: number, i1: number, j0: number, j1: number): number {
  const at = (i: number, j: number) => before[j * (side + 1) + i] as number;
  return at(i1, j1) - at(i0, j1) - at(i1, j0) + at(i0, j0);
}
