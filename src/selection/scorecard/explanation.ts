import type { Portfolio } from '../../evidence/portfolio/portfolio.ts';
import { EIGHTY_PERCENT } from '../../stats/wilsonInterval.ts';
import { matchedColumns } from './matchedColumns.ts';
import type { Scorecard } from './scorecard.ts';

/** What one signal adds to a customer's log-odds, with the 80 % interval of its points. */
export interface ExplainedPoints {
  readonly signal: string;
  readonly label: string;
  readonly band: number;
  readonly bandLabel: string;
  readonly points: number;
  readonly low: number;
  readonly high: number;
}

/** `logOdds` is `base` plus the sum of the points, for every customer, to 1e-9. */
export interface Explanation {
  readonly base: number;
  readonly points: readonly ExplainedPoints[];
  readonly logOdds: number;
}

/** How the scorecard comes to the odds of one row, signals in the scorecard's order; null where it rests on nothing. */
export function explain(scorecard: Scorecard, portfolio: Portfolio, row: number): Explanation | null {
  return explainer(scorecard, portfolio)(row);
}

/** As `explain`, for many rows: the columns are looked up once. */
export function explainer(scorecard: Scorecard, portfolio: Portfolio): (row: number) => Explanation | null {
  const { base, signals } = scorecard;
  if (base === null) return () => null;
  const columns = matchedColumns(scorecard, portfolio);
  return (row) => {
    const points = signals.map(({ signal, label, bands }, j): ExplainedPoints => {
      const band = columns[j]?.[row] as number;
      const { label: bandLabel, points, standardError } = bands[band] as (typeof bands)[number];
      const half = EIGHTY_PERCENT * standardError;
      return { signal, label, band, bandLabel, points, low: points - half, high: points + half };
    });
    return { base, points, logOdds: points.reduce((sum, { points }) => sum + points, base) };
  };
}
