import { type Evidence, updatedBy } from '../../stats/gradedResponse.ts';
import { normalCdf } from '../../stats/normal.ts';
import { expectation, type Grid, meanOf, probabilityAtLeast, standardDeviationOf } from '../../stats/quadrature.ts';
import type { AnswerTable } from '../../stats/response/answerTable.ts';
import { type Curves, populationGrid } from './sidesOfCut.ts';

/** Of each row of answers, after 0, 1, 2, ... questions asked in the order that suits that person best. */
export interface AdaptivePath {
  /** The expected score (EAP). */
  readonly scores: Float64Array;
  /** How sure it is that all the questions would put the person on the same side of the cut. */
  readonly sureness: Float64Array;
  readonly asked: readonly number[];
}

/**
 * Asks each person again, one question at a time: the one that is expected to lower the entropy of the side of the cut most.
 * `informations` are those of the items at the points of the population, `[item][point]`.
 */
export function adaptivePaths(
  table: AnswerTable,
  curves: Curves,
  informations: readonly Float64Array[],
  cut: number,
): AdaptivePath[] {
  const width = table.categoriesOfItem.length;
  const best = bestQuestions(curves, cut);
  return Array.from(table.counts, (_, row) => {
    const answers = table.categories.subarray(row * width, (row + 1) * width);
    const open = new Set([...curves.keys()].filter((item) => (answers[item] as number) >= 0));
    const rest = new Float64Array(populationGrid.points.length);
    for (const item of open) addTo(rest, informations[item] as Float64Array, 1);
    let trait = populationGrid;
    let path = '';
    const asked: number[] = [];
    const scores = [meanOf(trait)];
    const sureness = [surenessOf(trait, rest, cut)];
    while (open.size > 0) {
      const item = best(path, trait, open);
      const category = answers[item] as number;
      open.delete(item);
      asked.push(item);
      path += `${item}:${category} `;
      trait = updatedBy(trait, evidenceOf(curves, item, category));
      addTo(rest, informations[item] as Float64Array, -1);
      scores.push(meanOf(trait));
      sureness.push(open.size === 0 ? 1 : surenessOf(trait, rest, cut));
    }
    return { scores: Float64Array.from(scores), sureness: Float64Array.from(sureness), asked };
  });
}

/** The first questions are the same for many people: what was best after the same answers is not worked out twice. */
function bestQuestions(curves: Curves, cut: number) {
  const known = new Map<string, number[]>();
  return (path: string, trait: Grid, open: ReadonlySet<number>): number => {
    let ranked = known.get(path);
    if (!ranked) {
      const entropies = curves.map((item) => expectedEntropy(item, trait, cut));
      ranked = [...curves.keys()].sort((a, b) => (entropies[a] as number) - (entropies[b] as number));
      known.set(path, ranked);
    }
    return ranked.find((item) => open.has(item)) as number;
  };
}

function expectedEntropy(item: readonly Float64Array[], trait: Grid, cut: number): number {
  return item.reduce(
    (sum, probabilities) =>
      sum +
      expectation(trait, probabilities) *
        entropyOf(probabilityAtLeast(updatedBy(trait, { probabilities, weight: 1 }), cut)),
    0,
  );
}

function entropyOf(probability: number): number {
  const term = (p: number) => (p > 0 ? -p * Math.log(p) : 0);
  return term(probability) + term(1 - probability);
}

/**
 * How likely the score after all remaining answers is on the side of today's: it will move with a variance of today's less
 * what is expected to remain, 1 / (1 / variance + information).
 */
function surenessOf(trait: Grid, rest: Float64Array, cut: number): number {
  const variance = standardDeviationOf(trait) ** 2;
  const remaining = expectation(
    trait,
    rest.map((information) => 1 / (1 / variance + Math.max(0, information))),
  );
  const movement = Math.sqrt(Math.max(0, variance - remaining));
  return movement === 0 ? 1 : normalCdf(Math.abs(meanOf(trait) - cut) / movement);
}

function evidenceOf(curves: Curves, item: number, category: number): Evidence {
  return { probabilities: curves[item]?.[category] as Float64Array, weight: 1 };
}

function addTo(sum: Float64Array, values: Float64Array, sign: 1 | -1): void {
  for (let point = 0; point < sum.length; point++)
    sum[point] = (sum[point] as number) + sign * (values[point] as number);
}
