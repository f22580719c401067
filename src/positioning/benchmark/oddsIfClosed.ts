import { bandOf } from '../../evidence/portfolio/banding.ts';
import type { PortfolioColumn } from '../../evidence/portfolio/portfolio.ts';
import type { JudgedBase } from '../../selection/judged/judgedBase.ts';
import { type BandsReader, bandAt } from '../../selection/scorecard/bandsReader.ts';
import { matchedColumns } from '../../selection/scorecard/matchedColumns.ts';
import type { Scorecard } from '../../selection/scorecard/scorecard.ts';
import { supposedOdds, supposedPortfolio } from '../../selection/supposedAnswer/supposedStandings.ts';
import { EIGHTY_PERCENT } from '../../stats/wilsonInterval.ts';

/** A value that a customer's signal might have instead. */
export interface Closing {
  /** Name of the field that the trait reads. */
  readonly field: string;
  readonly to: string | number;
}

export interface OddsChange {
  readonly points: { readonly mean: number; readonly low: number; readonly high: number };
  readonly odds: { readonly mean: number; readonly low: number; readonly high: number } | null;
}

export type WithoutOdds = 'no-odds' | 'scorecard-mismatch' | 'not-a-signal' | 'without-points';

/**
 * What the scorecard in force says would become of the odds if a signal had another value: as for a supposed answer. The
 * interval is that of the difference of points, by the covariance of the scorecard, so that two bands of which little is
 * known may well differ by nothing. An association among past customers: nobody has tried to change it.
 */
export function oddsIfClosed(
  judged: JudgedBase,
  row: number,
  closings: readonly Closing[],
): (OddsChange | WithoutOdds)[] {
  const { base, standing, mismatch } = judged;
  const { scorecard } = standing;
  if (mismatch) return closings.map(() => 'scorecard-mismatch');
  if (scorecard.base === null) return closings.map(() => 'no-odds');
  const columns = closings.map(({ field }) => signalColumn(judged, field));
  const supposed = closings.map(({ to }, i) => {
    const column = columns[i];
    return new Map(column ? [[column.signal.id, bandOfField(column, to)]] : []);
  });
  const portfolio = supposedPortfolio(base.portfolio, [...closings.map(() => row), row], supposed);
  const readers = matchedColumns(scorecard, portfolio);
  const odds = supposedOdds(judged, row, supposed);
  return closings.map((_, i): OddsChange | WithoutOdds => {
    const column = columns[i];
    if (!column) return 'not-a-signal';
    const moved = movedBands(scorecard, readers, i, closings.length);
    const isScored = scorecard.signals.some(({ signal }) => signal === column.signal.id);
    if (moved.length === 0 && !isScored) return 'without-points';
    return { points: pointsOf(scorecard, moved), odds: odds[i] ?? null };
  });
}

/** The signal behind a field of the catalogue; undefined for a measure. */
export function signalColumn({ base }: JudgedBase, field: string): PortfolioColumn | undefined {
  const { columns } = base.portfolio;
  const own = columns.find(({ signal }) => `signal.${signal.id}` === field);
  return own ?? columns.find(({ signal }) => signal.id === field);
}

/** Fields of answers show the labels of their bands. */
function bandOfField({ banding }: PortfolioColumn, to: string | number): number {
  return typeof to === 'string' && !banding.edges ? Math.max(0, banding.labels.indexOf(to)) : bandOf(banding, to);
}

/** A band that a row would leave (-1) or come into (1): its points, and its place in the covariance. */
interface MovedBand {
  readonly sign: 1 | -1;
  readonly points: number;
  readonly place: number;
}

function movedBands(
  { signals }: Scorecard,
  readers: readonly BandsReader[],
  supposed: number,
  now: number,
): MovedBand[] {
  let offset = 1;
  return signals.flatMap(({ bands }, j) => {
    const first = offset;
    offset += bands.length;
    const [into, from] = [supposed, now].map((row) => bandAt(readers[j] as BandsReader, row)) as [number, number];
    if (into === from) return [];
    const moved = (band: number, sign: 1 | -1): MovedBand => {
      return { sign, points: bands[band]?.points ?? Number.NaN, place: first + band };
    };
    return [moved(into, 1), moved(from, -1)];
  });
}

function pointsOf({ covariance }: Scorecard, moved: readonly MovedBand[]): OddsChange['points'] {
  const mean = moved.reduce((sum, { sign, points }) => sum + sign * points, 0);
  const between = (a: number, b: number) => {
    const [low, high] = a < b ? [a, b] : [b, a];
    return covariance[(high * (high + 1)) / 2 + low] as number;
  };
  const variance = moved.reduce(
    (sum, one) =>
      sum + moved.reduce((part, other) => part + one.sign * other.sign * between(one.place, other.place), 0),
    0,
  );
  const half = EIGHTY_PERCENT * Math.sqrt(Math.max(0, variance));
  return { mean, low: mean - half, high: mean + half };
}
