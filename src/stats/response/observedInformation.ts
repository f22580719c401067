import { factorised, inverseFrom, invertedFactor } from '../cholesky.ts';
import { type Grid, standardNormalGrid } from '../quadrature.ts';
import type { AnswerTable } from './answerTable.ts';
import { expectedAnswers } from './expectedAnswers.ts';
import { type ItemCurves, itemCurves } from './itemCurves.ts';
import { type ItemBelief, priorAnswers } from './priorAnswers.ts';
import type { SlopeAndIntercepts } from './slopeAndIntercepts.ts';

/** The answers and what was believed before, around the parameters at which they are looked at. */
export interface Observed {
  readonly table: AnswerTable;
  readonly parameters: readonly SlopeAndIntercepts[];
  readonly beliefs?: readonly ItemBelief[];
  readonly grid?: Grid;
}

/** Slopes and intercepts of all items one behind the other; matrices are row-major. */
export interface ObservedInformation {
  readonly gradient: Float64Array;
  readonly information: Float64Array;
}

/**
 * Gradient and observed information of the marginal log-likelihood, traits integrated out, beliefs included: the information
 * of the answers if the traits were known, less what is lost because they are not.
 * Source: Louis 1982, "Finding the observed information matrix when using the EM algorithm".
 */
export function observedInformation({
  table,
  parameters,
  beliefs,
  grid = standardNormalGrid(),
}: Observed): ObservedInformation {
  const curves = parameters.map((item) => itemCurves(item, grid));
  const { counts, posteriors } = expectedAnswers(
    table,
    curves.map(({ probabilities }) => probabilities),
    grid,
  );
  const scores = curves.map((item) => scoresOf(item, grid));
  const offsets = offsetsOf(parameters);
  const size = offsets.at(-1) as number;
  const information = new Float64Array(size * size);
  const gradient = new Float64Array(size);
  for (const [item, expected] of counts.entries()) {
    const belief = beliefs?.[item];
    const first = offsets[item] as number;
    const own = { curves: curves[item] as ItemCurves, scores: scores[item] as Scores, grid };
    addComplete(information, size, first, own, expected);
    addSpread(information, size, [first, first], [own.scores, own.scores], (category, other) =>
      category === other ? expected[category] : undefined,
    );
    addGradient(gradient, first, own.scores, expected);
    if (!belief) continue;
    const imagined = priorAnswers(belief, grid);
    addComplete(information, size, first, own, imagined);
    addGradient(gradient, first, own.scores, imagined);
  }
  for (let item = 0; item < counts.length; item++) {
    for (let other = 0; other < item; other++) {
      const together = answersTogether(table, posteriors, item, other, grid.points.length);
      addSpread(
        information,
        size,
        [offsets[item] as number, offsets[other] as number],
        [scores[item] as Scores, scores[other] as Scores],
        (category, otherCategory) => together[category]?.[otherCategory],
      );
    }
  }
  addMeans(information, table, posteriors, { scores, offsets, points: grid.points.length });
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < row; column++) {
      information[column * size + row] = information[row * size + column] as number;
    }
  }
  return { gradient, information };
}

/** Covariance of slope and intercepts of all items; raises `RangeError` where the answers leave a direction open. */
export function covarianceOfParameters(observed: Observed): Float64Array {
  const { information } = observedInformation(observed);
  const size = Math.sqrt(information.length);
  return inverseFrom(invertedFactor(factorised(information, size), size), size);
}

/** Where the parameters of each item begin, and how many there are in all. */
export function offsetsOf(parameters: readonly SlopeAndIntercepts[]): number[] {
  const offsets = [0];
  for (const { length } of parameters) offsets.push((offsets.at(-1) as number) + length);
  return offsets;
}

/** How the log-probability of each answer changes with each parameter: `[category][parameter][point]`. */
type Scores = readonly (readonly Float64Array[])[];

interface OneItem {
  readonly curves: ItemCurves;
  readonly scores: Scores;
  readonly grid: Grid;
}

function scoresOf({ probabilities, steepness }: ItemCurves, { points }: Grid): Scores {
  const size = probabilities.length;
  return probabilities.map((probability, category) => {
    const score = Array.from({ length: size }, () => new Float64Array(points.length));
    for (let point = 0; point < points.length; point++) {
      const own = category > 0 ? ((steepness[category] as Float64Array)[point] as number) : 0;
      const next = category + 1 < size ? ((steepness[category + 1] as Float64Array)[point] as number) : 0;
      const chance = probability[point] as number;
      if (category > 0) (score[category] as Float64Array)[point] = own / chance;
      if (category + 1 < size) (score[category + 1] as Float64Array)[point] = -next / chance;
      (score[0] as Float64Array)[point] = ((points[point] as number) * (own - next)) / chance;
    }
    return score;
  });
}

