import { plainText } from '../value/plainText.ts';

/** The name of a column as words: `CustomerID` is `customer id`, `retained_6m` is `retained 6m`, `Chargé(e)` is `charge`. */
export interface ColumnWords {
  readonly plain: string;
  readonly words: readonly string[];
}

export function columnWords(name: string): ColumnWords {
  const whole = name.replaceAll(/(?<=\p{L})(?:\((?:e|ne|s|es)\)|[·•]e(?:[·•]?s)?(?!\p{L}))/gu, '');
  const parted = whole.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replaceAll(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2');
  const words = plainText(parted)
    .split(/[^\p{L}\p{N}#]+/u)
    .filter((word) => word !== '');
  return { plain: words.join(' '), words };
}

/**
 * Whether a column's name holds one of the phrases: words that follow each other, a final `*` for any ending, Chinese
 * anywhere in the name.
 *
 * ```ts
 * mentions(columnWords('Nb_support_tickets'), ['support ticket*']); // true
 * mentions(columnWords('客户变革意愿'), ['意愿']); // true
 * ```
 */
export function mentions(name: ColumnWords, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => (HAN.test(phrase) ? name.plain.includes(phrase) : holdsPhrase(name.words, phrase)));
}

/** Whether the whole name is made of the given words (phrases of one word), in any order. */
export function isMadeOf(name: ColumnWords, phrases: readonly string[]): boolean {
  if (name.words.length === 0) return false;
  return name.words.every((word) =>
    phrases.some((phrase) => (HAN.test(phrase) ? word === phrase : wordMatches(word, phrase))),
  );
}

/** Phrases written as one text, parted by semicolons. */
export function phraseList(text: string): readonly string[] {
  return text.split(';').map((phrase) => phrase.trim());
}

const HAN = /\p{Script=Han}/u;

function holdsPhrase(words: readonly string[], phrase: string): boolean {
  const wanted = phrase.split(' ');
  for (let start = 0; start + wanted.length <= words.length; start++) {
    if (wanted.every((each, offset) => wordMatches(words[start + offset] as string, each))) return true;
  }
  return false;
}

function wordMatches(word: string, wanted: string): boolean {
  return wanted.endsWith('*') ? word.startsWith(wanted.slice(0, -1)) : word === wanted;
}
