import { normalCdf } from './normal.ts';

/**
 * The probability that a chi-squared variable with so many degrees of freedom (a whole number, at least 1) exceeds `value`.
 *
 * ```ts
 * chiSquaredTail(3.841, 1); // 0.05
 * ```
 *
 * The finite sums of Abramowitz and Stegun 1964, 26.4.4 and 26.4.5.
 */
export function chiSquaredTail(value: number, degrees: number): number {
  if (!(value > 0)) return 1;
  const isOdd = degrees % 2 === 1;
  let tail = isOdd ? 2 * normalCdf(-Math.sqrt(value)) : Math.exp(-value / 2);
  let logTerm = isOdd ? 0.5 * Math.log((2 * value) / Math.PI) - value / 2 : Math.log(value / 2) - value / 2;
  for (let reached = isOdd ? 1 : 2; reached < degrees; reached += 2) {
    tail += Math.exp(logTerm);
    logTerm += Math.log(value / (reached + 2));
  }
  return Math.min(1, tail);
}
