import { aucWithin } from '../../src/stats/auc.ts';
import { logLosses } from '../../src/stats/properScores.ts';
import { seededRandom, shuffled } from '../../src/stats/random.ts';
import { EIGHTY_PERCENT } from '../../src/stats/wilsonInterval.ts';
import { baselineForecasts } from './baselines.ts';
import { ASIDE } from './dealtFolds.ts';
import { markdownTable } from './markdownTable.ts';
import { type OpenedSet, scoredNames } from './openSet.ts';
import { baseRateLearner, type Learner, naiveBayesLearner, scorecardLearner } from './ownForecasts.ts';

const SIZES = [5, 10, 20, 40, 80];

/** What the issue of small data asks: the most log-loss at a number of outcomes. */
const BARS = new Map([
  [20, 0.59],
  [40, 0.57],
  [80, 0.55],
]);

/** Rows drawn at random, nested: the first 5 of a draw are among its first 10. */
export function drawOfRows({ outcomes }: OpenedSet, draw: number): readonly number[] {
  const known = [...outcomes.keys()].filter((row) => outcomes[row] !== -1);
  return shuffled(known, seededRandom(draw));
}

/** The rows that no taught row is identical to. */
export function rowsApart({ outcomes, groupOfRow }: OpenedSet, taught: Uint32Array): Uint32Array {
  const seen = new Set(Array.from(taught, (row) => groupOfRow[row]));
  return Uint32Array.from(outcomes.keys()).filter((row) => outcomes[row] !== -1 && !seen.has(groupOfRow[row]));
}

interface Result {
  readonly logLoss: number;
  readonly auc: number;
}

/**
 * Scorecard, base rate, naive-Bayes lead score and (where python has scikit-learn) a logistic regression with C = 0.1 on the
 * same columns, taught by a few random rows and judged by all that are not identical to them; a Markdown table of means
 * over the draws, with 80 % intervals over the draws.
 */
export function smallDataTable(opened: OpenedSet, draws: number): string {
  const learners = {
    ours: scorecardLearner(opened),
    base: baseRateLearner(opened),
    naive: naiveBayesLearner(opened),
  };
  const lines = SIZES.map((size) => {
    const parts = Array.from({ length: draws }, (_, i) => {
      const taught = Uint32Array.from(drawOfRows(opened, i + 1).slice(0, size));
      return { taught, judged: rowsApart(opened, taught) };
    });
    const penalised = penalisedForecasts(opened, parts);
    const results = parts.map(({ taught, judged }, i) => {
      const result = (learner: Learner) => judgedBy(opened, judged, learner(taught, judged));
      const base = result(learners.base);
      const theirs = penalised && judgedBy(opened, judged, penalised[i] as Float64Array);
      // scikit-learn refuses to learn from outcomes that are all alike.
      const logistic = theirs && Number.isNaN(theirs.logLoss) ? base : theirs;
      return { ours: result(learners.ours), base, naive: result(learners.naive), logistic };
    });
    const gain = spreadOf(results.map(({ ours, base }) => ours.logLoss - base.logLoss));
    const aucGain = spreadOf(results.map(({ ours, naive }) => ours.auc - naive.auc));
    const worse = results.filter(({ ours, base }) => ours.logLoss > base.logLoss).length;
    const mean = (figure: (each: (typeof results)[number]) => number) => spreadOf(results.map(figure)).mean.toFixed(3);
    return [
      String(size),
      mean(({ ours }) => ours.logLoss),
      BARS.get(size)?.toFixed(2) ?? '',
      mean(({ base }) => base.logLoss),
      `${signed(gain.mean)} ± ${(EIGHTY_PERCENT * gain.error).toFixed(3)}`,
      `${worse} of ${draws}`,
      mean(({ naive }) => naive.logLoss),
      penalised ? mean(({ logistic }) => logistic?.logLoss ?? 0) : '',
      mean(({ ours }) => ours.auc),
      mean(({ naive }) => naive.auc),
      `${signed(aucGain.mean)} ± ${(EIGHTY_PERCENT * aucGain.error).toFixed(3)}`,
    ];
  });
  const titles = [
    'outcomes',
    'log-loss',
    'bar',
    'base rate',
    'difference',
    'worse in',
    'naive Bayes',
    'logistic C = 0.1',
    'AUC',
    'naive Bayes',
    'difference',
  ];
  return markdownTable(titles, lines);
}

interface DrawnRows {
  readonly taught: Uint32Array;
  readonly judged: Uint32Array;
}

/** Draw by draw the forecasts for the judged rows; undefined where no python has scikit-learn. */
function penalisedForecasts(opened: OpenedSet, parts: readonly DrawnRows[]): Float64Array[] | undefined {
  const deals = parts.map(({ taught, judged }) => {
    const deal = new Uint8Array(opened.outcomes.length).fill(ASIDE);
    for (const row of taught) deal[row] = 0;
    for (const row of judged) deal[row] = 1;
    return deal;
  });
  const order = { areDraws: true, deals, seeds: parts.map((_, i) => i + 1) };
  const theirs = baselineForecasts(opened, 'penalised', scoredNames(opened), order);
  return theirs?.forecasts.map((all, i) =>
    Float64Array.from((parts[i] as DrawnRows).judged, (row) => all[row] as number),
  );
}

function judgedBy({ outcomes }: OpenedSet, judged: Uint32Array, forecasts: Float64Array): Result {
  const truth = Uint8Array.from(judged, (row) => outcomes[row] as number);
  const auc = aucWithin(forecasts, truth, new Uint8Array(truth.length), 1)?.auc ?? 0.5;
  return { logLoss: logLosses(forecasts, truth).reduce((sum, loss) => sum + loss, 0) / truth.length, auc };
}

/** Mean and standard error of independent values. */
function spreadOf(values: readonly number[]): { mean: number; error: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, error: Math.sqrt(squares / (values.length - 1) / values.length) };
}

function signed(value: number): string {
  return `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(3)}`;
}
