import { stratifiedFolds } from '../../stats/folds.ts';
import { beyondMargins, marginsOf } from '../../stats/pairs/cellMargins.ts';
import { shrunkenCells } from '../../stats/pairs/shrunkenCells.ts';
import { groupedMean } from '../../stats/properScores.ts';
import { seededRandom } from '../../stats/random.ts';
import type { Steps } from '../../stats/steps.ts';
import { detectedPairs } from './detectedPairs.ts';
import { type CandidatePair, candidatePair, cellSums, leftOver, logOddsOfRows, type PairSearch } from './pairSearch.ts';

/** 6 x 6; a pair that still has something left over then may have twice as many bands on both sides. */
const COARSE_CELLS = 36;
const FINE_CELLS = 144;
const FINE_SHARES = FINE_CELLS / COARSE_CELLS;
/**
 * A coarse pair has up to 25 points of its own (36 cells less their margins): with so many outcomes for each pair tried there are
 * twenty for every point. Counted as if good and bad were balanced, n x 4 p (1 - p), for rare outcomes tell less. A fine
 * pair needs as many as four coarse ones.
 */
const OUTCOMES_PER_PAIR = 500;
/** Limits of time: each pair lengthens the fit. Nori et al. 2019 try as many. */
const MOST_PAIRS = 10;
const MOST_SHARES = 16;
/** More rows make the search no surer, only longer. */
const MOST_ROWS = 100_000;
const FOLDS = 5;
/** How many standard errors the gain on held-out rows must exceed. */
const LEAST_GAIN = 1;

/**
 * The pairs that have earned a place. All pairs are tested on what the additive model leaves over; those that chance explains badly, at
 * most one for every 500 outcomes and ten in all, are then tried one after the other: points of their cells, fitted
 * without a fifth of the groups, must bring that fifth's log-loss down by more than one standard error over all five. What a
 * pair admitted before explains already earns the next one nothing. Finer cells must earn their place over coarse ones in
 * the same way.
 *
 * Source: Lou, Caruana, Gehrke and Hooker 2013 (ranking by residuals, then stagewise admission).
 */
export function* earnedPairs(search: PairSearch): Steps<CandidatePair[]> {
  const shares = Math.min(MOST_SHARES, Math.floor(balancedOutcomes(search) / OUTCOMES_PER_PAIR));
  if (shares < 1 || search.eligible.length < 2) return [];
  const most = Math.min(MOST_PAIRS, shares);
  const thinned = { ...search, rows: thinnedRows(search.rows) };
  const candidates = yield* detectedPairs(thinned, { most, mostCells: COARSE_CELLS });
  return candidates.length > 0 ? yield* admittedPairs(thinned, candidates, shares) : [];
}

/** Rows that weigh unequally tell as little as fewer equal ones: Kish 1965, Survey Sampling, 8.2. */
function balancedOutcomes({ rows, outcomes, weights }: PairSearch): number {
  let [all, good, squares] = [0, 0, 0];
  for (const row of rows) {
    const weight = weights ? (weights[row] as number) : 1;
    all += weight;
    good += weight * (outcomes[row] as number);
    squares += weight * weight;
  }
  const rate = good / all;
  return all > 0 ? ((all * all) / squares) * 4 * rate * (1 - rate) : 0;
}

function thinnedRows(rows: Uint32Array): Uint32Array {
  const stride = Math.ceil(rows.length / MOST_ROWS);
  return stride > 1 ? rows.filter((_, i) => i % stride === 0) : rows;
}

function* admittedPairs(
  search: PairSearch,
  candidates: readonly CandidatePair[],
  shares: number,
): Steps<CandidatePair[]> {
  const { rows, outcomes, refit } = search;
  const groups = Int32Array.from(rows, (row, i) => search.groups?.[row] ?? i);
  const count = Math.min(FOLDS, new Set(groups).size);
  if (count < 2) return [];
  const truth = Uint8Array.from(rows, (row) => outcomes[row] as number);
  const folds = stratifiedFolds(truth, groups, count, seededRandom(1));
  const additive: Float64Array[] = [];
  for (let fold = 0; fold < count; fold++) {
    additive.push(logOddsOfRows(search, yield* refit(rows.filter((_, i) => folds[i] !== fold))));
  }
  const gains = (from: Forecasts, to: Forecasts) => {
    const { mean, standardError } = groupedMean(
      Float64Array.from(rows, (row, i) => (search.weights?.[row] ?? 1) * (lossOf(from, i) - lossOf(to, i))),
      groups,
    );
    return mean > LEAST_GAIN * standardError;
  };
  const admitted: CandidatePair[] = [];
  let standing: Forecasts = additive;
  let left = shares;
  for (const [tried, coarse] of candidates.entries()) {
    yield;
    const raised = raisedBy(coarse, search, standing, folds);
    if (!gains(standing, raised)) continue;
    left--;
    const reserved = candidates.length - tried - 1;
    const fine = left - (FINE_SHARES - 1) < reserved ? coarse : candidatePair(search, coarse.terms, FINE_CELLS);
    const isFiner = fine.firsts * fine.seconds > coarse.firsts * coarse.seconds;
    const raisedMore = isFiner ? raisedBy(fine, search, standing, folds) : raised;
    const isWorthIt = isFiner && gains(raised, raisedMore);
    if (isWorthIt) left -= FINE_SHARES - 1;
    admitted.push(isWorthIt ? fine : coarse);
    standing = isWorthIt ? raisedMore : raised;
  }
  return admitted;

  function lossOf(forecasts: Forecasts, i: number): number {
    return loss(forecasts[folds[i] as number]?.[i] as number, truth[i] as number);
  }
}

/** By fold the log-odds of all rows by a model that its rows have not taught. */
type Forecasts = readonly Float64Array[];

/** The same with the points of a pair's cells. */
function raisedBy(pair: CandidatePair, search: PairSearch, standing: Forecasts, folds: Uint16Array): Float64Array[] {
  const { firsts, seconds, cells } = pair;
  return standing.map((logOdds, fold) => {
    const sums = cellSums(pair, leftOver(search, logOdds), { folds, fold });
    const points = shrunkenCells(sums);
    const pure = beyondMargins(points, marginsOf({ firsts, seconds, weights: sums.information })(points));
    return logOdds.map((value, i) => value + (pure[cells[i] as number] as number));
  });
}

/** In nats. */
function loss(logOdds: number, outcome: number): number {
  const wrong = outcome === 1 ? -logOdds : logOdds;
  return Math.max(wrong, 0) + Math.log1p(Math.exp(-Math.abs(wrong)));
}
