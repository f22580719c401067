import { jeffreysInterval } from '../../stats/jeffreysInterval.ts';

/** How many ended well of how many, and the rate that stands behind it with its 80 % Jeffreys interval. */
export interface RateOf {
  readonly rows: number;
  readonly good: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** As counted: `mean` is good / rows, 0 where there are no rows. */
export function rateOf(good: number, rows: number): RateOf {
  return { rows, good, mean: rows > 0 ? good / rows : 0, ...jeffreysInterval(good, rows, 0.8) };
}
