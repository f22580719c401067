import type { PortfolioColumn } from '../../evidence/portfolio/portfolio.ts';
import type { TaughtRows } from './filledAfterwards.ts';

/** The newest rows by a date: how many, which outcome nearly all of them have, and how nearly. */
export interface NewestAlike {
  readonly rows: number;
  readonly isGood: boolean;
  readonly share: number;
}

/** Nearly all. */
const LEAST_SHARE = 0.95;
const FEWEST = 20;
/** Chance makes such an end in fewer than one base of a thousand, however many ends were looked at. */
const LEAST_EVIDENCE = Math.log(1000);

/**
 * The most of the newest rows that nearly all ended one way, where that is no chance: the others of those days had perhaps not ended
 * yet when the data were taken. A scorecard learns from such a date that whoever comes next ends that way too. By the bound of
 * Chernoff, rows x divergence of their share from that of all, over every day that could have been the first of them.
 */
export function newestAlike(
  { signal, numbers }: Pick<PortfolioColumn, 'signal' | 'numbers'>,
  { rows, outcomes }: TaughtRows,
): NewestAlike | undefined {
  if (signal.kind !== 'date' || !numbers) return undefined;
  const days = endsByDay(numbers, { rows, outcomes });
  const all = days.reduce((sum, { count }) => sum + count, 0);
  const rate = days.reduce((sum, day) => sum + day.good, 0) / all;
  let [count, good] = [0, 0];
  let found: NewestAlike | undefined;
  for (const day of days) {
    count += day.count;
    good += day.good;
    const isGood = good * 2 > count;
    const share = (isGood ? good : count - good) / count;
    const usual = isGood ? rate : 1 - rate;
    if (count < FEWEST || share < LEAST_SHARE || share <= usual) continue;
    if (count * divergence(share, usual) - Math.log(days.length) >= LEAST_EVIDENCE) {
      found = { rows: count, isGood, share };
    }
  }
  return found;
}

/** How many rows each day has and how many of them are good, the newest day first. */
function endsByDay(numbers: Float32Array, { rows, outcomes }: TaughtRows) {
  const days = new Map<number, { count: number; good: number }>();
  for (const row of rows) {
    const day = numbers[row] as number;
    if (Number.isNaN(day)) continue;
    const ends = days.get(day) ?? { count: 0, good: 0 };
    ends.count++;
    ends.good += outcomes[row] as number;
    days.set(day, ends);
  }
  return [...days].sort(([one], [other]) => other - one).map(([, ends]) => ends);
}

/** Of a share from another, in nats (Kullback and Leibler); `other` is neither 0 nor 1 where the share is not. */
function divergence(share: number, other: number): number {
  const rest = share === 1 ? 0 : (1 - share) * Math.log((1 - share) / (1 - other));
  return share * Math.log(share / other) + rest;
}
