/** Why a field is not among the suggested traits; those of a scorecard where it would leave it out too. */
export const suggestionsLeftOut = [
  'missing',
  'constant',
  'nearly-constant',
  'identifier',
  'filled-afterwards',
  'about-person',
  'date',
  'sparse',
  'rare',
  'chance',
  'near-identical',
] as const;
export type SuggestionLeftOut = (typeof suggestionsLeftOut)[number];
