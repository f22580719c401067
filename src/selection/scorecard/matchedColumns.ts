import type { Portfolio } from '../../evidence/portfolio/portfolio.ts';
import { selectionFailure } from '../failures.ts';
import { type BandsReader, bandsReader, pairReader } from './bandsReader.ts';
import type { PairedSignal, Scorecard, ScorecardSignal } from './scorecard.ts';
import { type ScoredColumn, scoredColumns } from './scoredColumn.ts';

/** What a scorecard reads of a portfolio, in the order of its signals; the bands of a pair are read from those of both. */
export function matchedColumns({ signals }: Scorecard, portfolio: Portfolio): BandsReader[] {
  const columns = new Map(scoredColumns(portfolio).map((column) => [column.signal, column]));
  const alone = new Map<string, ScoredColumn>();
  for (const signal of signals) {
    if (!signal.pair) alone.set(signal.signal, matched(signal, columns.get(signal.signal)));
  }
  const own = (signal: string) => alone.get(signal) as ScoredColumn;
  const side = ({ signal, joinedBands }: PairedSignal) => ({ bands: own(signal).bands, joinedBands });
  return signals.map(({ signal, pair }) =>
    pair ? pairReader(side(pair[0]), side(pair[1])) : bandsReader(own(signal)),
  );
}

function matched(signal: ScorecardSignal, column: ScoredColumn | undefined): ScoredColumn {
  if (!column) {
    throw selectionFailure(
      'scorecard-mismatch',
      `The scorecard gives points to "${signal.label}", which the table does not hold.`,
      'Add the column, or fit the scorecard without that signal.',
      { column: signal.signal },
    );
  }
  const isSame =
    column.bandingVersion === signal.bandingVersion &&
    column.labels.length === signal.bands.length &&
    column.labels.every((label, band) => label === signal.bands[band]?.label);
  if (!isSame) {
    throw selectionFailure(
      'scorecard-mismatch',
      `"${signal.label}" is cut into other bands than those the scorecard gives points to.`,
      'Build the portfolio with the bandings that the scorecard was fitted on, or fit it anew.',
      { column: signal.signal },
    );
  }
  return column;
}
