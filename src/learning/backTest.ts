import type { Portfolio } from '../evidence/portfolio/portfolio.ts';
import { scoreRows, unknownOdds } from '../selection/scorecard/odds.ts';
import { scorecardSteps } from '../selection/scorecard/scorecardFit.ts';
import { type Auc, aucWithin } from '../stats/auc.ts';
import { brierScore, logLosses } from '../stats/properScores.ts';
import { calibrationError, reliabilityCurve } from '../stats/reliability.ts';
import type { Steps } from '../stats/steps.ts';
import { timeSplits } from '../stats/timeSplits.ts';
import { EIGHTY_PERCENT } from '../stats/wilsonInterval.ts';
import type { Fitting } from './growingSizes.ts';
import { compareModels, type ModelComparison } from './modelComparison.ts';

/** One stretch of time: what came before taught, what it holds was judged. Times are as the column holds them. */
export interface BackTestPart {
  readonly from: number;
  readonly to: number;
  readonly taught: number;
  readonly judged: number;
  readonly good: number;
  readonly logLoss: number;
  readonly baseRateLogLoss: number;
}

/** Whether a scorecard of the past would have been right about what was then the future. */
export interface BackTest {
  readonly parts: readonly BackTestPart[];
  readonly judged: number;
  readonly auc: Auc | null;
  readonly logLoss: number;
  readonly brier: number;
  readonly calibrationError: number;
  readonly baseRateLogLoss: number;
  /** Beside the base rate of what came before. */
  readonly gain: ModelComparison;
}

const PARTS = 5;
const BINS = 10;
/** With fewer rows there is nothing to learn from, or to judge. */
const FEWEST_ROWS = 10;

/**
 * Judges the rows of each later fifth of the time by a scorecard of all earlier rows. `times` run over the portfolio, NaN where
 * there is none. Undefined where no stretch has enough rows before it. Rows of one customer may be on both sides: so they
 * would have been.
 */
export function* backTestSteps(
  portfolio: Portfolio,
  outcomes: Int8Array,
  groupOfRow: Int32Array,
  times: ArrayLike<number>,
  fitting: Fitting,
): Steps<BackTest | undefined> {
  const known = Uint32Array.from(outcomes.keys()).filter((row) => outcomes[row] !== -1);
  const splits = timeSplits(
    Array.from(known, (row) => times[row] as number),
    PARTS,
  ).filter(({ taught, judged }) => taught.length >= FEWEST_ROWS && judged.length >= FEWEST_ROWS);
  if (splits.length === 0) return undefined;
  const odds = unknownOdds(portfolio.customers.length);
  const base = new Float64Array(portfolio.customers.length);
  const partOfRow = new Uint8Array(portfolio.customers.length);
  const stretches: { rows: Uint32Array; from: number; to: number; taught: number }[] = [];
  for (const [part, { taught, judged, from, to }] of splits.entries()) {
    const past = Uint32Array.from(taught, (i) => known[i] as number).sort();
    const rows = Uint32Array.from(judged, (i) => known[i] as number);
    const good = past.reduce((sum, row) => sum + (outcomes[row] as number), 0);
    scoreRows(yield* scorecardSteps(portfolio, outcomes, { ...fitting, rows: past }), portfolio, rows, odds);
    for (const row of rows) {
      base[row] = (good + 0.5) / (past.length + 1);
      partOfRow[row] = part;
    }
    stretches.push({ rows, from, to, taught: past.length });
  }
  const all = Uint32Array.from(stretches.flatMap(({ rows }) => [...rows]));
  const judged = {
    truth: Uint8Array.from(all, (row) => outcomes[row] as number),
    parts: Uint8Array.from(all, (row) => partOfRow[row] as number),
    groups: Int32Array.from(all, (row) => groupOfRow[row] as number),
  };
  const said = (rows: Uint32Array) => Float64Array.from(rows, (row) => odds.mean[row] as number);
  const plain = (rows: Uint32Array) => Float64Array.from(rows, (row) => base[row] as number);
  const forecast = said(all);
  const loss = (values: Float64Array, rows: Uint32Array) =>
    mean(
      logLosses(
        values,
        Uint8Array.from(rows, (row) => outcomes[row] as number),
      ),
    );
  return {
    parts: stretches.map(({ rows, from, to, taught }) => ({
      from,
      to,
      taught,
      judged: rows.length,
      good: rows.reduce((sum, row) => sum + (outcomes[row] as number), 0),
      logLoss: loss(said(rows), rows),
      baseRateLogLoss: loss(plain(rows), rows),
    })),
    judged: all.length,
    auc: aucWithin(forecast, judged.truth, judged.parts, EIGHTY_PERCENT, judged.groups) ?? null,
    logLoss: loss(forecast, all),
    brier: brierScore(forecast, judged.truth),
    calibrationError: calibrationError(reliabilityCurve(forecast, judged.truth, BINS, EIGHTY_PERCENT)),
    baseRateLogLoss: loss(plain(all), all),
    gain: compareModels(forecast, plain(all), judged),
  };
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
