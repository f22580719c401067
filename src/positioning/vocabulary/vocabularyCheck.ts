import { suggestionOf } from '../../evidence/nearNames.ts';
import { positioningFailure } from '../failures.ts';
import { phrasePatterns, phraseProblem } from '../statement/phrasePattern.ts';
import type { StatementLanguage } from '../statement/statementPart.ts';
import { vagueLanguages } from '../statement/vagueLanguages.ts';
import type { VocabularyContent } from './contract.ts';
import { OWN } from './ownTerms.ts';

/**
 * Refuses a phrase that could never be found or is written wrongly, one that is there twice, and silence for an entry that the
 * product does not have. What `former` silenced already may stay, though the product has dropped it since. Raises
 * `vocabulary-invalid`.
 */
export function checkVocabulary({ phrases, silenced }: VocabularyContent, former: VocabularyContent | null): void {
  const seen = new Set<string>();
  for (const { language, phrase } of phrases) {
    const problem = phraseProblem(phrase);
    if (problem !== undefined) {
      throw positioningFailure('vocabulary-invalid', problem, NOTATION, { field: 'phrases', column: phrase });
    }
    const key = `${language} ${phrasePatterns(phrase)[0]?.phrase.toLowerCase()}`;
    if (seen.has(key)) {
      const message = `"${phrase}" is in the list twice.`;
      throw positioningFailure('vocabulary-invalid', message, 'Keep one of the two.', {
        field: 'phrases',
        column: phrase,
      });
    }
    seen.add(key);
  }
  const formerly = new Set(former?.silenced.map(({ language, term }) => `${language} ${term}`));
  for (const { language, term } of silenced) {
    const known = knownTerms(language);
    if (formerly.has(`${language} ${term}`) || known.has(term)) continue;
    throw positioningFailure(
      'vocabulary-invalid',
      `The product marks nothing called "${term}" in this language (${language}).`,
      suggestionOf(term, [...known]) || 'Marks name their entry.',
      { field: 'silenced', column: term },
    );
  }
}

const NOTATION =
  'Write the words as they stand in a text: `*` for any ending, `/` between alternatives, `…` for a gap.';

/** Every entry and phrase of the list of a language, as a mark names them, and the workspace's own together. */
function knownTerms(language: StatementLanguage): Set<string> {
  const { terms, generic } = vagueLanguages[language];
  return new Set([
    OWN,
    ...generic.meanings.map(({ id }) => id),
    ...terms.flatMap(({ id, phrases }) => [id, ...phrasePatterns(phrases).map(({ phrase }) => `${id}: ${phrase}`)]),
  ]);
}