/** Minus the second derivatives of the log-probabilities, the traits known. */
function addComplete(
  information: Float64Array,
  size: number,
  first: number,
  { curves: { probabilities, steepness, bend }, grid: { points } }: OneItem,
  counts: readonly Float64Array[],
): void {
  const categories = probabilities.length;
  const add = (row: number, column: number, value: number) => {
    const at = (first + row) * size + first + column;
    information[at] = (information[at] as number) + value;
  };
  for (const [category, count] of counts.entries()) {
    for (let point = 0; point < points.length; point++) {
      const answers = count[point] as number;
      if (answers === 0) continue;
      const trait = points[point] as number;
      const chance = (probabilities[category] as Float64Array)[point] as number;
      const hasOwn = category > 0;
      const hasNext = category + 1 < categories;
      const own = hasOwn ? ((steepness[category] as Float64Array)[point] as number) / chance : 0;
      const next = hasNext ? ((steepness[category + 1] as Float64Array)[point] as number) / chance : 0;
      const ownOwn = hasOwn ? answers * (own * own - ((bend[category] as Float64Array)[point] as number) / chance) : 0;
      const nextNext = hasNext
        ? answers * (next * next + ((bend[category + 1] as Float64Array)[point] as number) / chance)
        : 0;
      const ownNext = -answers * own * next;
      if (hasOwn) {
        add(category, category, ownOwn);
        add(category, 0, trait * (ownOwn + ownNext));
      }
      if (hasNext) {
        add(category + 1, category + 1, nextNext);
        add(category + 1, 0, trait * (nextNext + ownNext));
        if (hasOwn) add(category + 1, category, ownNext);
      }
      add(0, 0, trait * trait * (ownOwn + 2 * ownNext + nextNext));
    }
  }
}

function addGradient(gradient: Float64Array, first: number, scores: Scores, counts: readonly Float64Array[]): void {
  for (const [category, count] of counts.entries()) {
    for (const [parameter, score] of (scores[category] as readonly Float64Array[]).entries()) {
      gradient[first + parameter] = (gradient[first + parameter] as number) + inner(count, score);
    }
  }
}

/** Takes away the second moments of the scores of two answers, each pair of them given at each point so often. */
function addSpread(
  information: Float64Array,
  size: number,
  [first, otherFirst]: readonly [number, number],
  [scores, otherScores]: readonly [Scores, Scores],
  together: (category: number, other: number) => Float64Array | undefined,
): void {
  for (const [category, score] of scores.entries()) {
    for (const [otherCategory, otherScore] of otherScores.entries()) {
      const count = together(category, otherCategory);
      if (!count) continue;
      for (const parameter of touched(category, scores.length)) {
        const weighted = count.map((answers, point) => answers * ((score[parameter] as Float64Array)[point] as number));
        for (const other of touched(otherCategory, otherScores.length)) {
          const at = (first + parameter) * size + otherFirst + other;
          information[at] = (information[at] as number) - inner(weighted, otherScore[other] as Float64Array);
        }
      }
    }
  }
}

/** The parameters that the probability of a category depends on. */
function touched(category: number, categories: number): number[] {
  return [0, ...(category > 0 ? [category] : []), ...(category + 1 < categories ? [category + 1] : [])];
}

/** How many people who gave two answers are expected at each point: `[category][other category][point]`. */
function answersTogether(
  { categories, counts, categoriesOfItem }: AnswerTable,
  posteriors: Float64Array,
  item: number,
  other: number,
  points: number,
): Float64Array[][] {
  const width = categoriesOfItem.length;
  const together = Array.from({ length: categoriesOfItem[item] as number }, () =>
    Array.from({ length: categoriesOfItem[other] as number }, () => new Float64Array(points)),
  );
  for (let row = 0; row < counts.length; row++) {
    const category = categories[row * width + item] as number;
    const otherCategory = categories[row * width + other] as number;
    if (category < 0 || otherCategory < 0) continue;
    const sum = (together[category] as Float64Array[])[otherCategory] as Float64Array;
    const people = counts[row] as number;
    for (let point = 0; point < points; point++) {
      sum[point] = (sum[point] as number) + people * (posteriors[row * points + point] as number);
    }
  }
  return together;
}

/** Adds back the squares of each row's expected score. */
function addMeans(
  information: Float64Array,
  { categories, counts, categoriesOfItem }: AnswerTable,
  posteriors: Float64Array,
  {
    scores,
    offsets,
    points,
  }: { readonly scores: readonly Scores[]; readonly offsets: readonly number[]; readonly points: number },
): void {
  const width = categoriesOfItem.length;
  const size = offsets.at(-1) as number;
  const places = new Int32Array(3 * width);
  const means = new Float64Array(3 * width);
  for (let row = 0; row < counts.length; row++) {
    const posterior = posteriors.subarray(row * points, (row + 1) * points);
    let used = 0;
    for (let item = 0; item < width; item++) {
      const category = categories[row * width + item] as number;
      if (category < 0) continue;
      const score = (scores[item] as Scores)[category] as readonly Float64Array[];
      for (const parameter of touched(category, score.length)) {
        places[used] = (offsets[item] as number) + parameter;
        means[used++] = inner(posterior, score[parameter] as Float64Array);
      }
    }
    const people = counts[row] as number;
    for (let a = 0; a < used; a++) {
      const line = (places[a] as number) * size;
      const mean = people * (means[a] as number);
      for (let b = 0; b < used; b++) {
        const place = places[b] as number;
        if (place > (places[a] as number)) continue;
        information[line + place] = (information[line + place] as number) + mean * (means[b] as number);
      }
    }
  }
}

function inner(left: ArrayLike<number>, right: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < left.length; at++) sum += (left[at] as number) * (right[at] as number);
  return sum;
}
