import { findQuestion } from '../../evidence/questionnaire/questionnaire.ts';
import { knownWord } from '../language/knownWords.ts';
import type { Language } from '../language/languages.ts';
import type { Words } from '../language/useWords.ts';

interface BandWriter {
  readonly words: Words;
  readonly language: Language;
}

/**
 * A band as people read it: an answer of the questionnaire or a known word in their language, a range of numbers or days in
 * their words, any other answer as the file has it.
 */
export function bandText(
  signal: string,
  { answer, isMissing = false }: { readonly answer: string; readonly isMissing?: boolean },
  { words, language }: BandWriter,
): string {
  if (isMissing) return words('learning.band.missing');
  const known = findQuestion(signal)?.answers.find(({ code }) => code === answer);
  if (known) return known.text[language];
  for (const [pattern, id] of ranges) {
    const { from = '', to = '' } = pattern.exec(answer)?.groups ?? {};
    if (from || to) return words(id, { from, to });
  }
  if (answer === 'other' || answer === 'any other answer') return words('learning.band.other');
  return knownWord(answer, language);
}

/** As `chooseNumberBands` names them: numbers, and days as 2026-11-22. */
const ranges = [
  [/^below (?<to>-?\d[\d.e+-]*)$/u, 'learning.band.below'],
  [/^(?<from>-?\d[\d.e+-]*) or more$/u, 'learning.band.orMore'],
  [/^before (?<to>\d[\d-]*)$/u, 'learning.band.before'],
  [/^from (?<from>\d[\d-]*)$/u, 'learning.band.since'],
  [/^(?<from>-?\d[\d.e+-]*) to (?<to>-?\d[\d.e+-]*)$/u, 'learning.band.between'],
] as const;
