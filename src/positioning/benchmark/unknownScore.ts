import { creditOfState, GAP, MATCH, NEAR } from './traitState.ts';

/** What a trait may turn out to be: the chance of each state, by its code; that of unknown is 0. */
export type Chances = readonly [unknown: 0, gap: number, near: number, match: number];

/** What is not known adds to a score: its mean, and the 10 % and 90 % quantiles widened to hold the mean. */
export interface UnknownScore {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The chances of a trait from how many customers have each state (`counts` by code). Half a customer is added to each
 * state, as Jeffreys' prior does, so that few leave much open; where nobody is known all three are equally open. Source:
 * Jeffreys 1946 for the multinomial, the Dirichlet (1/2, 1/2, 1/2). Assumes that those who are not known are like those who are.
 */
export function chancesOf(counts: ArrayLike<number>): Chances {
  const [gap, near, match] = [GAP, NEAR, MATCH].map((state) => (counts[state] as number) + 0.5) as [
    number,
    number,
    number,
  ];
  const all = gap + near + match;
  return [0, gap / all, near / all, match / all];
}

export interface OpenTrait {
  readonly importance: number;
  readonly chances: Chances;
}

/** What open traits may add to a score, as if independent of one another; exact on the grid of whole scores. */
export function unknownScore(traits: readonly OpenTrait[]): UnknownScore {
  let distribution = Float64Array.of(1);
  for (const trait of traits) {
    const wider = new Float64Array(distribution.length + mostOf(trait));
    addTrait(trait, distribution, distribution.length, wider);
    distribution = wider;
  }
  return scoreOf(distribution, distribution.length);
}

/** The same, its ends `times` as far from the mean, and never beyond what can be. */
export function widened({ mean, low, high }: UnknownScore, times: number, most: number): UnknownScore {
  return { mean, low: Math.max(0, mean - times * (mean - low)), high: Math.min(most, mean + times * (high - mean)) };
}

/** The most that a trait may add. */
export function mostOf({ importance }: Pick<OpenTrait, 'importance'>): number {
  return importance * (creditOfState[MATCH] as number);
}

/** Convolves `from`, of which `length` elements count, with what a trait may add; writes `length + mostOf(trait)` elements. */
export function addTrait(
  { importance, chances: [, gap, near, match] }: OpenTrait,
  from: Float64Array,
  length: number,
  into: Float64Array,
): void {
  into.fill(0, 0, length + 2 * importance);
  for (let score = 0; score < length; score++) {
    const chance = from[score] as number;
    into[score] = (into[score] as number) + gap * chance;
    into[score + importance] = (into[score + importance] as number) + near * chance;
    into[score + 2 * importance] = (into[score + 2 * importance] as number) + match * chance;
  }
}

/** Mean and quantiles of a distribution over 0, 1, 2 ... */
export function scoreOf(distribution: Float64Array, length: number): UnknownScore {
  let [mean, below, low, high] = [0, 0, -1, -1];
  for (let score = 0; score < length; score++) {
    const chance = distribution[score] as number;
    mean += score * chance;
    below += chance;
    if (low < 0 && below >= 0.1 - ROUNDING) low = score;
    if (high < 0 && below >= 0.9 - ROUNDING) high = score;
  }
  return { mean, low: Math.min(low, mean), high: Math.max(high, mean) };
}

const ROUNDING = 1e-12;
