import { expectation, type Grid } from '../quadrature.ts';

/** What answers to one item say of their own likelihood at each point of a trait: the same for every person. */
export interface FitMoments {
  /** Log of the probability of each category, `[category][point]`. */
  readonly logs: readonly Float64Array[];
  /** Mean and variance of that log over the answers that are expected. */
  readonly means: Float64Array;
  readonly variances: Float64Array;
}

/** An answer given, and its item's moments. */
export interface GivenAnswer {
  readonly category: number;
  readonly moments: FitMoments;
}

/** `curves` hold the probability of every category at each point: `[category][point]`. */
export function fitMoments(curves: readonly Float64Array[]): FitMoments {
  const logs = curves.map((curve) => curve.map((share) => Math.log(Math.max(share, LEAST_SHARE))));
  const means = new Float64Array(curves[0]?.length ?? 0);
  const squares = new Float64Array(means.length);
  for (const [category, curve] of curves.entries()) {
    for (let point = 0; point < means.length; point++) {
      const share = curve[point] as number;
      const log = logs[category]?.[point] as number;
      means[point] = (means[point] as number) + share * log;
      squares[point] = (squares[point] as number) + share * log ** 2;
    }
  }
  return { logs, means, variances: squares.map((square, point) => square - (means[point] as number) ** 2) };
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
  for (const { category, moments } of answers) {
    given += expectation(trait, moments.logs[category] as Float64Array);
    expected += expectation(trait, moments.means);
    variance += expectation(trait, moments.variances);
  }
  return variance > 0 ? (given - expected) / Math.sqrt(variance) : null;
}

const FEWEST_ANSWERS = 3;
const LEAST_SHARE = 1e-12;
