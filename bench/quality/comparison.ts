import type { Portfolio } from '../../src/evidence/portfolio/portfolio.ts';
import { judge } from '../../src/selection/scorecard/outOfFold.ts';
import { aucWithin } from '../../src/stats/auc.ts';
import { groupedMean, logLosses } from '../../src/stats/properScores.ts';
import { calibrationError, reliabilityCurve } from '../../src/stats/reliability.ts';
import { EIGHTY_PERCENT } from '../../src/stats/wilsonInterval.ts';
import { type BaselineName, baselineForecasts, baselineNames } from './baselines.ts';
import { dealtFolds, FOLDS } from './dealtFolds.ts';
import { allowedNames, type OpenedSet, scoredNames } from './openSet.ts';
import { baseRateLearner } from './ownForecasts.ts';

/** `every` models were also given the columns that the scorecard leaves out by itself, those about persons above all. */
export type ModelName = 'scorecard' | 'base rate' | BaselineName | `every ${'scorecard' | BaselineName}`;

/** Forecasts of every row that has an outcome, seed by seed; each by a model that had not seen the row. */
export type Forecasts = readonly Float64Array[];

/** `seconds` of a processor for all seeds. */
interface ForecastModel {
  readonly forecasts: Forecasts;
  readonly seconds: number;
}

export interface Comparison {
  readonly rows: Uint32Array;
  readonly truth: Uint8Array;
  readonly groups: Int32Array;
  /** By seed, the fold of each of `rows`. */
  readonly folds: readonly Uint8Array[];
  readonly models: ReadonlyMap<ModelName, ForecastModel>;
  readonly versions: Readonly<Record<string, string>>;
}

const BINS = 10;

/** All models on the same folds, for seeds 1 to `seeds`; `every` is the portfolio of every allowed column, where they are more. */
export function compared(opened: OpenedSet, every: Portfolio | undefined, seeds: number): Comparison {
  const { outcomes, groupOfRow, portfolio } = opened;
  const rows = Uint32Array.from(outcomes.keys()).filter((row) => outcomes[row] !== -1);
  const seedOfDeal = Array.from({ length: seeds }, (_, i) => i + 1);
  const deals = seedOfDeal.map((seed) => dealtFolds(opened, seed));
  const models = new Map<ModelName, ForecastModel>();
  models.set('scorecard', ownForecasts(opened, portfolio, rows, deals));
  if (every) models.set('every scorecard', ownForecasts(opened, every, rows, deals));
  let versions: Readonly<Record<string, string>> = {};
  for (const name of baselineNames) {
    const add = (as: ModelName, columns: readonly string[]) => {
      const theirs = baselineForecasts(opened, name, columns, { areDraws: false, deals, seeds: seedOfDeal });
      if (!theirs) return;
      versions = theirs.versions;
      const forecasts = theirs.forecasts.map((all) => Float64Array.from(rows, (row) => all[row] as number));
      models.set(as, { forecasts, seconds: theirs.seconds });
    };
    add(name, scoredNames(opened));
    if (every && name !== 'naive') add(`every ${name}`, allowedNames(opened));
  }
  models.set('base rate', { forecasts: deals.map((deal) => baseRates(opened, rows, deal)), seconds: 0 });
  return {
    rows,
    truth: Uint8Array.from(rows, (row) => outcomes[row] as number),
    groups: Int32Array.from(rows, (row) => groupOfRow[row] as number),
    folds: deals.map((deal) => Uint8Array.from(rows, (row) => deal[row] as number)),
    models,
    versions,
  };
}

function ownForecasts(
  { set, outcomes, groupOfRow }: OpenedSet,
  portfolio: Portfolio,
  rows: Uint32Array,
  deals: readonly Uint8Array[],
): ForecastModel {
  const startedAt = process.cpuUsage();
  const forecasts = deals.map((deal, i) => {
    // What `evaluate` does, without all that it works out besides.
    const { scorecardOfRow, odds } = judge(portfolio, outcomes, groupOfRow, { folds: FOLDS, seed: i + 1 });
    if (rows.some((row) => scorecardOfRow[row] !== (deal[row] as number) + 1)) {
      throw new Error(`evaluate deals ${set.name} into other folds than this comparison does.`);
    }
    return Float64Array.from(rows, (row) => odds.mean[row] as number);
  });
  const { user, system } = process.cpuUsage(startedAt);
  return { forecasts, seconds: (user + system) / 1e6 };
}

