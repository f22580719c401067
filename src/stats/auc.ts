import { logOddsOf, probabilityOf } from './logistic.ts';

/** How often a good row scores above a bad one, ties counting half; with the interval that `z` standard errors span. */
export interface Auc {
  readonly auc: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Area under the ROC curve over all pairs of a good (outcome 1) and a bad row (0) of the same `part`: rows scored by different
 * models are not compared with one another. Undefined where no part has both outcomes. O(n log n).
 *
 * Variance by the placements of DeLong, DeLong and Clarke-Pearson 1988, computed from midranks as Sun and Xu 2014. Rows of the
 * same case are not independent, so that their placements are added up before they are squared (Obuchowski 1997); where
 * `cases` is absent each row is its own. The parts are independent. The interval is symmetric on the log-odds scale. An AUC of 0 or 1, where the placements do not vary, is
 * given the variance of Hanley and McNeil 1982 at half a pair from the border.
 */
export function aucWithin(
  scores: Float64Array,
  outcomes: ArrayLike<number>,
  parts: ArrayLike<number>,
  z: number,
  cases: ArrayLike<number> = Uint32Array.from(scores.keys()),
): Auc | undefined {
  const concordances = rowsByPart(parts).map((rows) => concordanceOf(scores, outcomes, rows, cases));
  const pairs = concordances.reduce((sum, part) => sum + part.pairs, 0);
  if (pairs === 0) return undefined;
  let concordant = 0;
  let variance = 0;
  for (const part of concordances) {
    if (part.pairs === 0) continue;
    const share = part.pairs / pairs;
    concordant += part.pairs * part.auc;
    variance += share * share * part.variance;
  }
  const auc = concordant / pairs;
  const shrunk = (concordant + 0.5) / (pairs + 1);
  const spread = (z * Math.sqrt(variance)) / (shrunk * (1 - shrunk));
  const middle = logOddsOf(shrunk);
  return {
    auc,
    low: Math.min(auc, probabilityOf(middle - spread)),
    high: Math.max(auc, probabilityOf(middle + spread)),
  };
}

/** How often the first scores put the good row first, less how often the second do, on the very same pairs. */
export interface AucDifference {
  readonly difference: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Two models on the same rows: the difference of their AUC with the interval that `z` standard errors span. The rows are the
 * same, so that the placements of each case are subtracted before they are squared (DeLong, DeLong and Clarke-Pearson 1988).
 * Where the placements of a model cannot show how they scatter it is given the variance that `aucWithin` gives it. Undefined
 * where no part has both outcomes.
 */
export function aucDifferenceWithin(
  first: Float64Array,
  second: Float64Array,
  outcomes: ArrayLike<number>,
  parts: ArrayLike<number>,
  z: number,
  cases: ArrayLike<number> = Uint32Array.from(first.keys()),
): AucDifference | undefined {
  let [pairs, concordant, variance] = [0, 0, 0];
  for (const rows of rowsByPart(parts)) {
    const [one, other] = [placementsOf(first, outcomes, rows), placementsOf(second, outcomes, rows)];
    if (one.pairs === 0) continue;
    const [ours, theirs] = [caseDeviations(one, cases), caseDeviations(other, cases)];
    let squares = isPlacedAlike(one, other) ? 0 : unseenVariance(one, cases) + unseenVariance(other, cases);
    for (const [key, deviation] of ours) squares += (deviation - (theirs.get(key) ?? 0)) ** 2;
    pairs += one.pairs;
    concordant += one.pairs * (one.auc - other.auc);
    variance += one.pairs ** 2 * squares;
  }
  if (pairs === 0) return undefined;
  const difference = concordant / pairs;
  const half = (z * Math.sqrt(variance)) / pairs;
  return { difference, low: difference - half, high: difference + half };
}

function rowsByPart(parts: ArrayLike<number>): number[][] {
  const rowsOfPart = new Map<number, number[]>();
  for (let i = 0; i < parts.length; i++) {
    const rows = rowsOfPart.get(parts[i] as number);
    if (rows) rows.push(i);
    else rowsOfPart.set(parts[i] as number, [i]);
  }
  return [...rowsOfPart.values()];
}

interface Concordance {
  readonly pairs: number;
  readonly auc: number;
  readonly variance: number;
}

function concordanceOf(
  scores: Float64Array,
  outcomes: ArrayLike<number>,
  rows: readonly number[],
  cases: ArrayLike<number>,
): Concordance {
  const placed = placementsOf(scores, outcomes, rows);
  return { ...placed, variance: placed.pairs === 0 ? 0 : placementVariance(placed, cases) };
}

/** Of each good row the share of bad ones that it stands above, of each bad row the share of good ones that stand above it. */
interface Placements {
  readonly pairs: number;
  readonly auc: number;
  readonly sides: readonly [Side, Side];
}

interface Side {
  readonly rows: readonly number[];
  readonly placements: Float64Array;
}

function placementsOf(scores: Float64Array, outcomes: ArrayLike<number>, rows: readonly number[]): Placements {
  const good = rows.filter((row) => outcomes[row] === 1);
  const bad = rows.filter((row) => outcomes[row] === 0);
  const overall = midranks(Float64Array.from([...good, ...bad], (row) => scores[row] as number));
  const amongGood = midranks(Float64Array.from(good, (row) => scores[row] as number));
  const amongBad = midranks(Float64Array.from(bad, (row) => scores[row] as number));
  const goodPlacements = amongGood.map((rank, i) => ((overall[i] as number) - rank) / bad.length);
  const badPlacements = amongBad.map((rank, i) => 1 - ((overall[good.length + i] as number) - rank) / good.length);
  const pairs = good.length * bad.length;
  return {
    pairs,
    auc: pairs === 0 ? 0.5 : goodPlacements.reduce((sum, value) => sum + value, 0) / good.length,
    sides: [
      { rows: good, placements: goodPlacements },
      { rows: bad, placements: badPlacements },
    ],
  };
}

/** Ranks from 1, tied values sharing the mean of their ranks. */
function midranks(values: Float64Array): Float64Array {
  const order = Uint32Array.from(values.keys()).sort((a, b) => (values[a] as number) - (values[b] as number));
  const ranks = new Float64Array(values.length);
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && values[order[end] as number] === values[order[start] as number]) end++;
    for (let i = start; i < end; i++) ranks[order[i] as number] = (start + end + 1) / 2;
    start = end;
  }
  return ranks;
}

