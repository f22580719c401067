import { equalFrequencyStarts } from '../../evidence/portfolio/equalFrequency.ts';

/** A side of a pair before its points are joined: how its points are ordered, how many rows have each and what they say alone. */
export interface SideToJoin {
  readonly order: 'ordered' | 'unordered';
  /** By number of the points, the missing ones first. */
  readonly rows: ArrayLike<number>;
  readonly points: ArrayLike<number>;
}

/**
 * Joins the points of two signals so that the pair has at most `mostCells`, such as 36 (6 x 6, or 3 x 12 where one side has few),
 * besides those in which either is missing: neighbours of an ordered signal, of an unordered one those answers that speak alike alone, into
 * about equally full parts. Gives for each side the number of its part by number of its points; missing is 0.
 */
export function joinedBands(first: SideToJoin, second: SideToJoin, mostCells: number): [Uint8Array, Uint8Array] {
  const [one, other] = [first.rows.length - 1, second.rows.length - 1];
  if (one * other <= mostCells) return [joined(first, one), joined(second, other)];
  return [joined(first, mostBeside(other, mostCells)), joined(second, mostBeside(one, mostCells))];
}

/** How many parts a side may have beside one of so many values. */
function mostBeside(values: number, mostCells: number): number {
  return Math.floor(mostCells / Math.max(1, Math.min(Math.sqrt(mostCells), values)));
}

function joined({ order, rows, points }: SideToJoin, most: number): Uint8Array {
  const values = Array.from({ length: rows.length - 1 }, (_, i) => i + 1);
  if (order === 'unordered') values.sort((a, b) => (points[a] as number) - (points[b] as number) || a - b);
  const starts = new Set(
    equalFrequencyStarts(
      values.map((value) => rows[value] as number),
      most,
    ),
  );
  const parts = new Uint8Array(rows.length);
  let part = 0;
  values.forEach((value, position) => {
    if (starts.has(position)) part++;
    parts[value] = part;
  });
  return parts;
}