function baseRates(opened: OpenedSet, rows: Uint32Array, foldOfRow: Uint8Array): Float64Array {
  const learner = baseRateLearner(opened);
  const rateOfFold = Array.from({ length: FOLDS }, (_, fold) => {
    const taught = rows.filter((row) => foldOfRow[row] !== fold);
    return learner(taught, Uint32Array.of(0))[0] as number;
  });
  return Float64Array.from(rows, (row) => rateOfFold[foldOfRow[row] as number] as number);
}

/** Some of the compared rows, such as those of existing clients. */
export function restricted(comparison: Comparison, isKept: (row: number) => boolean): Comparison {
  const { rows, truth, groups, folds, models } = comparison;
  const kept = Uint32Array.from(rows.keys()).filter((i) => isKept(rows[i] as number));
  const only = <Values extends Float64Array | Uint8Array>(values: Values) =>
    (values as Float64Array).filter((_, i) => isKept(rows[i] as number)) as Values;
  return {
    ...comparison,
    rows: rows.filter(isKept),
    truth: only(truth),
    groups: Int32Array.from(kept, (i) => groups[i] as number),
    folds: folds.map(only),
    models: new Map(
      [...models].map(([name, { forecasts, seconds }]) => [name, { forecasts: forecasts.map(only), seconds }] as const),
    ),
  };
}

/** A model over all seeds: means over the seeds of what each seed gives. */
export interface ModelFigures {
  readonly logLoss: number;
  readonly auc: number;
  readonly calibrationError: number;
  readonly seconds: number;
}

export function figuresOf({ truth, folds, models }: Comparison, name: ModelName): ModelFigures | undefined {
  const model = models.get(name);
  if (!model) return undefined;
  const { forecasts, seconds } = model;
  const over = (figure: (forecast: Float64Array, seed: number) => number) =>
    forecasts.reduce((sum, forecast, seed) => sum + figure(forecast, seed) / forecasts.length, 0);
  return {
    logLoss: over((forecast) => meanOf(logLosses(forecast, truth))),
    auc: over((forecast, seed) => aucWithin(forecast, truth, folds[seed] as Uint8Array, 1)?.auc ?? 0.5),
    calibrationError: over((forecast) => calibrationError(reliabilityCurve(forecast, truth, BINS, EIGHTY_PERCENT))),
    seconds,
  };
}

/** How much more log-loss the first model has than the second, in nats a row; `margin` is half of the 80 % interval. */
export interface PairedDifference {
  readonly mean: number;
  readonly margin: number;
}

/**
 * Paired row by row. Two sources of chance are added: which rows there are (each row's difference averaged over the seeds,
 * identical rows being one unit), and how they were dealt (the spread of the seeds' means).
 */
export function pairedDifference(comparison: Comparison, first: ModelName, second: ModelName): PairedDifference {
  const { truth, groups, models } = comparison;
  const losses = (name: ModelName) => models.get(name)?.forecasts.map((forecast) => logLosses(forecast, truth)) ?? [];
  const [ours, theirs] = [losses(first), losses(second)];
  const bySeed = ours.map((loss, seed) => loss.map((value, i) => value - (theirs[seed]?.[i] as number)));
  const byRow = new Float64Array(truth.length);
  for (const differences of bySeed) differences.forEach((value, i) => (byRow[i]! += value / bySeed.length));
  const { mean, standardError } = groupedMean(byRow, groups);
  const means = bySeed.map(meanOf);
  const spread = means.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, means.length - 1);
  return { mean, margin: EIGHTY_PERCENT * Math.sqrt(standardError ** 2 + spread / means.length) };
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
