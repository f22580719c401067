import type { BaseCopy } from '../../selection/scorecard/copyOfBase.ts';
import { scoreRows, unknownOdds } from '../../selection/scorecard/odds.ts';
import type { Scorecard } from '../../selection/scorecard/scorecard.ts';
import { groupedMean, logLosses } from '../../stats/properScores.ts';
import { EIGHTY_PERCENT } from '../../stats/wilsonInterval.ts';
import type { Gain } from '../modelComparison.ts';

/** What a scorecard foretold of outcomes that came after it. */
export interface OutcomesSince {
  readonly customers: number;
  readonly good: number;
  /** Good deals that its odds expected. */
  readonly expected: number;
  readonly logLoss: number;
  readonly baseRateLogLoss: number;
  readonly gain: Gain;
}

/**
 * Judges a scorecard by the outcomes of customers that it did not learn from; `taught` are the numbers of those that it did. Rows of
 * a group that taught it are left out. Null with fewer than two separate cases.
 */
export function outcomesSince(
  scorecard: Scorecard,
  { portfolio, outcomes, groupOfRow, numbers }: BaseCopy,
  taught: ReadonlySet<number>,
): OutcomesSince | null {
  if (taught.size === 0 || scorecard.base === null) return null;
  const seen = new Set(Array.from(groupOfRow).filter((_, row) => taught.has(numbers[row] as number)));
  const rows = Uint32Array.from(outcomes.keys()).filter(
    (row) => outcomes[row] !== -1 && !seen.has(groupOfRow[row] as number),
  );
  const groups = Int32Array.from(rows, (row) => groupOfRow[row] as number);
  if (new Set(groups).size < 2) return null;
  const odds = unknownOdds(portfolio.customers.length);
  scoreRows(scorecard, portfolio, rows, odds);
  const said = Float64Array.from(rows, (row) => odds.mean[row] as number);
  const truth = Uint8Array.from(rows, (row) => outcomes[row] as number);
  const rate = (scorecard.good + 0.5) / (scorecard.outcomes + 1);
  const losses = logLosses(said, truth);
  const baseLosses = logLosses(new Float64Array(rows.length).fill(rate), truth);
  const { mean, standardError } = groupedMean(
    baseLosses.map((loss, i) => loss - (losses[i] as number)),
    groups,
  );
  const half = EIGHTY_PERCENT * standardError;
  return {
    customers: rows.length,
    good: truth.reduce((sum, outcome) => sum + outcome, 0),
    expected: said.reduce((sum, probability) => sum + probability, 0),
    logLoss: groupedMean(losses, groups).mean,
    baseRateLogLoss: groupedMean(baseLosses, groups).mean,
    gain: { mean, low: mean - half, high: mean + half },
  };
}
