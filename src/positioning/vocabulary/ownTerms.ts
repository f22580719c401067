import type { StatementLanguage } from '../statement/statementPart.ts';
import type { VagueMarksOptions } from '../statement/vagueMarks.ts';
import type { VagueTerms } from '../statement/vagueTerms.ts';
import type { VocabularyContent } from './contract.ts';

/** The words of a workspace in one language, as `vagueMarks` takes them; null where it has none of its own. */
export function ownTerms(
  vocabulary: VocabularyContent | null,
  language: StatementLanguage,
): Pick<VagueMarksOptions, 'extraTerms' | 'silenced'> {
  if (vocabulary === null) return {};
  return {
    extraTerms: vocabulary.phrases
      .filter((own) => own.language === language)
      .map(({ phrase, kind, parts, reason, example }): VagueTerms => {
        return { id: OWN, kind, phrases: phrase, reason, example, ...(parts && { parts }) };
      }),
    silenced: vocabulary.silenced.filter((one) => one.language === language).map(({ term }) => term),
  };
}

/** What marks of a workspace's own words name as their entry. */
export const OWN = 'own';
