import { stratifiedFolds } from '../../stats/folds.ts';
import { beyondMargins, marginsOf } from '../../stats/pairs/cellMargins.ts';
import { shrunkenCells } from '../../stats/pairs/shrunkenCells.ts';
import { groupedMean } from '../../stats/properScores.ts';
import { seededRandom } from '../../stats/random.ts';
import type { Steps } from '../../stats/steps.ts';
import { detectedPairs } from './detectedPairs.ts';
import { type CandidatePair, cellSums, leftOver, logOddsOfRows, type PairSearch } from './pairSearch.ts';

/**
 * A pair has up to 25 points of its own (6 x 6 cells less their margins): with so many outcomes for each pair tried there are twenty
 * for every point. Counted as if good and bad were balanced, n x 4 p (1 - p), for rare outcomes tell less.
 */
const OUTCOMES_PER_PAIR = 500;
/** A limit of time: each pair lengthens the fit. Nori et al. 2019 try as many. */
const MOST_PAIRS = 10;
/** More rows make the search no surer, only longer. */
const MOST_ROWS = 100_000;
const FOLDS = 5;
/** How many standard errors the gain on held-out rows must exceed. */
const LEAST_GAIN = 1;

/**
 * The pairs that have earned a place. All pairs are tested on what the additive model leaves over; those that chance explains badly, at
 * most one for every 500 outcomes and ten in all, are then tried one after the other: points of their cells, fitted
 * without a fifth of the groups, must bring that fifth's log-loss down by more than one standard error over all five. What a
 * pair admitted before explains already earns the next one nothing.
 *
 * Source: Lou, Caruana, Gehrke and Hooker 2013 (ranking by residuals, then stagewise admission).
 */
export function* earnedPairs(search: PairSearch): Steps<CandidatePair[]> {
  const most = Math.min(MOST_PAIRS, Math.floor(balancedOutcomes(search) / OUTCOMES_PER_PAIR));
  if (most < 1 || search.eligible.length < 2) return [];
  const thinned = { ...search, rows: thinnedRows(search.rows) };
  const candidates = yield* detectedPairs(thinned, most);
  return candidates.length > 0 ? yield* admittedPairs(thinned, candidates) : [];
}

function balancedOutcomes({ rows, outcomes }: PairSearch): number {
  const good = rows.reduce((sum, row) => sum + (outcomes[row] as number), 0);
  return rows.length > 0 ? (4 * good * (rows.length - good)) / rows.length : 0;
}

function thinnedRows(rows: Uint32Array): Uint32Array {
  const stride = Math.ceil(rows.length / MOST_ROWS);
  return stride > 1 ? rows.filter((_, i) => i % stride === 0) : rows;
}

function* admittedPairs(search: PairSearch, candidates: readonly CandidatePair[]): Steps<CandidatePair[]> {
  const { rows, outcomes, refit } = search;
  const groups = Int32Array.from(rows, (row, i) => search.groups?.[row] ?? i);
  const count = Math.min(FOLDS, new Set(groups).size);
  if (count < 2) return [];
  const truth = Uint8Array.from(rows, (row) => outcomes[row] as number);
  const folds = stratifiedFolds(truth, groups, count, seededRandom(1));
  const logOdds: Float64Array[] = [];
  for (let fold = 0; fold < count; fold++) {
    logOdds.push(logOddsOfRows(search, yield* refit(rows.filter((_, i) => folds[i] !== fold))));
  }
  return candidates.filter((pair) => {
    const raised = logOdds.map((own, fold) => raisedBy(pair, search, own, { folds, fold }));
    const gains = Float64Array.from(truth, (outcome, i) => {
      const fold = folds[i] as number;
      return loss(logOdds[fold]?.[i] as number, outcome) - loss(raised[fold]?.[i] as number, outcome);
    });
    const { mean, standardError } = groupedMean(gains, groups);
    if (!(mean > LEAST_GAIN * standardError)) return false;
    raised.forEach((own, fold) => {
      logOdds[fold] = own;
    });
    return true;
  });
}

/** The log-odds with the points of a pair's cells, which the rows of one fold have not taught. */
function raisedBy(
  pair: CandidatePair,
  search: PairSearch,
  logOdds: Float64Array,
  without: { readonly folds: Uint16Array; readonly fold: number },
): Float64Array {
  const { firsts, seconds, cells } = pair;
  const sums = cellSums(pair, leftOver(search, logOdds), without);
  const points = shrunkenCells(sums);
  const pure = beyondMargins(points, marginsOf({ firsts, seconds, weights: sums.information })(points));
  return logOdds.map((value, i) => value + (pure[cells[i] as number] as number));
}

/** In nats. */
function loss(logOdds: number, outcome: number): number {
  const wrong = outcome === 1 ? -logOdds : logOdds;
  return Math.max(wrong, 0) + Math.log1p(Math.exp(-Math.abs(wrong)));
}
