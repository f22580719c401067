import type { Answer } from './answer.ts';
import type { Item } from './item.ts';

/** How far the people of one customer agree. */
export interface Agreement {
  /** 1: all say the same; 0: they differ as much as answers picked at random, or more. */
  readonly withinGroup: number;
  /** Items that at least two respondents answered. */
  readonly items: number;
  /** The words LeBreton & Senter 2008 give to its size. */
  readonly strength: 'lacking' | 'weak' | 'moderate' | 'strong' | 'very strong';
}

/**
 * The agreement of several respondents on the given items, r_wg(j) of James, Demaree & Wolf 1984: the mean variance of their
 * answers beside that of answers spread evenly, (A^2 - 1) / 12 for A answers. Null where no item has two respondents.
 * As its authors advise, a value below 0 counts as 0. Items with different numbers of answers enter by their ratio.
 *
 * A low value is a warning of its own: a buying team with conflicting objectives regrets its purchase far more often.
 */
export function agreementOf(items: readonly Item[], answers: readonly Answer[]): Agreement | null {
  const ratios = items.flatMap((item) => {
    const voices = answers.filter((answer) => answer.item === item.id && answer.weight > 0);
    return voices.length < 2
      ? []
      : [variance(voices.map((voice) => voice.category)) / ((item.categories ** 2 - 1) / 12)];
  });
  if (ratios.length === 0) return null;
  const ratio = ratios.reduce((sum, each) => sum + each, 0) / ratios.length;
  const share = ratio >= 1 ? 0 : (ratios.length * (1 - ratio)) / (ratios.length * (1 - ratio) + ratio);
  return { withinGroup: share, items: ratios.length, strength: strengthOf(share) };
}

/** The agreement of the voices to one item of so many categories, r_wg; a value below 0 counts as 0. */
export function withinGroupOf(voices: readonly number[], categories: number): number {
  return Math.max(0, 1 - variance(voices) / ((categories ** 2 - 1) / 12));
}

function variance(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

function strengthOf(withinGroup: number): Agreement['strength'] {
  if (withinGroup > 0.9) return 'very strong';
  if (withinGroup > 0.7) return 'strong';
  if (withinGroup > 0.5) return 'moderate';
  return withinGroup > 0.3 ? 'weak' : 'lacking';
}
