import { updatedBy } from '../../stats/gradedResponse.ts';
import { normalCdf } from '../../stats/normal.ts';
import { expectation, type Grid, meanOf, standardDeviationOf } from '../../stats/quadrature.ts';
import type { AnswerTable } from '../../stats/response/answerTable.ts';
import { decidingQuestions } from './decidingQuestions.ts';
import { type Curves, populationGrid } from './sidesOfCut.ts';

/** Of one row of answers, questions asked in the order that suits that person best. */
export interface AdaptivePath {
  /**
   * Where asking ends when it is to be so sure that all questions would put the person on the same side of the cut: the
   * expected score (EAP) there, and how many were asked.
   */
  stopAt(sureAt: number): { readonly score: number; readonly asked: number };
}

/**
 * Asks each person again, one question at a time: the one that is expected to lower the entropy of the side of the cut most.
 * `informations` are those of the items at the points of the population, `[item][point]`. A path is walked as far as somebody
 * asks to.
 */
export function adaptivePaths(
  table: AnswerTable,
  curves: Curves,
  informations: readonly Float64Array[],
  cut: number,
): AdaptivePath[] {
  const width = table.categoriesOfItem.length;
  const best = decidingQuestions(curves, cut);
  return Array.from(table.counts, (_, row) => {
    const answers = table.categories.subarray(row * width, (row + 1) * width);
    return pathOf(answers, { curves, informations, cut, best });
  });
}

interface Questions {
  readonly curves: Curves;
  readonly informations: readonly Float64Array[];
  readonly cut: number;
  readonly best: ReturnType<typeof decidingQuestions>;
}

function pathOf(answers: Int8Array, { curves, informations, cut, best }: Questions): AdaptivePath {
  const open = new Set([...curves.keys()].filter((item) => (answers[item] as number) >= 0));
  const rest = new Float64Array(populationGrid.points.length);
  for (const item of open) addTo(rest, informations[item] as Float64Array, 1);
  let trait = populationGrid;
  let path = '';
  const scores = [meanOf(trait)];
  const sureness = [open.size === 0 ? 1 : surenessOf(trait, rest, cut)];
  const ask = (): void => {
    const item = best(path, trait, open);
    const category = answers[item] as number;
    open.delete(item);
    path += `${item}:${category} `;
    trait = updatedBy(trait, { probabilities: curves[item]?.[category] as Float64Array, weight: 1 });
    addTo(rest, informations[item] as Float64Array, -1);
    scores.push(meanOf(trait));
    sureness.push(open.size === 0 ? 1 : surenessOf(trait, rest, cut));
  };
  return {
    stopAt(sureAt) {
      let asked = sureness.findIndex((sure) => sure >= sureAt);
      while (asked < 0) {
        ask();
        if ((sureness.at(-1) as number) >= sureAt) asked = sureness.length - 1;
      }
      return { score: scores[asked] as number, asked };
    },
  };
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

function addTo(sum: Float64Array, values: Float64Array, sign: 1 | -1): void {
  for (let point = 0; point < sum.length; point++)
    sum[point] = (sum[point] as number) + sign * (values[point] as number);
}
