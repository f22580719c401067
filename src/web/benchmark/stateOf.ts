import type { TraitState } from '../../positioning/benchmark/traitState.ts';

/** The states from best to unknown, as they are listed and counted. */
export const shownStates = ['match', 'near', 'gap', 'unknown'] as const satisfies readonly TraitState[];

const stateOfLetter: Readonly<Record<string, TraitState>> = { M: 'match', N: 'near', G: 'gap', U: 'unknown' };

/** What a letter of `benchmarks.map` says. */
export function stateOf(letters: string, column: number): TraitState {
  return stateOfLetter[letters.charAt(column)] ?? 'unknown';
}
