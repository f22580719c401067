import type { StatementLanguage } from './statementPart.ts';
import { vagueLanguages } from './vagueLanguages.ts';
import { type VagueMark, type VagueMarksOptions, vagueMarks } from './vagueMarks.ts';

export interface VaguenessOptions extends VagueMarksOptions {
  readonly language: StatementLanguage;
}

/**
 * What is vague in one part of a positioning statement, in the order of the text; a statement without a mark is precise.
 * Marks never overlap: the longer one stays, of two as long the earlier. Where no phrase is vague by itself but hardly a word is
 * concrete, the whole text is one mark.
 *
 * ```ts
 * vagueness('A leading ERP for bakeries', { part: 'offering', language: 'en' }).map(({ matched }) => matched);
 * // ['leading', 'ERP']
 * ```
 */
export function vagueness(text: string, { language, ...options }: VaguenessOptions): VagueMark[] {
  return vagueMarks(text, vagueLanguages[language], options);
}
