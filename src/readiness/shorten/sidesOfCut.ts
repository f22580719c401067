import { LEAST_PROBABILITY } from '../../stats/gradedResponse.ts';
import { type Grid, standardNormalGrid } from '../../stats/quadrature.ts';
import type { AnswerTable } from '../../stats/response/answerTable.ts';

/** Category curves of every item: `[item][category][point]`. */
export type Curves = readonly (readonly Float64Array[])[];

/** Coarser than that of the measures: scores are right to about 1e-4, and many forms are tried. */
export const populationGrid: Grid = standardNormalGrid(31, 4.5);

/** The logarithms of curves, for `scoresFrom`. */
export function logarithmsOf(curves: Curves): Curves {
  return curves.map((item) => item.map((curve) => curve.map((share) => Math.log(Math.max(share, LEAST_PROBABILITY)))));
}

/** The expected score (EAP) of each row of answers from the given items alone. */
export function scoresFrom(table: AnswerTable, logarithms: Curves, items: readonly number[]): Float64Array {
  return table.counts.map((_, row) => scoreOf(table, logarithms, items, row));
}

/** The same for one row. */
export function scoreOf(table: AnswerTable, logarithms: Curves, items: readonly number[], row: number): number {
  const { points, weights } = populationGrid;
  const width = table.categoriesOfItem.length;
  const sum = new Float64Array(points.length);
  for (const item of items) {
    const category = table.categories[row * width + item] as number;
    if (category < 0) continue;
    const curve = logarithms[item]?.[category] as Float64Array;
    for (let point = 0; point < sum.length; point++) sum[point] = (sum[point] as number) + (curve[point] as number);
  }
  const highest = sum.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  let total = 0;
  let moment = 0;
  for (let point = 0; point < sum.length; point++) {
    const share = (weights[point] as number) * Math.exp((sum[point] as number) - highest);
    total += share;
    moment += share * (points[point] as number);
  }
  return moment / total;
}

/** The score below which a share of the people lies. */
export function cutBelow(scores: Float64Array, counts: Float64Array, share: number): number {
  const order = [...scores.keys()].sort((a, b) => (scores[a] as number) - (scores[b] as number));
  const needed = share * counts.reduce((sum, count) => sum + count, 0);
  let below = 0;
  for (const [place, row] of order.entries()) {
    below += counts[row] as number;
    const next = order[place + 1];
    if (below >= needed)
      return next === undefined ? (scores[row] as number) : ((scores[row] as number) + (scores[next] as number)) / 2;
  }
  return 0;
}

/** Share of people whom two scores put on the same side of the cut. */
export function agreementOfSides(scores: Float64Array, whole: Float64Array, counts: Float64Array, cut: number): number {
  let same = 0;
  let all = 0;
  for (const [row, count] of counts.entries()) {
    all += count;
    if ((scores[row] as number) >= cut === (whole[row] as number) >= cut) same += count;
  }
  return same / all;
}
