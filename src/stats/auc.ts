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
  const rowsOfPart = new Map<number, number[]>();
  for (let i = 0; i < scores.length; i++) {
    const rows = rowsOfPart.get(parts[i] as number);
    if (rows) rows.push(i);
    else rowsOfPart.set(parts[i] as number, [i]);
  }
  const concordances = [...rowsOfPart.values()].map((rows) => concordanceOf(scores, outcomes, rows, cases));
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
  const good = rows.filter((row) => outcomes[row] === 1);
  const bad = rows.filter((row) => outcomes[row] === 0);
  const pairs = good.length * bad.length;
  if (pairs === 0) return { pairs, auc: 0.5, variance: 0 };
  const overall = midranks(Float64Array.from([...good, ...bad], (row) => scores[row] as number));
  const amongGood = midranks(Float64Array.from(good, (row) => scores[row] as number));
  const amongBad = midranks(Float64Array.from(bad, (row) => scores[row] as number));
  const goodPlacements = amongGood.map((rank, i) => ((overall[i] as number) - rank) / bad.length);
  const badPlacements = amongBad.map((rank, i) => 1 - ((overall[good.length + i] as number) - rank) / good.length);
  const auc = goodPlacements.reduce((sum, value) => sum + value, 0) / good.length;
  const casesOf = (side: readonly number[]) => side.map((row) => cases[row] as number);
  const variance = placementVariance(auc, [
    { placements: goodPlacements, cases: casesOf(good) },
    { placements: badPlacements, cases: casesOf(bad) },
  ]);
  return { pairs, auc, variance };
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

interface Side {
  readonly placements: Float64Array;
  readonly cases: readonly number[];
}

/** Each case is one draw, on whichever sides its rows are. A side of a single case tells nothing: it counts as 1/4. */
function placementVariance(auc: number, sides: readonly [Side, Side]): number {
  const [good, bad] = sides.map(({ cases }) => new Set(cases).size) as [number, number];
  if (auc === 0 || auc === 1) return borderVariance(auc, good, bad);
  const deviations = new Map<number, number>();
  let variance = 0;
  for (const { placements, cases } of sides) {
    const count = new Set(cases).size;
    if (count < 2) variance += 0.25;
    const share = count < 2 ? 0 : Math.sqrt(count / (count - 1)) / placements.length;
    placements.forEach((placement, i) => {
      const key = cases[i] as number;
      deviations.set(key, (deviations.get(key) ?? 0) + share * (placement - auc));
    });
  }
  for (const deviation of deviations.values()) variance += deviation * deviation;
  return variance;
}

function borderVariance(auc: number, good: number, bad: number): number {
  const a = (auc * good * bad + 0.5) / (good * bad + 1);
  const first = a / (2 - a);
  const second = (2 * a * a) / (1 + a);
  return (a * (1 - a) + (good - 1) * (first - a * a) + (bad - 1) * (second - a * a)) / (good * bad);
}
