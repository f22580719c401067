import { frenchClaims } from './french/claims.ts';
import { frenchFacts } from './french/facts.ts';
import { frenchFashion } from './french/fashion.ts';
import { frenchGenericWords } from './french/genericWords.ts';
import { frenchPraise } from './french/praise.ts';
import { frenchTargets } from './french/targets.ts';
import type { VagueLanguage } from './vagueTerms.ts';

export const frenchVagueTerms: VagueLanguage = {
  facts: frenchFacts,
  terms: [...frenchTargets, ...frenchPraise, ...frenchClaims, ...frenchFashion],
  generic: frenchGenericWords,
};
