import { chineseClaims } from './chinese/claims.ts';
import { chineseFacts } from './chinese/facts.ts';
import { chineseFashion } from './chinese/fashion.ts';
import { chineseGenericWords } from './chinese/genericWords.ts';
import { chinesePraise } from './chinese/praise.ts';
import { chineseTargets } from './chinese/targets.ts';
import type { VagueLanguage } from './vagueTerms.ts';

export const chineseVagueTerms: VagueLanguage = {
  facts: chineseFacts,
  terms: [...chineseTargets, ...chinesePraise, ...chineseClaims, ...chineseFashion],
  generic: chineseGenericWords,
};
