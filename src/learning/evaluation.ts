import type { Portfolio } from '../evidence/portfolio/portfolio.ts';
import { type Judgement, judge } from '../selection/scorecard/outOfFold.ts';
import { usableColumns } from '../selection/scorecard/usableColumns.ts';
import { type Auc, aucWithin } from '../stats/auc.ts';
import { brierScore, groupedMean, logLosses } from '../stats/properScores.ts';
import { calibrationError, type ReliabilityBin, reliabilityCurve } from '../stats/reliability.ts';
import { EIGHTY_PERCENT } from '../stats/wilsonInterval.ts';
import { learningFailure } from './failures.ts';
import { naiveBayesScores } from './naiveBayes.ts';

export type ModelName = 'scorecard' | 'naive-bayes' | 'base-rate';

/** How one model did on rows it had not seen. Intervals are 80 %. */
export interface ModelScore {
  readonly name: ModelName;
  /** Pairs of the same fold; null where no fold has both outcomes. */
  readonly auc: Auc | null;
  /** In nats. */
  readonly logLoss: number;
  readonly brier: number;
  /** Mean distance between forecast and rate over ten bins of equal size. */
  readonly calibrationError: number;
  readonly reliability: readonly ReliabilityBin[];
}

export interface Evaluation {
  /** Rows with an outcome. */
  readonly rows: number;
  readonly good: number;
  /** Separate cases: identical rows, and rows of one customer, count once. */
  readonly groups: number;
  readonly folds: number;
  readonly seed: number;
  readonly models: readonly ModelScore[];
  /** How much nearer to the truth the scorecard's odds are than the base rate's, in nats a row. */
  readonly gain: { readonly mean: number; readonly standardError: number };
  readonly judgement: Judgement;
}

const BINS = 10;

/**
 * Would the scorecard have been right on one's own past? Three models on the very same folds, each row judged without its group.
 *
 * The base rate is (good + 1/2) / (rows + 1) of the rows that taught, so that it never says 0 or 1.
 * Raises `outcomes-too-few` where an outcome is on one side only, or there are fewer than two separate cases of either.
 */
export function evaluate(
  portfolio: Portfolio,
  outcomes: Int8Array,
  groupOfRow: Int32Array,
  options: { readonly folds: number; readonly seed: number },
): Evaluation {
  const rows = Uint32Array.from(outcomes.keys()).filter((row) => outcomes[row] !== -1);
  checkBothSides(rows, outcomes, groupOfRow);
  const judgement = judge(portfolio, outcomes, groupOfRow, options);
  const parts = Uint8Array.from(rows, (row) => judgement.scorecardOfRow[row] as number);
  const truth = Uint8Array.from(rows, (row) => outcomes[row] as number);
  const groups = Int32Array.from(rows, (row) => groupOfRow[row] as number);
  const forecasts: Record<ModelName, Float64Array> = {
    scorecard: Float64Array.from(rows, (row) => judgement.odds.mean[row] as number),
    'naive-bayes': rivalForecasts(rows, parts, naiveBayesOf(portfolio, outcomes)),
    'base-rate': rivalForecasts(rows, parts, (taught, judged) => baseRates(outcomes, taught, judged)),
  };
  const losses = (name: ModelName) => logLosses(forecasts[name], truth);
  const [ours, base] = [losses('scorecard'), losses('base-rate')];
  return {
    rows: rows.length,
    good: truth.reduce((sum, outcome) => sum + outcome, 0),
    groups: new Set(groups).size,
    folds: judgement.folds,
    seed: options.seed,
    models: (['scorecard', 'naive-bayes', 'base-rate'] as const).map((name) =>
      modelScore(name, forecasts[name], { truth, parts, groups }),
    ),
    gain: groupedMean(
      base.map((loss, i) => loss - (ours[i] as number)),
      groups,
    ),
    judgement,
  };
}

function checkBothSides(rows: Uint32Array, outcomes: Int8Array, groupOfRow: Int32Array): void {
  for (const [outcome, name] of [
    [1, 'good'],
    [0, 'other'],
  ] as const) {
    const groups = new Set(
      Array.from(
        rows.filter((row) => outcomes[row] === outcome),
        (row) => groupOfRow[row],
      ),
    );
    if (groups.size >= 2) continue;
    throw learningFailure(
      'outcomes-too-few',
      `Of ${rows.length} rows with an outcome ${groups.size === 0 ? 'none is' : 'only one separate case is'} ${name}.`,
      'Evaluate on a file with at least two separate cases of either outcome; some dozens of each are needed to learn anything.',
    );
  }
}

type Rival = (taught: Uint32Array, judged: Uint32Array) => Float64Array;

function rivalForecasts(rows: Uint32Array, parts: Uint8Array, rival: Rival): Float64Array {
  const forecasts = new Float64Array(rows.length);
  for (const part of new Set(parts)) {
    const positions = Uint32Array.from(rows.keys()).filter((i) => parts[i] === part);
    const judged = Uint32Array.from(positions, (i) => rows[i] as number);
    const taught = rows.filter((_, i) => parts[i] !== part);
    rival(taught, judged).forEach((forecast, i) => {
      forecasts[positions[i] as number] = forecast;
    });
  }
  return forecasts;
}

function naiveBayesOf(portfolio: Portfolio, outcomes: Int8Array): Rival {
  const rows = Uint32Array.from(outcomes.keys()).filter((row) => outcomes[row] !== -1);
  const counted = usableColumns(portfolio, { rows, outcomes }).columns.filter((column) => !column.isDerived);
  const columns = counted.map(({ bands, labels }) => ({ bands, count: labels.length }));
  return (taught, judged) => naiveBayesScores(columns, outcomes, taught, judged);
}

function baseRates(outcomes: Int8Array, taught: Uint32Array, judged: Uint32Array): Float64Array {
  const good = taught.reduce((sum, row) => sum + (outcomes[row] as number), 0);
  return new Float64Array(judged.length).fill((good + 0.5) / (taught.length + 1));
}

interface JudgedRows {
  readonly truth: Uint8Array;
  readonly parts: Uint8Array;
  readonly groups: Int32Array;
}

function modelScore(name: ModelName, forecast: Float64Array, { truth, parts, groups }: JudgedRows): ModelScore {
  const reliability = reliabilityCurve(forecast, truth, BINS, EIGHTY_PERCENT);
  return {
    name,
    auc: aucWithin(forecast, truth, parts, EIGHTY_PERCENT, groups) ?? null,
    logLoss: logLosses(forecast, truth).reduce((sum, loss) => sum + loss, 0) / truth.length,
    brier: brierScore(forecast, truth),
    calibrationError: calibrationError(reliability),
    reliability,
  };
}
