import { simplifiedHanzi } from './simplifiedHanzi.ts';
import { latinOfCyrillic, latinOfGreek } from './transliteration.ts';

/**
 * A text as names are compared: compatibility forms unified, lower case, Cyrillic and Greek in Latin letters, accents
 * gone, frequent traditional characters simplified. `foldedText('ＯＯＯ Лазурит-Плюс')` is `'ooo lazurit-plyus'`,
 * `foldedText('Weißenfurt')` is `'weissenfurt'`.
 */
export function foldedText(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  const lowered = text.normalize('NFKC').toLowerCase().normalize('NFC');
  // й is a letter of its own, so letters go before accents; a letter with an accent the table lacks goes after.
  const bare = latinOfCyrillic(lowered).normalize('NFD').replaceAll(combiningAccents, '');
  const latin = latinOfGreek(latinOfCyrillic(bare)).normalize('NFC');
  return simplifiedHanzi(latin.replaceAll(specialLetters, (letter) => latinLetters.get(letter) ?? letter));
}

/**
 * A word with its umlauts and their transcriptions made one: Mühle, Muehle and Muhle are all `muhle`, Århus and Aarhus
 * `arhus`. Words of which fewer than three letters would be left stay as they are (UAE), as does que.
 */
export function foldedWord(word: string): string {
  const folded = word.replaceAll(/a[ae]+|oe+|(?<!q)ue+/g, (vowels) => vowels.charAt(0));
  return folded.length < 3 ? word : folded;
}

// oxlint-disable-next-line no-control-regex -- all of ASCII but the controls is meant
const plain = /^[\x20-\x7e]*$/;
const combiningAccents = /[\u0300-\u036f]/g;

/** Letters that Unicode does not take apart. */
const latinLetters: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['ø', 'o'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ı', 'i'],
  ['ħ', 'h'],
  ['ŋ', 'n'],
  ['ĸ', 'k'],
  ['ŧ', 't'],
]);
const specialLetters = new RegExp(`[${[...latinLetters.keys()].join('')}]`, 'gu');
