import { jeffreysInterval } from '../../stats/jeffreysInterval.ts';

/** A share with the Jeffreys interval of 80 %; `mean` is null where nobody is counted, and the interval then says nothing. */
export interface ShareOf {
  readonly count: number;
  readonly of: number;
  readonly mean: number | null;
  readonly low: number;
  readonly high: number;
}

/**
 * ```ts
 * shareOf(2, 46); // { count: 2, of: 46, mean: 0.043, low: 0.018, high: 0.097 }
 * shareOf(0, 0); // { count: 0, of: 0, mean: null, low: 0, high: 1 }
 * ```
 */
export function shareOf(count: number, of: number): ShareOf {
  return { count, of, mean: of === 0 ? null : count / of, ...jeffreysInterval(count, of, COVERAGE) };
}

const COVERAGE = 0.8;
