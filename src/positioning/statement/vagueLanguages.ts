import { chineseVagueTerms } from './chineseVagueTerms.ts';
import { englishVagueTerms } from './englishVagueTerms.ts';
import { frenchVagueTerms } from './frenchVagueTerms.ts';
import type { StatementLanguage } from './statementPart.ts';
import type { VagueLanguage } from './vagueTerms.ts';

export const vagueLanguages: Readonly<Record<StatementLanguage, VagueLanguage>> = {
  en: englishVagueTerms,
  fr: frenchVagueTerms,
  zh: chineseVagueTerms,
};
