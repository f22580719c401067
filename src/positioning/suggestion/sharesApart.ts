import { fisherExact } from '../../stats/fisherExact.ts';
import { jeffreysInterval } from '../../stats/jeffreysInterval.ts';

/** Of customers of whom a field is known: how many there are of either outcome, and how many of them have a value. */
export interface HavingCounts {
  readonly good: { readonly rows: number; readonly has: number };
  readonly others: { readonly rows: number; readonly has: number };
}

export interface Having {
  readonly rows: number;
  readonly has: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export interface SharesApart {
  readonly good: Having;
  readonly others: Having;
  readonly difference: { readonly mean: number; readonly low: number; readonly high: number };
  /** How often chance alone sets the two so far apart. */
  readonly probability: number;
}

/**
 * How the share of those that have a value differs between good customers and others, with 80 % intervals: Jeffreys' for the
 * shares, and for their difference the one that Newcombe's method recovers from the two (Newcombe 1998, method 10, with Jeffreys'
 * limits in place of Wilson's; Zou and Donner 2008). The probability is Fisher's, the smaller tail twice.
 */
export function sharesApart({ good, others }: HavingCounts): SharesApart {
  const [one, other] = [havingOf(good), havingOf(others)];
  const difference = one.mean - other.mean;
  return {
    good: one,
    others: other,
    difference: {
      mean: difference,
      low: difference - Math.hypot(one.mean - one.low, other.high - other.mean),
      high: difference + Math.hypot(one.high - one.mean, other.mean - other.low),
    },
    probability: chanceOf({ good, others }),
  };
}

export function chanceOf({ good, others }: HavingCounts): number {
  return fisherExact({
    good: good.has,
    rows: good.has + others.has,
    allGood: good.rows,
    allRows: good.rows + others.rows,
  });
}

function havingOf({ rows, has }: HavingCounts['good']): Having {
  return { rows, has, mean: has / rows, ...jeffreysInterval(has, rows, EIGHTY) };
}

const EIGHTY = 0.8;
