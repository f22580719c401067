import type { QuadrantKey } from '../../selection/matrix/matrix.ts';
import { cellOf, type PointIndex } from './pointIndex.ts';

export interface Cuts {
  readonly x: number;
  readonly y: number;
}

/** The quadrant of a place; a value at a cut is high. */
export function quadrantAt(x: number, y: number, cuts: Cuts): QuadrantKey {
  if (x >= cuts.x) return y >= cuts.y ? 'highHigh' : 'highLow';
  return y >= cuts.y ? 'lowHigh' : 'lowLow';
}

/** The rows, ascending, that lie in another quadrant of the cuts `after` than of those `before`. Only cells between the cuts are looked at. */
export function changedSides(index: PointIndex, before: Cuts, after: Cuts): Uint32Array {
  const { xs, ys, extent, side, xScale, yScale, starts, order } = index;
  const columns = cellsBetween(before.x, after.x, extent.x0, xScale, side);
  const lines = cellsBetween(before.y, after.y, extent.y0, yScale, side);
  const rows: number[] = [];
  for (let j = 0; j < side; j++) {
    const isWhole = j >= lines.first && j <= lines.last;
    const [first, last] = isWhole ? [0, side - 1] : [columns.first, columns.last];
    for (let i = first; i <= last; i++) {
      const cell = j * side + i;
      for (let k = starts[cell] as number; k < (starts[cell + 1] as number); k++) {
        const row = order[k] as number;
        const [x, y] = [xs[row] as number, ys[row] as number];
        if (x >= before.x !== x >= after.x || y >= before.y !== y >= after.y) rows.push(row);
      }
    }
  }
  return Uint32Array.from(rows).sort();
}

function cellsBetween(a: number, b: number, least: number, scale: number, side: number) {
  if (a === b) return { first: 0, last: -1 };
  return {
    first: cellOf(Math.min(a, b), least, scale, side),
    last: cellOf(Math.max(a, b), least, scale, side),
  };
}

/** How many went from where to where, the largest stream first. */
export function streamsOf({ xs, ys }: PointIndex, rows: Uint32Array, before: Cuts, after: Cuts) {
  const counts = new Map<string, { readonly from: QuadrantKey; readonly to: QuadrantKey; count: number }>();
  for (const row of rows) {
    const from = quadrantAt(xs[row] as number, ys[row] as number, before);
    const to = quadrantAt(xs[row] as number, ys[row] as number, after);
    const stream = counts.get(from + to) ?? { from, to, count: 0 };
    stream.count += 1;
    counts.set(from + to, stream);
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count);
}
