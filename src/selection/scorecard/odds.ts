import type { Portfolio } from '../../evidence/portfolio/portfolio.ts';
import { sparseVariance } from '../../stats/additive/packedTriangle.ts';
import { meanProbability, probabilityOf } from '../../stats/logistic.ts';
import { EIGHTY_PERCENT } from '../../stats/wilsonInterval.ts';
import { allBands, type BandsReader, bandAt } from './bandsReader.ts';
import { matchedColumns } from './matchedColumns.ts';
import type { Scorecard } from './scorecard.ts';

/** The odds of a good deal: log-odds (the sum of the points), mean probability and its 80 % interval. */
export interface Odds {
  readonly logOdds: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** The odds of every customer, in columns; NaN throughout where the scorecard rests on nothing. */
export interface OddsColumns {
  readonly logOdds: Float64Array;
  readonly mean: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

export function oddsAt(columns: OddsColumns, row: number): Odds | null {
  const logOdds = columns.logOdds[row] as number;
  if (Number.isNaN(logOdds)) return null;
  return {
    logOdds,
    mean: columns.mean[row] as number,
    low: columns.low[row] as number,
    high: columns.high[row] as number,
  };
}

/** Room for the odds of `size` customers, all unknown. */
export function unknownOdds(size: number): OddsColumns {
  const column = () => new Float64Array(size).fill(Number.NaN);
  return { logOdds: column(), mean: column(), low: column(), high: column() };
}

/**
 * Odds of the whole portfolio. The mean averages the probability over the uncertainty of the points; the interval is
 * that of the log-odds, 1.28 standard deviations to both sides. Raises `scorecard-mismatch` where the portfolio lacks
 * a signal of the scorecard or cuts it into other bands.
 */
export function scorePortfolio(scorecard: Scorecard, portfolio: Portfolio): OddsColumns {
  const odds = unknownOdds(portfolio.customers.length);
  scoreRows(scorecard, portfolio, Uint32Array.from(odds.logOdds.keys()), odds);
  return odds;
}

/** Writes the odds of some rows into `odds`. */
export function scoreRows(scorecard: Scorecard, portfolio: Portfolio, rows: Uint32Array, odds: OddsColumns): void {
  const { base } = scorecard;
  if (base === null) return;
  const columns = matchedColumns(scorecard, portfolio);
  const sums = logOddsOfRows(scorecard, columns, rows, base);
  const covariance = Float64Array.from(scorecard.covariance);
  const offsets = offsetsOf(scorecard);
  const at = new Int32Array(columns.length + 1);
  rows.forEach((row, i) => {
    for (let j = 0; j < columns.length; j++) {
      at[j + 1] = (offsets[j] as number) + bandAt(columns[j] as BandsReader, row);
    }
    const deviation = Math.sqrt(sparseVariance(covariance, at));
    const logOdds = sums[i] as number;
    const low = probabilityOf(logOdds - EIGHTY_PERCENT * deviation);
    const high = probabilityOf(logOdds + EIGHTY_PERCENT * deviation);
    odds.logOdds[row] = logOdds;
    odds.low[row] = low;
    odds.high[row] = high;
    // Only where the points are hardly known at all does the mean of the probability leave its own interval.
    odds.mean[row] = Math.min(high, Math.max(low, meanProbability(logOdds, deviation)));
  });
}

/** The sums of points alone: a table look-up for each signal, two for a pair. NaN throughout where the scorecard rests on nothing. */
export function logOddsOfPortfolio(scorecard: Scorecard, portfolio: Portfolio): Float64Array {
  const sums = new Float64Array(portfolio.customers.length).fill(scorecard.base ?? Number.NaN);
  if (scorecard.base === null) return sums;
  matchedColumns(scorecard, portfolio).forEach((column, j) => {
    addPoints(sums, allBands(column), pointsOf(scorecard, j));
  });
  return sums;
}

/** A loop over two columns and nothing else: a million customers with twenty signals in some tens of milliseconds. */
function addPoints(sums: Float64Array, bands: Uint8Array, points: Float64Array): void {
  for (let row = 0; row < sums.length; row++) {
    sums[row] = (sums[row] as number) + (points[bands[row] as number] as number);
  }
}

/** The same for some rows, added in the same order. */
function logOddsOfRows(
  scorecard: Scorecard,
  columns: readonly BandsReader[],
  rows: Uint32Array,
  base: number,
): Float64Array {
  const sums = new Float64Array(rows.length).fill(base);
  columns.forEach((column, j) => {
    const points = pointsOf(scorecard, j);
    for (let i = 0; i < rows.length; i++) {
      sums[i] = (sums[i] as number) + (points[bandAt(column, rows[i] as number)] as number);
    }
  });
  return sums;
}

/** Points by band, with room for every byte, so that a look-up never leaves the table. */
function pointsOf({ signals }: Scorecard, signal: number): Float64Array {
  const points = new Float64Array(256).fill(Number.NaN);
  points.set(Array.from(signals[signal]?.bands ?? [], (band) => band.points));
  return points;
}

function offsetsOf({ signals }: Scorecard): Int32Array {
  let offset = 1;
  return Int32Array.from(signals, ({ bands }) => {
    const here = offset;
    offset += bands.length;
    return here;
  });
}