function placementVariance(placed: Placements, cases: ArrayLike<number>): number {
  let variance = unseenVariance(placed, cases);
  for (const deviation of caseDeviations(placed, cases).values()) variance += deviation * deviation;
  return variance;
}

/** What placements cannot show: all alike at an AUC of 0 or 1, or a single case on a side, which counts as 1/4. */
function unseenVariance({ auc, sides }: Placements, cases: ArrayLike<number>): number {
  const [good, bad] = sides.map((side) => casesOf(side, cases).size) as [number, number];
  if (auc === 0 || auc === 1) return borderVariance(auc, good, bad);
  return (good < 2 ? 0.25 : 0) + (bad < 2 ? 0.25 : 0);
}

function isPlacedAlike(one: Placements, other: Placements): boolean {
  return one.sides.every(({ placements }, side) =>
    placements.every((placement, i) => placement === other.sides[side]?.placements[i]),
  );
}

/** What each case adds to the deviation of the AUC: one draw, on whichever sides its rows are. */
function caseDeviations({ auc, sides }: Placements, cases: ArrayLike<number>): Map<number, number> {
  const deviations = new Map<number, number>();
  for (const side of sides) {
    const { rows, placements } = side;
    const count = casesOf(side, cases).size;
    const share = count < 2 ? 0 : Math.sqrt(count / (count - 1)) / placements.length;
    placements.forEach((placement, i) => {
      const key = cases[rows[i] as number] as number;
      deviations.set(key, (deviations.get(key) ?? 0) + share * (placement - auc));
    });
  }
  return deviations;
}

function casesOf({ rows }: Side, cases: ArrayLike<number>): Set<number> {
  return new Set(rows.map((row) => cases[row] as number));
}

function borderVariance(auc: number, good: number, bad: number): number {
  const a = (auc * good * bad + 0.5) / (good * bad + 1);
  const first = a / (2 - a);
  const second = (2 * a * a) / (1 + a);
  return (a * (1 - a) + (good - 1) * (first - a * a) + (bad - 1) * (second - a * a)) / (good * bad);
}
