import { aucDifferenceWithin, aucWithin } from '../../stats/auc.ts';
import { brierScore, groupedMean, logLosses } from '../../stats/properScores.ts';
import { EIGHTY_PERCENT } from '../../stats/wilsonInterval.ts';

/** Customers that both scorecards were judged by, each without having seen them. */
export interface HeldOutPairs {
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly outcomes: Int8Array;
  /** Rows of the same case are not independent. */
  readonly groups: Int32Array;
}

export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export interface HeldOutComparison {
  readonly customers: number;
  readonly first: HeldOutScores;
  readonly second: HeldOutScores;
  /** Second less first on the very same customers, with the 80 % interval; a log-loss below zero speaks for the second. */
  readonly logLoss: Interval;
  readonly brier: Interval;
  readonly auc: Interval | null;
}

interface HeldOutScores {
  readonly logLoss: number;
  readonly brier: number;
  readonly auc: number | null;
}

/** Null with fewer than two cases that both were judged by. */
export function heldOutComparison(pairs: HeldOutPairs): HeldOutComparison | null {
  const { first, second, outcomes, groups } = pairs;
  if (new Set(groups).size < 2) return null;
  const parts = new Uint8Array(first.length);
  const difference = (of: (odds: Float64Array) => Float64Array): Interval => {
    const [one, other] = [of(first), of(second)];
    const { mean, standardError } = groupedMean(
      other.map((value, i) => value - (one[i] as number)),
      groups,
    );
    const half = EIGHTY_PERCENT * standardError;
    return { mean, low: mean - half, high: mean + half };
  };
  const auc = aucDifferenceWithin(second, first, outcomes, parts, EIGHTY_PERCENT, groups);
  const scores = (odds: Float64Array): HeldOutScores => ({
    logLoss: groupedMean(logLosses(odds, outcomes), groups).mean,
    brier: brierScore(odds, outcomes),
    auc: aucWithin(odds, outcomes, parts, EIGHTY_PERCENT, groups)?.auc ?? null,
  });
  return {
    customers: first.length,
    first: scores(first),
    second: scores(second),
    logLoss: difference((odds) => logLosses(odds, outcomes)),
    brier: difference((odds) => odds.map((value, i) => (value - (outcomes[i] as number)) ** 2)),
    auc: auc ? { mean: auc.difference, low: auc.low, high: auc.high } : null,
  };
}
