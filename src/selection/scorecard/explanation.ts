import type { Portfolio } from '../../evidence/portfolio/portfolio.ts';
import { EIGHTY_PERCENT } from '../../stats/wilsonInterval.ts';
import { type BandsReader, bandAt } from './bandsReader.ts';
import { matchedColumns } from './matchedColumns.ts';
import { pairLabel } from './pairLabel.ts';
import type { Scorecard, ScorecardSignal } from './scorecard.ts';
import type { EditedPoints } from './statedTerms.ts';

/** The answer of one signal of a pair. */
export interface PairedAnswer {
  readonly signal: string;
  readonly label: string;
  readonly bandLabel: string;
}

/** What one signal or pair adds to a customer's log-odds, with the 80 % interval of its points. */
export interface ExplainedPoints {
  readonly signal: string;
  readonly label: string;
  readonly band: number;
  readonly bandLabel: string;
  readonly points: number;
  readonly low: number;
  readonly high: number;
  /** What a person stated for this band, as firmly as so many outcomes; the points come from it and the outcomes together. */
  readonly edit?: EditedPoints;
  /** Both answers, where these are the points of a pair: what they say together beyond what each says alone. */
  readonly pair?: readonly [PairedAnswer, PairedAnswer];
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
  const places = new Map(signals.map(({ signal }, j) => [signal, j]));
  const answerAt = (row: number, id: string): PairedAnswer => {
    const j = places.get(id) as number;
    const { signal, label, bands } = signals[j] as ScorecardSignal;
    return { signal, label, bandLabel: bands[bandAt(columns[j] as BandsReader, row)]?.label as string };
  };
  return (row) => {
    const points = signals.map(({ signal, label, bands, pair }, j): ExplainedPoints => {
      const band = bandAt(columns[j] as BandsReader, row);
      const { label: bandLabel, points, standardError } = bands[band] as (typeof bands)[number];
      const half = EIGHTY_PERCENT * standardError;
      const stated = scorecard.edits?.find((each) => each.signal === signal && each.band === bandLabel);
      const edit = stated && { edit: stated };
      const own = { signal, label, band, bandLabel, points, low: points - half, high: points + half, ...edit };
      if (!pair) return own;
      const [first, second] = [answerAt(row, pair[0].signal), answerAt(row, pair[1].signal)];
      return { ...own, bandLabel: pairLabel(first.bandLabel, second.bandLabel), pair: [first, second] };
    });
    return { base, points, logOdds: points.reduce((sum, { points }) => sum + points, base) };
  };
}
