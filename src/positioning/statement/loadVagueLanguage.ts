import type { StatementLanguage } from './statementPart.ts';
import type { VagueLanguage } from './vagueTerms.ts';

/** The list of one language, for `vagueMarks`; a browser fetches no other. */
export async function loadVagueLanguage(language: StatementLanguage): Promise<VagueLanguage> {
  return await load[language]();
}

const load: Readonly<Record<StatementLanguage, () => Promise<VagueLanguage>>> = {
  en: async () => (await import('./englishVagueTerms.ts')).englishVagueTerms,
  fr: async () => (await import('./frenchVagueTerms.ts')).frenchVagueTerms,
  zh: async () => (await import('./chineseVagueTerms.ts')).chineseVagueTerms,
};
