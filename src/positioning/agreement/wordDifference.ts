import type { StatementLanguage } from '../statement/statementPart.ts';
import { statementLanguages } from '../statement/statementTexts.ts';
import { contentWords } from './contentWords.ts';

type Words = { readonly [Each in StatementLanguage]?: string | undefined };

export interface WordDifference {
  readonly language: StatementLanguage;
  /** 0: the same content words; 1: none in common. */
  readonly difference: number;
  readonly onlyFirst: string[];
  readonly onlySecond: string[];
}

/**
 * How far two texts are apart in their content words (see `contentWords`), in the first language that both are said in: one
 * less the words they share of all they use (Jaccard 1901). Null where they share no language, or either has no such word.
 * A measure of words, which says where to talk, and not whether people mean the same.
 *
 * ```ts
 * wordDifference({ en: 'Bakeries in Lyon' }, { en: 'The bakeries of Brittany' }); // difference 0.67, onlyFirst ['lyon']
 * ```
 */
export function wordDifference(first: Words, second: Words): WordDifference | null {
  for (const language of statementLanguages) {
    const one = contentWords(first[language] ?? '', language);
    const other = contentWords(second[language] ?? '', language);
    if (one.size === 0 || other.size === 0) continue;
    const shared = [...one].filter((word) => other.has(word)).length;
    return {
      language,
      difference: 1 - shared / (one.size + other.size - shared),
      onlyFirst: [...one].filter((word) => !other.has(word)),
      onlySecond: [...other].filter((word) => !one.has(word)),
    };
  }
  return null;
}
