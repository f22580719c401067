import type { Portfolio } from '../evidence/portfolio/portfolio.ts';
import { type Judgement, judgementSteps } from '../selection/scorecard/outOfFold.ts';
import type { Scorecard } from '../selection/scorecard/scorecard.ts';
import { usableColumns } from '../selection/scorecard/usableColumns.ts';
import { type Auc, aucWithin } from '../stats/auc.ts';
import { type DecisionPoint, decisionCurve } from '../stats/decisionCurve.ts';
import { type LearningCurve, learningCurve } from '../stats/learningCurve.ts';
import { brierScore, groupedMean, logLosses } from '../stats/properScores.ts';
import { seededRandom } from '../stats/random.ts';
import { type Recalibration, recalibration } from '../stats/recalibration.ts';
import {
  calibrationError,
  calibrationErrorByChance,
  type ReliabilityBin,
  reliabilityCurve,
} from '../stats/reliability.ts';
import { finished, type Steps } from '../stats/steps.ts';
import { EIGHTY_PERCENT } from '../stats/wilsonInterval.ts';
import { type BackTest, backTestSteps } from './backTest.ts';
import { learningFailure } from './failures.ts';
import { type Fitting, growingSizeSteps } from './growingSizes.ts';
import { compareModels, type JudgedRows, type ModelComparison } from './modelComparison.ts';
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
  /** What a calibration error of so many rows would be by chance alone. */
  readonly calibrationErrorByChance: number;
  readonly reliability: readonly ReliabilityBin[];
  /** What the forecasts should have been; null where they are all the same. */
  readonly recalibration: Recalibration | null;
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
  /** The scorecard against each of the others; above 0 it is the better one. */
  readonly comparisons: readonly (ModelComparison & { readonly against: ModelName })[];
  /** What acting on the scorecard's odds is worth. */
  readonly decisions: readonly DecisionPoint[];
  /** How its log-loss falls with outcomes. */
  readonly learning: LearningCurve;
  /** Null where no times were given or they do not suffice. */
  readonly backTest: BackTest | null;
}

const BINS = 10;
/** Odds from which one might act. */
const THRESHOLDS = Array.from({ length: 19 }, (_, i) => (i + 1) / 20);

export interface EvaluationOptions {
  readonly folds: number;
  readonly seed: number;
  /** When each row was, NaN where unknown: later rows are also judged by earlier ones. */
  readonly times?: ArrayLike<number>;
  /** How every scorecard is fitted; as by default where absent. */
  readonly fitting?: Fitting;
}

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
  options: EvaluationOptions,
): Evaluation {
  return finished(evaluationSteps(portfolio, outcomes, groupOfRow, options));
}

