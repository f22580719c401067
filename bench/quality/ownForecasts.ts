import { naiveBayesScores } from '../../src/learning/naiveBayes.ts';
import { scoreRows, unknownOdds } from '../../src/selection/scorecard/odds.ts';
import { fitScorecard } from '../../src/selection/scorecard/scorecardFit.ts';
import { usableColumns } from '../../src/selection/scorecard/usableColumns.ts';
import type { OpenedSet } from './openSet.ts';

/** Forecasts for the judged rows by what the taught rows teach. */
export type Learner = (taught: Uint32Array, judged: Uint32Array) => Float64Array;

export function scorecardLearner({ portfolio, outcomes }: OpenedSet): Learner {
  return (taught, judged) => {
    const odds = unknownOdds(outcomes.length);
    scoreRows(fitScorecard(portfolio, outcomes, { rows: taught }), portfolio, judged, odds);
    return Float64Array.from(judged, (row) => odds.mean[row] as number);
  };
}

/** The lead score of open customer relationship systems, on the bands that the scorecard sees. */
export function naiveBayesLearner({ portfolio, outcomes }: OpenedSet): Learner {
  const rows = Uint32Array.from(outcomes.keys()).filter((row) => outcomes[row] !== -1);
  const columns = usableColumns(portfolio, { rows, outcomes })
    .columns.filter(({ isDerived }) => !isDerived)
    .map(({ bands, labels }) => ({ bands, count: labels.length }));
  return (taught, judged) => naiveBayesScores(columns, outcomes, taught, judged);
}

/** The share of good outcomes among the taught rows (Jeffreys), for everyone. */
export function baseRateLearner({ outcomes }: OpenedSet): Learner {
  return (taught, judged) => {
    const good = taught.reduce((sum, row) => sum + (outcomes[row] as number), 0);
    return new Float64Array(judged.length).fill((good + 0.5) / (taught.length + 1));
  };
}
