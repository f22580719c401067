import { normalQuantile } from '../stats/normal.ts';
import { probabilityAtLeast } from '../stats/quadrature.ts';
import { readinessFailure } from './failures.ts';
import type { AxisPosterior } from './measure.ts';

export type GroupName = 'conservative' | 'experiential' | 'picky' | 'radical';
export type GroupProbabilities = Readonly<Record<GroupName, number>>;

export const groupNames: readonly GroupName[] = ['conservative', 'experiential', 'picky', 'radical'];

/** Where low ends and high begins on the two axes, as percentiles, 0 to 100. At the cut is high. */
export interface Cuts {
  readonly willingness: number;
  readonly needs: number;
}

export const defaultCuts: Cuts = { willingness: 50, needs: 50 };

/** The group on whose side of both cuts a point lies; a value at the cut is high. */
export function groupAt(willingness: number, needs: number, cuts: Cuts): GroupName {
  if (willingness >= cuts.willingness) return needs >= cuts.needs ? 'radical' : 'experiential';
  return needs >= cuts.needs ? 'picky' : 'conservative';
}

/**
 * The probability of each group, never a bare label; null until both axes have evidence. Given the answers, the two axes are
 * taken to be independent of each other.
 *
 * ```ts
 * groupProbabilities(willingness, needs) // { conservative: 0.05, experiential: 0.88, picky: 0.01, radical: 0.06 }
 * ```
 */
export function groupProbabilities(
  willingness: AxisPosterior,
  needs: AxisPosterior,
  cuts: Cuts = defaultCuts,
): GroupProbabilities | null {
  if (willingness.evidence === 0 || needs.evidence === 0) return null;
  return groupsFrom(probabilityHigh(willingness, cuts.willingness), probabilityHigh(needs, cuts.needs));
}

/** The four groups from the probabilities that willingness and needs are high. */
export function groupsFrom(willing: number, demanding: number): GroupProbabilities {
  return {
    conservative: (1 - willing) * (1 - demanding),
    experiential: willing * (1 - demanding),
    picky: (1 - willing) * demanding,
    radical: willing * demanding,
  };
}

export function leadingGroup(probabilities: GroupProbabilities): { group: GroupName; probability: number } {
  let group: GroupName = 'conservative';
  for (const name of groupNames) if (probabilities[name] > probabilities[group]) group = name;
  return { group, probability: probabilities[group] };
}

/** The probability that the trait is at or above a cut given as a percentile. */
export function probabilityHigh(posterior: AxisPosterior, cut: number): number {
  return probabilityAtLeast(posterior.trait, traitAtCut(cut));
}

/** Raises `cut-invalid` unless the cut lies strictly between 0 and 100. */
export function traitAtCut(cut: number): number {
  if (cut > 0 && cut < 100) return normalQuantile(cut / 100);
  throw readinessFailure(
    'cut-invalid',
    `A cut at ${cut} leaves nobody on one side.`,
    'Give a percentile between 0 and 100, such as 50.',
  );
}
