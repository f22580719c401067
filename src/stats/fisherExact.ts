import { logGamma } from './beta.ts';

/**
 * How often chance alone, the margins being as they are, would put so few or so many good rows among the chosen: twice the
 * smaller tail of the hypergeometric distribution (Fisher 1935), at most 1. Exact, hence never too small.
 *
 * ```ts
 * fisherExact({ good: 2, rows: 46, allGood: 405, allRows: 1500 }); // 0.0002
 * ```
 */
export function fisherExact(counts: FourfoldCounts): number {
  return Math.min(1, 2 * Math.min(tail(counts, -1), tail(counts, 1)));
}

export interface FourfoldCounts {
  /** Good rows among the chosen. */
  readonly good: number;
  readonly rows: number;
  readonly allGood: number;
  readonly allRows: number;
}

/** Probability of as many good rows or fewer (`direction` -1), or as many or more (1); the terms fall off geometrically. */
function tail({ good, rows, allGood, allRows }: FourfoldCounts, direction: 1 | -1): number {
  const least = Math.max(0, rows + allGood - allRows);
  const most = Math.min(rows, allGood);
  const mean = (rows * allGood) / allRows;
  if (direction === 1 ? good <= least : good >= most) return 1;
  // Summed from here away from the mean; from the other side of it the sum would be long, and it is more than a half.
  if (direction === 1 ? good < mean - 1 : good > mean + 1) return 1;
  let term = Math.exp(logChoose(allGood, good) + logChoose(allRows - allGood, rows - good) - logChoose(allRows, rows));
  let sum = term;
  for (let k = good; direction === 1 ? k < most : k > least; k += direction) {
    const ratio = ((allGood - k) * (rows - k)) / ((k + 1) * (allRows - allGood - rows + k + 1));
    const below = (k * (allRows - allGood - rows + k)) / ((allGood - k + 1) * (rows - k + 1));
    term *= direction === 1 ? ratio : below;
    sum += term;
    if (term < 1e-18 * sum) break;
  }
  return sum;
}

function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}
