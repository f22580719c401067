import { cellOf, type PointIndex } from './pointIndex.ts';

/**
 * The row of the point nearest to a place, or null where none is within reach. `xReach` and `yReach` are how far a few
 * pixels reach in the units of the axes, so that near means near on the screen.
 */
export function nearestPoint(
  { xs, ys, extent, side, xScale, yScale, starts, order, placed }: PointIndex,
  x: number,
  y: number,
  xReach: number,
  yReach: number,
): number | null {
  if (placed === 0) return null;
  const i1 = cellOf(x + xReach, extent.x0, xScale, side);
  const j1 = cellOf(y + yReach, extent.y0, yScale, side);
  let nearest: number | null = null;
  let least = 1;
  for (let j = cellOf(y - yReach, extent.y0, yScale, side); j <= j1; j++) {
    for (let i = cellOf(x - xReach, extent.x0, xScale, side); i <= i1; i++) {
      const cell = j * side + i;
      for (let k = starts[cell] as number; k < (starts[cell + 1] as number); k++) {
        const row = order[k] as number;
        const across = ((xs[row] as number) - x) / xReach;
        const up = ((ys[row] as number) - y) / yReach;
        const distance = across * across + up * up;
        if (distance > least || (distance === least && nearest !== null)) continue;
        least = distance;
        nearest = row;
      }
    }
  }
  return nearest;
}

/** How many points have exactly the place of this one, itself among them. */
export function sharingPlace({ xs, ys, extent, side, xScale, yScale, starts, order }: PointIndex, row: number): number {
  const x = xs[row] as number;
  const y = ys[row] as number;
  const cell = cellOf(y, extent.y0, yScale, side) * side + cellOf(x, extent.x0, xScale, side);
  let count = 0;
  for (let k = starts[cell] as number; k < (starts[cell + 1] as number); k++) {
    const other = order[k] as number;
    if (xs[other] === x && ys[other] === y) count++;
  }
  return count;
}
