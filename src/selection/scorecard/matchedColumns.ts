import type { Portfolio } from '../../evidence/portfolio/portfolio.ts';
import { selectionFailure } from '../failures.ts';
import type { Scorecard, ScorecardSignal } from './scorecard.ts';
import { type ScoredColumn, scoredColumns } from './scoredColumn.ts';

/** The bytes that a scorecard reads, in the order of its signals. */
export function matchedColumns(scorecard: Scorecard, portfolio: Portfolio): Uint8Array[] {
  const columns = new Map(scoredColumns(portfolio).map((column) => [column.signal, column]));
  return scorecard.signals.map((signal) => matched(signal, columns.get(signal.signal)).bands);
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
