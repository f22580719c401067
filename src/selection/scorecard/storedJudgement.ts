import { aucWithin } from '../../stats/auc.ts';
import { brierScore, logLosses } from '../../stats/properScores.ts';
import { EIGHTY_PERCENT } from '../../stats/wilsonInterval.ts';
import type { Judgement } from './outOfFold.ts';

/** How a scorecard was judged when it was fitted, by odds of customers it had not seen. Kept with it, never updated. */
export interface StoredJudgement {
  /** Workspace version of the base it was fitted to. */
  readonly seenVersion: number;
  readonly folds: number;
  readonly seed: number;
  readonly statements: readonly string[];
  /** Customers whose held-out odds the figures rest on. */
  readonly judged: number;
  /** How often a good customer had better odds than one that was not good; null where all ended alike. */
  readonly auc: { readonly mean: number; readonly low: number; readonly high: number } | null;
  /** Mean log-loss in nats and Brier score, beside those of giving everyone the share of good ones; null without outcomes. */
  readonly logLoss: number | null;
  readonly brier: number | null;
  readonly baseRateLogLoss: number | null;
  readonly baseRateBrier: number | null;
}

interface Taught {
  readonly outcomes: Int8Array;
  readonly groupOfRow: Int32Array;
  readonly seenVersion: number;
  readonly seed: number;
}

export function storedJudgement(
  judgement: Judgement,
  { outcomes, groupOfRow, seenVersion, seed }: Taught,
): StoredJudgement {
  const rows = Uint32Array.from(outcomes.keys()).filter((row) => outcomes[row] !== -1);
  const own = Int8Array.from(rows, (row) => outcomes[row] as number);
  const odds = Float64Array.from(rows, (row) => judgement.odds.mean[row] as number);
  const folds = Uint16Array.from(rows, (row) => judgement.scorecardOfRow[row] as number);
  const groups = Int32Array.from(rows, (row) => groupOfRow[row] as number);
  const hasOdds = rows.length > 0 && !odds.some(Number.isNaN);
  const auc = hasOdds ? aucWithin(odds, own, folds, EIGHTY_PERCENT, groups) : undefined;
  const rate = own.reduce((sum, outcome) => sum + outcome, 0) / rows.length;
  const rates = new Float64Array(rows.length).fill(rate);
  return {
    seenVersion,
    folds: judgement.folds,
    seed,
    statements: judgement.statements,
    judged: rows.length,
    auc: auc ? { mean: auc.auc, low: auc.low, high: auc.high } : null,
    logLoss: hasOdds ? mean(logLosses(odds, own)) : null,
    brier: hasOdds ? brierScore(odds, own) : null,
    baseRateLogLoss: hasOdds ? mean(logLosses(rates, own)) : null,
    baseRateBrier: hasOdds ? brierScore(rates, own) : null,
  };
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
