/** z of the 80 % interval, the one shown throughout: the 0.9 quantile of the standard normal. */
export const EIGHTY_PERCENT = 1.2815515655446004;

/**
 * The interval of a rate from `good` of `rows`, `z` standard errors wide to both sides, always inside [0, 1].
 * Source: Wilson 1927; Brown, Cai and DasGupta 2001 recommend it.
 *
 * ```ts
 * wilsonInterval(2, 46, 1.96); // low 0.012, high 0.145
 * ```
 */
export function wilsonInterval(good: number, rows: number, z: number): { low: number; high: number } {
  const rate = good / rows;
  const square = (z * z) / rows;
  const middle = (rate + square / 2) / (1 + square);
  const half = (z * Math.sqrt((rate * (1 - rate)) / rows + square / (4 * rows))) / (1 + square);
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
