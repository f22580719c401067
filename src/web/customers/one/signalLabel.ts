import { findQuestion } from '../../../evidence/questionnaire/questionnaire.ts';
import { knownWord } from '../../language/knownWords.ts';
import type { Language } from '../../language/languages.ts';
import { calendarLabel } from '../calendarWords.ts';

/** A question of the questionnaire in the reader's language; another signal as its file calls it. */
export function signalLabel(signal: string, label: string, language: Language): string {
  return findQuestion(signal)?.label[language] ?? calendarLabel(signal, label, language) ?? knownWord(label, language);
}
