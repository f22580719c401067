import type { StatementLanguage } from '../statement/statementPart.ts';

/**
 * The words of a text that carry meaning, so that two texts can be held against each other: without case, accents, plural
 * endings (`s`, in French also `x`), single letters and the commonest function words. Chinese has no blanks between words:
 * each two neighbouring characters stand for one, without the commonest particles. No meaning is understood: `client` and
 * `customer` are two words, and so are `buys` and `bought`.
 *
 * ```ts
 * contentWords('The bakeries of Lyon', 'en'); // Set { 'bakerie', 'lyon' }
 * contentWords('面包店', 'zh'); // Set { '面包', '包店' }
 * ```
 */
export function contentWords(text: string, language: StatementLanguage): Set<string> {
  const plain = text.normalize('NFKC').toLowerCase();
  const words = plain.match(WORD) ?? [];
  return new Set(words.flatMap((word) => (HAN.test(word) ? pairsOf(word) : wordOf(word, language))));
}

/** A run of Chinese characters, or of other letters and digits. */
const WORD = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu;
const HAN = /^\p{Script=Han}/u;

function pairsOf(run: string): string[] {
  return run.split(PARTICLES).flatMap((piece) => {
    const characters = Array.from(piece);
    if (characters.length < 2) return characters;
    return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
  });
}

const PARTICLES = /[的了和与及或在是为把被也都就而之]/u;

function wordOf(word: string, language: StatementLanguage): string[] {
  const bare = word.normalize('NFD').replaceAll(/\p{M}/gu, '');
  if (bare.length < 2 && !/\p{N}/u.test(bare)) return [];
  if (functionWords[language].has(bare)) return [];
  const plural = language === 'fr' ? /(?<=..[^s])[sx]$/ : /(?<=..[^s])s$/;
  return [language === 'zh' ? bare : bare.replace(plural, '')];
}

const english =
  'the an and or of to in on at by for from with without as is are be been was were it its this that these those they their ' +
  'them we our us you your who which what whose than then there here has have had do does not no so if but into over per can will';
const french =
  'le la les un une des du de et ou en au aux par pour avec sans sur sous dans est sont etre ete etait il elle ils elles on nous ' +
  'vous notre nos votre vos leur leurs ce cet cette ces qui que quoi dont se sa son ses ne pas plus y si mais ou comme chez entre';

const functionWords: Readonly<Record<StatementLanguage, ReadonlySet<string>>> = {
  en: new Set(english.split(' ')),
  fr: new Set(french.split(' ')),
  zh: new Set(),
};
