import { aucDifferenceWithin } from '../stats/auc.ts';
import { groupedMean, logLosses } from '../stats/properScores.ts';
import { EIGHTY_PERCENT } from '../stats/wilsonInterval.ts';

/** What is known of the rows that two models judged. */
export interface JudgedRows {
  readonly truth: Uint8Array;
  readonly parts: Uint8Array;
  /** Separate cases: rows of one are one draw. */
  readonly groups: Int32Array;
}

/** A difference with its 80 % interval; above 0 the first model is the better one. */
export interface Gain {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Two models on the very same rows, row by row. */
export interface ModelComparison {
  /** By how many nats a row the first is nearer to the truth. */
  readonly logLoss: Gain;
  readonly brier: Gain;
  /** By how much more often it puts the good row first; null where no fold has both outcomes. */
  readonly auc: Gain | null;
}

export function compareModels(
  first: Float64Array,
  second: Float64Array,
  { truth, parts, groups }: JudgedRows,
): ModelComparison {
  const squared = (forecast: Float64Array) => forecast.map((value, i) => (value - (truth[i] as number)) ** 2);
  const auc = aucDifferenceWithin(first, second, truth, parts, EIGHTY_PERCENT, groups);
  return {
    logLoss: gain(logLosses(first, truth), logLosses(second, truth), groups),
    brier: gain(squared(first), squared(second), groups),
    auc: auc ? { mean: auc.difference, low: auc.low, high: auc.high } : null,
  };
}

function gain(first: Float64Array, second: Float64Array, groups: Int32Array): Gain {
  const { mean, standardError } = groupedMean(
    second.map((loss, i) => loss - (first[i] as number)),
    groups,
  );
  const half = EIGHTY_PERCENT * standardError;
  return { mean, low: mean - half, high: mean + half };
}
