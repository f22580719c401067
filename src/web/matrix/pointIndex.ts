/**
 * Points in a uniform grid: who is near, who is within, and how many lie on each side of two cuts are answered from the
 * few cells concerned. Points without a finite place on both axes are counted and left out.
 */
export interface PointIndex {
  readonly xs: Float32Array;
  readonly ys: Float32Array;
  /** The smallest rectangle around all placed points; all zero where none is placed. */
  readonly extent: Box;
  readonly placed: number;
  readonly unplaced: { readonly x: number; readonly y: number; readonly both: number; readonly total: number };
  /** Cells on each side of the grid. */
  readonly side: number;
  /** Cells per unit of an axis. */
  readonly xScale: number;
  readonly yScale: number;
  /** Rows of the points, cell by cell, those of cell `c` from `starts[c]` to before `starts[c + 1]`. */
  readonly order: Uint32Array;
  readonly starts: Uint32Array;
  /** How many points lie in the cells before column `i` and before row `j`, at `j * (side + 1) + i`. */
  readonly before: Uint32Array;
}

/** A rectangle in the units of the axes. */
export interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

const POINTS_PER_CELL = 8;
const MOST_CELLS_A_SIDE = 256;

/** Sorts the points into cells; a million take some tens of milliseconds. */
export function pointIndex(xs: Float32Array, ys: Float32Array): PointIndex {
  const { extent, placed, unplaced } = surveyed(xs, ys);
  const side = Math.max(1, Math.min(MOST_CELLS_A_SIDE, Math.ceil(Math.sqrt(placed / POINTS_PER_CELL))));
  const xScale = cellsPerUnit(extent.x0, extent.x1, side);
  const yScale = cellsPerUnit(extent.y0, extent.y1, side);
  const cells = new Int32Array(xs.length).fill(-1);
  const starts = new Uint32Array(side * side + 1);
  for (let row = 0; row < xs.length; row++) {
    const x = xs[row] as number;
    const y = ys[row] as number;
    if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
    const cell = cellOf(y, extent.y0, yScale, side) * side + cellOf(x, extent.x0, xScale, side);
    cells[row] = cell;
    starts[cell + 1] = (starts[cell + 1] as number) + 1;
  }
  const before = prefixCounts(starts, side);
  for (let cell = 0; cell < side * side; cell++) {
    starts[cell + 1] = (starts[cell + 1] as number) + (starts[cell] as number);
  }
  const next = starts.slice();
  const order = new Uint32Array(placed);
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row] as number;
    if (cell < 0) continue;
    const place = next[cell] as number;
    order[place] = row;
    next[cell] = place + 1;
  }
  return { xs, ys, extent, placed, unplaced, side, xScale, yScale, order, starts, before };
}

/** The cell of a value along one axis; a larger value never has a smaller cell. */
export function cellOf(value: number, least: number, scale: number, side: number): number {
  return Math.max(0, Math.min(side - 1, Math.floor((value - least) * scale)));
}

function surveyed(xs: Float32Array, ys: Float32Array) {
  let [x0, x1, y0, y1] = [Infinity, -Infinity, Infinity, -Infinity];
  let [onX, onY, both] = [0, 0, 0];
  for (let row = 0; row < xs.length; row++) {
    const x = xs[row] as number;
    const y = ys[row] as number;
    const isXKnown = Number.isFinite(x);
    const isYKnown = Number.isFinite(y);
    if (isXKnown && isYKnown) {
      if (x < x0) x0 = x;
      if (x > x1) x1 = x;
      if (y < y0) y0 = y;
      if (y > y1) y1 = y;
    } else if (isXKnown) onY++;
    else if (isYKnown) onX++;
    else both++;
  }
  const total = onX + onY + both;
  const placed = xs.length - total;
  const extent: Box = placed === 0 ? { x0: 0, x1: 0, y0: 0, y1: 0 } : { x0, x1, y0, y1 };
  return { extent, placed, unplaced: { x: onX, y: onY, both, total } };
}

function cellsPerUnit(least: number, most: number, side: number): number {
  const scale = side / (most - least);
  return Number.isFinite(scale) ? scale : 0;
}

function prefixCounts(counts: Uint32Array, side: number): Uint32Array {
  const width = side + 1;
  const before = new Uint32Array(width * width);
  for (let j = 0; j < side; j++) {
    let inRow = 0;
    for (let i = 0; i < side; i++) {
      inRow += counts[j * side + i + 1] as number;
      before[(j + 1) * width + i + 1] = (before[j * width + i + 1] as number) + inRow;
    }
  }
  return before;
}

/** The rows of the points within a view, in no order. */
export function rowsInView(
  { xs, ys, extent, side, xScale, yScale, starts, order }: PointIndex,
  view: Box,
): Uint32Array {
  const [i0, i1] = [cellOf(view.x0, extent.x0, xScale, side), cellOf(view.x1, extent.x0, xScale, side)];
  const [j0, j1] = [cellOf(view.y0, extent.y0, yScale, side), cellOf(view.y1, extent.y0, yScale, side)];
  const lines = Array.from({ length: j1 - j0 + 1 }, (_, j) => {
    const from = starts[(j0 + j) * side + i0] as number;
    const to = starts[(j0 + j) * side + i1 + 1] as number;
    return order.subarray(from, to).filter((row) => isIn(view, xs[row] as number, ys[row] as number));
  });
  const rows = new Uint32Array(lines.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const line of lines) {
    rows.set(line, at);
    at += line.length;
  }
  return rows;
}

function isIn({ x0, x1, y0, y1 }: Box, x: number, y: number): boolean {
  return x >= x0 && x <= x1 && y >= y0 && y <= y1;
}
