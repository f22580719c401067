/** How a customer stands to one trait, worst first; the place in the list is the code of a state column. */
export const traitStates = ['unknown', 'gap', 'near', 'match'] as const;
export type TraitState = (typeof traitStates)[number];

export const UNKNOWN = 0;
export const GAP = 1;
export const NEAR = 2;
export const MATCH = 3;

/** Twice what each state counts of a trait's importance, so that fits add up in whole numbers. */
export const creditOfState: readonly number[] = [0, 0, 1, 2];
