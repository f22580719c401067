import type { ScoredColumn } from './scoredColumn.ts';

/** Fewer rows than this on either side, and the pattern may be chance. */
const FEWEST = 10;

/** Rows that teach, and what became of every row of the portfolio: 1 good, 0 not, -1 unknown. */
export interface TaughtRows {
  readonly rows: Uint32Array;
  readonly outcomes: Int8Array;
}

/**
 * Whether a column looks filled in only after the end: known for rows of one outcome alone, missing for all of the
 * other, and missing for every row that has not ended. Such a column foretells the past perfectly and the future not at all.
 * Gives the outcome of the rows that have it, or undefined where the column is not like that.
 */
export function filledAfterwards(
  { bands }: Pick<ScoredColumn, 'bands'>,
  { rows, outcomes }: TaughtRows,
): 1 | 0 | undefined {
  const present = [0, 0];
  const missing = [0, 0];
  for (const row of rows) {
    const counts = bands[row] === 0 ? missing : present;
    const outcome = outcomes[row] as 0 | 1;
    counts[outcome] = (counts[outcome] as number) + 1;
  }
  const filled = present[1] === 0 ? 0 : 1;
  const other = filled === 1 ? 0 : 1;
  if ((present[filled] as number) < FEWEST || (missing[other] as number) < FEWEST || present[other] !== 0)
    return undefined;
  for (let row = 0; row < bands.length; row++) if (outcomes[row] === -1 && bands[row] !== 0) return undefined;
  return filled;
}