/** As `evaluate`, step by step; `onShare` hears which share is done. */
export function* evaluationSteps(
  portfolio: Portfolio,
  outcomes: Int8Array,
  groupOfRow: Int32Array,
  { fitting = {}, ...options }: EvaluationOptions,
  onShare: (share: number) => void = () => {},
): Steps<Evaluation> {
  const rows = Uint32Array.from(outcomes.keys()).filter((row) => outcomes[row] !== -1);
  checkBothSides(rows, outcomes, groupOfRow);
  const dealt = { ...fitting, folds: options.folds, seed: options.seed };
  const judgement = yield* judgementSteps(portfolio, outcomes, groupOfRow, dealt, (fitted, of) =>
    onShare((SHARES.judged * fitted) / of),
  );
  const parts = Uint8Array.from(rows, (row) => judgement.scorecardOfRow[row] as number);
  const truth = Uint8Array.from(rows, (row) => outcomes[row] as number);
  const groups = Int32Array.from(rows, (row) => groupOfRow[row] as number);
  const forecasts: Record<ModelName, Float64Array> = {
    scorecard: Float64Array.from(rows, (row) => judgement.odds.mean[row] as number),
    'naive-bayes': rivalForecasts(rows, parts, naiveBayesOf(portfolio, outcomes, fitting)),
    'base-rate': rivalForecasts(rows, parts, (taught, judged) => baseRates(outcomes, taught, judged)),
  };
  const losses = (name: ModelName) => logLosses(forecasts[name], truth);
  const [ours, base] = [losses('scorecard'), losses('base-rate')];
  const judged = { truth, parts, groups };
  const random = seededRandom(options.seed);
  const smaller = yield* growingSizeSteps(
    portfolio,
    outcomes,
    { rows, parts, truth },
    {
      full: judgement.scorecards[0] as Scorecard,
      random,
      fitting,
      onShare: (share) => onShare(SHARES.judged + SHARES.grown * share),
    },
  );
  onShare(SHARES.judged + SHARES.grown);
  const inTime = options.times && (yield* backTestSteps(portfolio, outcomes, groupOfRow, options.times, fitting));
  const size = Math.round(rows.length * (1 - 1 / judgement.folds));
  return {
    rows: rows.length,
    good: truth.reduce((sum, outcome) => sum + outcome, 0),
    groups: new Set(groups).size,
    folds: judgement.folds,
    seed: options.seed,
    models: (['scorecard', 'naive-bayes', 'base-rate'] as const).map((name) =>
      modelScore(name, forecasts[name], judged),
    ),
    gain: groupedMean(
      base.map((loss, i) => loss - (ours[i] as number)),
      groups,
    ),
    judgement,
    comparisons: (['base-rate', 'naive-bayes'] as const).map((against) => ({
      against,
      ...compareModels(forecasts.scorecard, forecasts[against], judged),
    })),
    decisions: decisionCurve(forecasts.scorecard, truth, groups, { thresholds: THRESHOLDS, z: EIGHTY_PERCENT }),
    learning: learningCurve([...smaller, { size, draws: 1, losses: ours }], {
      baseLosses: base,
      groups,
      z: EIGHTY_PERCENT,
      coverage: 0.8,
      random,
    }),
    backTest: inTime ?? null,
  };
}

/** About how long each part takes; the rest is the test in time. */
const SHARES = { judged: 0.35, grown: 0.45 };

function checkBothSides(rows: Uint32Array, outcomes: Int8Array, groupOfRow: Int32Array): void {
  for (const [outcome, name] of [
    [1, 'well'],
    [0, 'otherwise'],
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
      groups.size === 0
        ? `All ${rows.length} rows with an outcome ended alike: none ${name}.`
        : `Of ${rows.length} rows with an outcome only one separate case ended ${name}.`,
      'At least two separate cases of either outcome are needed, and some dozens of each to learn anything.',
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

function naiveBayesOf(portfolio: Portfolio, outcomes: Int8Array, { signals }: Fitting): Rival {
  const rows = Uint32Array.from(outcomes.keys()).filter((row) => outcomes[row] !== -1);
  const counted = usableColumns(portfolio, { rows, outcomes }, signals ? { signals } : {}).columns.filter(
    (column) => !column.isDerived,
  );
  const columns = counted.map(({ bands, labels }) => ({ bands, count: labels.length }));
  return (taught, judged) => naiveBayesScores(columns, outcomes, taught, judged);
}

function baseRates(outcomes: Int8Array, taught: Uint32Array, judged: Uint32Array): Float64Array {
  const good = taught.reduce((sum, row) => sum + (outcomes[row] as number), 0);
  return new Float64Array(judged.length).fill((good + 0.5) / (taught.length + 1));
}

function modelScore(name: ModelName, forecast: Float64Array, { truth, parts, groups }: JudgedRows): ModelScore {
  const reliability = reliabilityCurve(forecast, truth, BINS, EIGHTY_PERCENT);
  return {
    name,
    auc: aucWithin(forecast, truth, parts, EIGHTY_PERCENT, groups) ?? null,
    logLoss: logLosses(forecast, truth).reduce((sum, loss) => sum + loss, 0) / truth.length,
    brier: brierScore(forecast, truth),
    calibrationError: calibrationError(reliability),
    calibrationErrorByChance: calibrationErrorByChance(reliability),
    reliability,
    recalibration: recalibration(forecast, truth, groups, EIGHTY_PERCENT) ?? null,
  };
}
