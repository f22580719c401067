import { factorised, solved } from './cholesky.ts';

/**
 * The x >= 0 that makes x' G x / 2 + c' x least, for a symmetric positive definite G (row-major, `size` x `size`).
 *
 * ```ts
 * nonNegativeQuadratic(Float64Array.of(1, 0, 0, 1), Float64Array.of(-2, 3)); // 2, 0
 * ```
 *
 * Positions enter one at a time, the most wanted first, and leave where they would turn negative.
 * Source: Lawson and Hanson 1974, Solving Least Squares Problems, chapter 23.
 */
export function nonNegativeQuadratic(matrix: Float64Array, linear: Float64Array): Float64Array {
  const size = linear.length;
  const found = new Float64Array(size);
  const free = new Set<number>();
  const tolerance = 1e-12 * (1 + linear.reduce((most, value) => Math.max(most, Math.abs(value)), 0));
  for (let rounds = 0; rounds < MOST_ROUNDS * (size + 1); rounds++) {
    const entering = mostWanted(matrix, linear, found, free);
    if (entering === undefined || entering.pull <= tolerance) break;
    free.add(entering.at);
    settle(matrix, linear, found, free);
  }
  return found;
}

/** Each position enters and leaves a few times at most; rounding must not make it a circle. */
const MOST_ROUNDS = 3;

function mostWanted(matrix: Float64Array, linear: Float64Array, x: Float64Array, free: ReadonlySet<number>) {
  const size = x.length;
  let best: { at: number; pull: number } | undefined;
  for (let i = 0; i < size; i++) {
    if (free.has(i)) continue;
    let pull = -(linear[i] as number);
    for (const k of free) pull -= (matrix[i * size + k] as number) * (x[k] as number);
    if (!best || pull > best.pull) best = { at: i, pull };
  }
  return best;
}

/** Moves the free positions to where they are best, those that meet zero on the way staying there. */
function settle(matrix: Float64Array, linear: Float64Array, x: Float64Array, free: Set<number>): void {
  while (free.size > 0) {
    const places = [...free].sort((a, b) => a - b);
    const aim = bestOf(matrix, linear, places);
    let share = 1;
    for (const [i, place] of places.entries()) {
      const [from, to] = [x[place] as number, aim[i] as number];
      if (to <= 0) share = Math.min(share, from / (from - to));
    }
    for (const [i, place] of places.entries()) {
      const [from, to] = [x[place] as number, aim[i] as number];
      const here = from + share * (to - from);
      if (to <= 0 && here <= 1e-14 * Math.max(1, from)) {
        x[place] = 0;
        free.delete(place);
      } else {
        x[place] = here;
      }
    }
    if (share === 1) return;
  }
}

function bestOf(matrix: Float64Array, linear: Float64Array, places: readonly number[]): Float64Array {
  const own = places.length;
  const size = linear.length;
  const part = new Float64Array(own * own);
  for (const [i, row] of places.entries()) {
    for (const [k, column] of places.entries()) part[i * own + k] = matrix[row * size + column] as number;
  }
  return solved(
    factorised(part, own),
    own,
    Float64Array.from(places, (place) => -(linear[place] as number)),
  );
}
