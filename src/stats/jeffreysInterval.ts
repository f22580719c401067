import { betaQuantile } from './beta.ts';

/**
 * The equal-tailed interval of a rate from `good` of `rows` under the prior Beta(1/2, 1/2), of probability `coverage`; it
 * begins at 0 where none was good and ends at 1 where all were. Source: Brown, Cai and DasGupta 2001, section 4.1.2.
 *
 * ```ts
 * jeffreysInterval(2, 46, 0.8); // low 0.018, high 0.097
 * ```
 */
export function jeffreysInterval(good: number, rows: number, coverage: number): { low: number; high: number } {
  const tail = (1 - coverage) / 2;
  return {
    low: good === 0 ? 0 : betaQuantile(tail, good + 0.5, rows - good + 0.5),
    high: good === rows ? 1 : betaQuantile(1 - tail, good + 0.5, rows - good + 0.5),
  };
}
