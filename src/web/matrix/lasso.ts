import { cellOf, type PointIndex } from './pointIndex.ts';

/** Corners one after the other, in the units of the axes; the last joins the first. */
export type Lasso = readonly Corner[];
type Corner = readonly [x: number, y: number];

/**
 * Without the corners that lie within a pixel or so of the line between their neighbours (Douglas and Peucker 1973), so that
 * a line drawn by hand fits into an address.
 */
export function simplified(line: Lasso, tolerance: number): Lasso {
  if (line.length < 3) return line;
  const [first, last] = [line[0] as Corner, line.at(-1) as Corner];
  let farthest = 0;
  let at = 0;
  for (let i = 1; i < line.length - 1; i++) {
    const distance = distanceTo(line[i] as Corner, first, last);
    if (distance > farthest) [farthest, at] = [distance, i];
  }
  if (farthest <= tolerance) return [first, last];
  return [...simplified(line.slice(0, at + 1), tolerance), ...simplified(line.slice(at), tolerance).slice(1)];
}

function distanceTo([x, y]: Corner, [x0, y0]: Corner, [x1, y1]: Corner): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const length = Math.hypot(dx, dy);
  return length === 0 ? Math.hypot(x - x0, y - y0) : Math.abs(dy * (x - x0) - dx * (y - y0)) / length;
}

/** The corners that an address names; null where they are no line around anything. */
export function lassoOf(text: string): Lasso | null {
  const figures = text.split(',').map(Number);
  if (figures.length < 6 || figures.length % 2 === 1 || !figures.every(Number.isFinite)) return null;
  return Array.from({ length: figures.length / 2 }, (_, i) => [figures[2 * i] as number, figures[2 * i + 1] as number]);
}

/**
 * The rows within a closed line, ascending. Cells that the line does not touch are in or out as a whole; only the points
 * of the others are tested one by one.
 */
export function rowsWithin(index: PointIndex, lasso: Lasso): Uint32Array {
  const { xs, ys, side, starts, order, placed } = index;
  if (placed === 0 || lasso.length < 3) return new Uint32Array(0);
  const touched = touchedCells(index, lasso);
  const rows = new Uint32Array(placed);
  let found = 0;
  for (let cell = 0; cell < side * side; cell++) {
    const from = starts[cell] as number;
    const to = starts[cell + 1] as number;
    if (from === to) continue;
    if (touched[cell] === 1) {
      for (let k = from; k < to; k++) {
        const row = order[k] as number;
        if (isWithin(lasso, xs[row] as number, ys[row] as number)) rows[found++] = row;
      }
      continue;
    }
    const first = order[from] as number;
    if (!isWithin(lasso, xs[first] as number, ys[first] as number)) continue;
    for (let k = from; k < to; k++) rows[found++] = order[k] as number;
  }
  return rows.slice(0, found).sort();
}

/** Whether a ray from the place to the right crosses the line an odd number of times. */
export function isWithin(lasso: Lasso, x: number, y: number): boolean {
  let isInside = false;
  for (let i = 0, j = lasso.length - 1; i < lasso.length; j = i++) {
    const [xi, yi] = lasso[i] as readonly [number, number];
    const [xj, yj] = lasso[j] as readonly [number, number];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) isInside = !isInside;
  }
  return isInside;
}

/** 1 for every cell that a side of the lasso may run through, with one cell to spare for rounding. */
function touchedCells({ extent, side, xScale, yScale }: PointIndex, lasso: Lasso): Uint8Array {
  const touched = new Uint8Array(side * side);
  for (let n = 0; n < lasso.length; n++) {
    const [xa, ya] = lasso[n] as readonly [number, number];
    const [xb, yb] = lasso[(n + 1) % lasso.length] as readonly [number, number];
    const [x0, y0, x1, y1] = xa <= xb ? [xa, ya, xb, yb] : [xb, yb, xa, ya];
    const slope = x1 > x0 ? (y1 - y0) / (x1 - x0) : 0;
    const first = Math.max(0, cellOf(x0, extent.x0, xScale, side) - 1);
    const last = Math.min(side - 1, cellOf(x1, extent.x0, xScale, side) + 1);
    for (let i = first; i <= last; i++) {
      const [from, to] =
        xScale === 0 || x1 === x0
          ? [y0, y1]
          : [i - 1, i + 2].map((edge) => y0 + slope * (within(extent.x0 + edge / xScale, x0, x1) - x0));
      const low = Math.max(0, cellOf(Math.min(from as number, to as number), extent.y0, yScale, side) - 1);
      const high = Math.min(side - 1, cellOf(Math.max(from as number, to as number), extent.y0, yScale, side) + 1);
      for (let j = low; j <= high; j++) touched[j * side + i] = 1;
    }
  }
  return touched;
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
