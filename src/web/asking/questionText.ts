import { knownWord } from '../language/knownWords.ts';
import type { Language } from '../language/languages.ts';
import type { PlannedCall } from './plannedCall.ts';

/** A question as it is asked; another signal as its file calls it. */
export function questionText({ text, label }: PlannedCall['questions'][number], language: Language): string {
  return text?.[language] ?? knownWord(label, language);
}
