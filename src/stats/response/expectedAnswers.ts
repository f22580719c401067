import type { Grid } from '../quadrature.ts';
import type { AnswerTable } from './answerTable.ts';

/** Where people are likely to stand, given their answers and the items as they are believed to be. */
export interface ExpectedAnswers {
  /** Of each item and category, how many people who answered so are expected at each point: `[item][category][point]`. */
  readonly counts: readonly (readonly Float64Array[])[];
  /** Of each row of the table the distribution over the points, row after row. */
  readonly posteriors: Float64Array;
  readonly logLikelihood: number;
}

/**
 * The E step of marginal maximum likelihood (Bock and Aitkin 1981): missing answers say nothing. `probabilities` are those of
 * the categories at the points, `[item][category][point]`.
 */
export function expectedAnswers(
  { categories, counts: people, categoriesOfItem }: AnswerTable,
  probabilities: readonly (readonly Float64Array[])[],
  { points, weights }: Grid,
): ExpectedAnswers {
  const size = points.length;
  const width = categoriesOfItem.length;
  const logs = probabilities.map((curves) => curves.map((curve) => curve.map(Math.log)));
  const counts = categoriesOfItem.map((length) => Array.from({ length }, () => new Float64Array(size)));
  const posteriors = new Float64Array(people.length * size);
  const logWeights = weights.map(Math.log);
  const sum = new Float64Array(size);
  let logLikelihood = 0;
  for (let row = 0; row < people.length; row++) {
    sum.set(logWeights);
    for (let item = 0; item < width; item++) {
      const category = categories[row * width + item] as number;
      if (category < 0) continue;
      const curve = (logs[item] as Float64Array[])[category] as Float64Array;
      for (let point = 0; point < size; point++) sum[point] = (sum[point] as number) + (curve[point] as number);
    }
    let highest = Number.NEGATIVE_INFINITY;
    for (let point = 0; point < size; point++) highest = Math.max(highest, sum[point] as number);
    let total = 0;
    for (let point = 0; point < size; point++) {
      const likelihood = Math.exp((sum[point] as number) - highest);
      sum[point] = likelihood;
      total += likelihood;
    }
    const count = people[row] as number;
    logLikelihood += count * (highest + Math.log(total));
    const first = row * size;
    for (let point = 0; point < size; point++) {
      const share = (sum[point] as number) / total;
      posteriors[first + point] = share;
      sum[point] = share * count;
    }
    for (let item = 0; item < width; item++) {
      const category = categories[row * width + item] as number;
      if (category < 0) continue;
      const expected = (counts[item] as Float64Array[])[category] as Float64Array;
      for (let point = 0; point < size; point++) {
        expected[point] = (expected[point] as number) + (sum[point] as number);
      }
    }
  }
  return { counts, posteriors, logLikelihood };
}
