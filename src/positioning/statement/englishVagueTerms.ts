import { englishClaims } from './english/claims.ts';
import { englishFacts } from './english/facts.ts';
import { englishFashion } from './english/fashion.ts';
import { englishGenericWords } from './english/genericWords.ts';
import { englishPraise } from './english/praise.ts';
import { englishTargets } from './english/targets.ts';
import type { VagueLanguage } from './vagueTerms.ts';

export const englishVagueTerms: VagueLanguage = {
  facts: englishFacts,
  terms: [...englishTargets, ...englishPraise, ...englishClaims, ...englishFashion],
  generic: englishGenericWords,
};
