import { expectation, type Grid } from '../quadrature.ts';

/** An answer given, and the probability of every category at each point: `[category][point]`. */
export interface GivenAnswer {
  readonly category: number;
  readonly curves: readonly ArrayLike<number>[];
}

/**
 * How likely one person's answers are beside those that such a person would give: in standard deviations, about standard
 * normal for people who answer as the items expect; far below zero, the answers contradict each other. Expectation and
 * variance are taken over the trait as it is known after the answers. Null where fewer than three were given.
 * Source: Drasgow, Levine and Williams 1985, the l_z of polytomous items.
 */
export function personFit(answers: readonly GivenAnswer[], trait: Grid): number | null {
  if (answers.length < FEWEST_ANSWERS) return null;
  let given = 0;
  let expected = 0;
  let variance = 0;
  for (const { category, curves } of answers) {
    const logs = curves.map((curve) => Float64Array.from(curve, (share) => Math.log(Math.max(share, LEAST_SHARE))));
    const means = trait.points.map((_, point) =>
      curves.reduce(
        (sum, curve, k) => sum + (curve[point] as number) * ((logs[k] as Float64Array)[point] as number),
        0,
      ),
    );
    const squares = trait.points.map((_, point) =>
      curves.reduce(
        (sum, curve, k) => sum + (curve[point] as number) * ((logs[k] as Float64Array)[point] as number) ** 2,
        0,
      ),
    );
    given += expectation(trait, logs[category] as Float64Array);
    expected += expectation(trait, means);
    variance += expectation(
      trait,
      squares.map((square, point) => square - (means[point] as number) ** 2),
    );
  }
  return variance > 0 ? (given - expected) / Math.sqrt(variance) : null;
}

const FEWEST_ANSWERS = 3;
const LEAST_SHARE = 1e-12;
