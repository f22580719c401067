/**
 * Why a trait is not measured: there is no such field; the field cannot be asked for what is wanted, or none of the wanted
 * answers is among its answers; or the field comes from the benchmark itself, which cannot measure itself.
 */
export const traitProblems = ['field-missing', 'want-unfit', 'answers-missing', 'measures-itself'] as const;
export type TraitProblem = (typeof traitProblems)[number];
