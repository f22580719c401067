/** A step of the path as it is drawn: from where to where the fit moves, as shares. */
export interface PathMark {
  readonly from: number;
  readonly to: number;
}

/**
 * The fit before and after each step, one behind the other.
 *
 * ```ts
 * pathMarks(0.5, [0.15, 0.1]); // [{ from: 0.5, to: 0.65 }, { from: 0.65, to: 0.75 }]
 * ```
 */
export function pathMarks(start: number, gains: readonly number[]): PathMark[] {
  let at = start;
  return gains.map((gain) => {
    const from = at;
    at = Math.min(1, Math.max(0, at + gain));
    return { from, to: at };
  });
}
