import { aucWithin } from '../../src/stats/auc.ts';
import { logLosses } from '../../src/stats/properScores.ts';
import { seededRandom, shuffled } from '../../src/stats/random.ts';
import { markdownTable } from './markdownTable.ts';
import type { OpenedSet } from './openSet.ts';
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
 * Scorecard, base rate and naive-Bayes lead score, taught by a few random rows and judged by all that are not identical
 * to them; a Markdown table of means over the draws.
 */
export function smallDataTable(opened: OpenedSet, draws: number): string {
  const learners: Record<'ours' | 'base' | 'naive', Learner> = {
    ours: scorecardLearner(opened),
    base: baseRateLearner(opened),
    naive: naiveBayesLearner(opened),
  };
  const lines = SIZES.map((size) => {
    const results = Array.from({ length: draws }, (_, i) => {
      const taught = Uint32Array.from(drawOfRows(opened, i + 1).slice(0, size));
      const judged = rowsApart(opened, taught);
      const result = (learner: Learner) => judgedBy(opened, judged, learner(taught, judged));
      return { ours: result(learners.ours), base: result(learners.base), naive: result(learners.naive) };
    });
    const gain = spreadOf(results.map(({ ours, base }) => ours.logLoss - base.logLoss));
    const aucGain = spreadOf(results.map(({ ours, naive }) => ours.auc - naive.auc));
    const worse = results.filter(({ ours, base }) => ours.logLoss > base.logLoss).length;
    const loss = (name: keyof typeof learners) => spreadOf(results.map((each) => each[name].logLoss)).mean;
    const auc = (name: keyof typeof learners) => spreadOf(results.map((each) => each[name].auc)).mean;
    return [
      String(size),
      loss('ours').toFixed(3),
      BARS.get(size)?.toFixed(2) ?? '',
      loss('base').toFixed(3),
      `${signed(gain.mean)} ± ${(1.28 * gain.error).toFixed(3)}`,
      `${worse} of ${draws}`,
      loss('naive').toFixed(3),
      auc('ours').toFixed(3),
      auc('naive').toFixed(3),
      `${signed(aucGain.mean)} ± ${(1.28 * aucGain.error).toFixed(3)}`,
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
    'AUC',
    'naive Bayes',
    'difference',
  ];
  return markdownTable(titles, lines);
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
