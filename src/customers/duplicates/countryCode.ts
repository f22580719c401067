import { commonWord } from './commonWord.ts';
import { foldedText, foldedWord } from './foldedText.ts';

/**
 * The ISO 3166 code of a country written as a code or, for the frequent ones, as a name in one of several languages:
 * 'Deutschland', 'Germany' and 'de' are all 'DE'. Null where it is not understood: then nothing is concluded from it.
 */
export function countryCode(text: string | null): string | null {
  const folded = foldedText(text ?? '').trim();
  if (folded === '') return null;
  const word = commonWord(foldedWord(folded));
  if (word?.wordClass === 'country') return word.meaning.toUpperCase();
  return /^[a-z]{2}$/.test(folded) ? (folded === 'uk' ? 'GB' : folded.toUpperCase()) : null;
}
