import type { AnswerTable } from '../../stats/response/answerTable.ts';
import { type Curves, populationGrid, scoreOf } from './sidesOfCut.ts';

/**
 * Counts for many similar forms how many people each puts on the other side of the cut than the whole questionnaire does. The
 * questions that a row of forms has in common are multiplied out once; what a form says then is the sign of one sum.
 *
 * ```ts
 * const misplaced = misplacedPeople(table, logarithms, whole, cut);
 * misplaced.share([3, 5]); // whatever is judged next asks 3 and 5
 * misplaced.with(7, Infinity); // by 3, 5 and 7: 214
 * ```
 */
export function misplacedPeople(table: AnswerTable, logarithms: Curves, whole: Float64Array, cut: number) {
  const { points, weights } = populationGrid;
  const size = points.length;
  const width = logarithms.length;
  const curves = logarithms.map((item) => withoutAnswer(item, size));
  const isHigh = Uint8Array.from(whole, (score) => (score >= cut ? 1 : 0));
  const leaning = new Float64Array(table.counts.length * size);
  let shared: readonly number[] = [];

  return {
    share(items: readonly number[]): void {
      shared = items;
      const posterior = new Float64Array(size);
      for (let row = 0; row < table.counts.length; row++) {
        posterior.set(weights);
        let largest = 1;
        for (const item of items) {
          const category = table.categories[row * width + item] as number;
          if (category < 0) continue;
          largest = multiplied(posterior, curves[item] as Float64Array, (category + 1) * size, 1 / largest);
        }
        for (let point = 0; point < size; point++) {
          const share = (posterior[point] as number) / largest;
          leaning[row * size + point] = share * ((points[point] as number) - cut);
        }
      }
    },
    /** Gives up where it comes to `most`. */
    with(item: number, most: number): number {
      const curve = curves[item] as Float64Array;
      let misplaced = 0;
      for (let row = 0; row < isHigh.length && misplaced < most; row++) {
        const at = row * size;
        const from = ((table.categories[row * width + item] as number) + 1) * size;
        let sum = 0;
        for (let point = 0; point < size; point++) {
          sum += (leaning[at + point] as number) * (curve[from + point] as number);
        }
        const above = Math.abs(sum) < DOUBTFUL ? scoreOf(table, logarithms, [...shared, item], row) >= cut : sum > 0;
        if (above !== (isHigh[row] === 1)) misplaced += table.counts[row] as number;
      }
      return misplaced;
    },
  };
}

/** Far above what rounding does to a sum of terms no larger than the reach of the grid. */
const DOUBTFUL = 1e-9;

/** The curves of an item one behind the other; the first is that of no answer. */
function withoutAnswer(item: readonly Float64Array[], size: number): Float64Array {
  const curves = new Float64Array((item.length + 1) * size).fill(1);
  for (const [category, curve] of item.entries()) curves.set(curve.map(Math.exp), (category + 1) * size);
  return curves;
}

/** Multiplies by a curve and a scale, and gives the largest share; scaled by its inverse, no number of answers makes all of them nothing. */
function multiplied(posterior: Float64Array, curves: Float64Array, from: number, scale: number): number {
  let largest = 0;
  for (let point = 0; point < posterior.length; point++) {
    const share = (posterior[point] as number) * (curves[from + point] as number) * scale;
    posterior[point] = share;
    if (share > largest) largest = share;
  }
  return largest;
}
