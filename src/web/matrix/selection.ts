import { type QuadrantKey, quadrantKeys } from '../../selection/matrix/matrix.ts';
import { type Cuts, quadrantAt } from './changedSides.ts';
import { type Lasso, lassoOf, rowsWithin } from './lasso.ts';
import type { MatrixSearch } from './matrixSearch.ts';
import type { Points } from './points.ts';
import { groupNumber, groupOfQuadrant } from './quadrants.ts';
import type { MatrixData } from './useMatrixData.ts';

/** Customers that a person took out of the picture to look at them as a list. */
export interface Selection {
  readonly rows: Uint32Array;
  /** The line that was drawn around them; null where they were taken otherwise. */
  readonly lasso: Lasso | null;
  /** The quadrant that they are all of, if they are. */
  readonly quadrant: QuadrantKey | null;
}

type Asked = Pick<MatrixSearch, 'list' | 'around' | 'picked'>;

/** Who is listed, as the address says: a quadrant, those whose group is another, those within a line, or some one by one. */
export function selectionOf({ list, around, picked }: Asked, data: MatrixData, cuts: Cuts | null): Selection | null {
  const { points, index } = data;
  if (around !== undefined) {
    const lasso = lassoOf(around);
    return lasso && { rows: rowsWithin(index, lasso), lasso, quadrant: null };
  }
  if (picked !== undefined) {
    const wanted = new Set(pickedNumbers(picked));
    const rows = Uint32Array.from(
      [...points.numbers.keys()].filter((row) => wanted.has(points.numbers[row] as number)),
    );
    return rows.length > 0 ? { rows, lasso: null, quadrant: null } : null;
  }
  if (list === undefined || cuts === null) return null;
  if (list === 'apart') return { rows: rowsApart(data, cuts), lasso: null, quadrant: null };
  const rows = index.order
    .filter((row) => quadrantAt(points.xs[row] as number, points.ys[row] as number, cuts) === list)
    .sort();
  return { rows, lasso: null, quadrant: list };
}

/** Those who stand in the quadrant of another group than their likeliest. */
export function rowsApart({ points, index }: MatrixData, cuts: Cuts): Uint32Array {
  const numbers = Object.fromEntries(
    quadrantKeys.map((key) => [key, groupNumber(groupOfQuadrant(points.x.field, points.y.field, key))]),
  );
  return index.order
    .filter((row) => {
      const group = points.groups[row] as number;
      return group > 0 && numbers[quadrantAt(points.xs[row] as number, points.ys[row] as number, cuts)] !== group;
    })
    .sort();
}

export function pickedNumbers(picked: string): number[] {
  return picked.split(',').map(Number);
}

const LEVELS = 2 ** 21;
const MOST_ROWS = 2 ** 31;

/** The best odds first, unknown ones last, and else as customers were added. A million take some tens of milliseconds. */
export function byOdds(rows: Uint32Array, { odds }: Points): Uint32Array {
  const keys = Float64Array.from(rows, (row) => {
    const share = odds[row] as number;
    const level = Number.isNaN(share) ? LEVELS : Math.round((1 - share) * (LEVELS - 1));
    return level * MOST_ROWS + row;
  }).sort();
  return Uint32Array.from(keys, (key) => key % MOST_ROWS);
}
