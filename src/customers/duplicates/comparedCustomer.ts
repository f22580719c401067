import { commonWord, type WordClass } from './commonWord.ts';
import { countryCode } from './countryCode.ts';
import { type NameKey, nameKey } from './nameKey.ts';
import { type SiteDomain, siteDomain } from './siteDomain.ts';
import { soundOfWord } from './transliteration.ts';

/** What is needed to compare one customer; no names are read again for each pair. */
export interface ComparedCustomer {
  readonly key: number;
  readonly name: string | null;
  readonly nameKey: NameKey;
  /** The words of the core by meaning, without numbers. */
  readonly words: readonly ComparedWord[];
  /** The core without spaces. */
  readonly compact: string;
  /** Numbers of the name in order, also Ⅱ, 第二: `['2']`. */
  readonly numbers: readonly string[];
  /** Countries, places and sides the name says, which two daughters would differ in. */
  readonly whereabouts: readonly string[];
  /** Whether the name holds letters of another script that were put into Latin ones. */
  readonly isTransliterated: boolean;
  readonly site: SiteDomain | null;
  readonly country: string | null;
}

export interface ComparedWord {
  /** Its meaning where it is a common word, else itself. */
  readonly text: string;
  readonly spelling: string;
  readonly sound: string;
  readonly wordClass: WordClass | 'name';
  /** Whether it stands behind the legal form. */
  readonly isAddition: boolean;
  /** How much the kind of word tells, 0 to 1: a common word little, any other 1. */
  readonly weight: number;
}

/** Reads one customer for comparison. */
export function comparedCustomer(customer: {
  readonly key: number;
  readonly name: string | null;
  readonly domain: string | null;
  readonly country?: string | null;
}): ComparedCustomer {
  const key = nameKey(customer.name ?? '');
  const plain = key.core === '' ? [] : key.core.split(' ');
  const common = plain.map((word) => commonWord(word));
  const isNumber = plain.map((word, i) => i > 0 && romanNumbers.has(word));
  const texts = plain.map((word, i) => common[i]?.meaning ?? word);
  return {
    key: customer.key,
    name: customer.name,
    nameKey: key,
    words: texts.flatMap((text, i) =>
      isNumber[i] || /^\d+$/.test(text)
        ? []
        : [comparedWord(text, plain[i] ?? text, common[i]?.wordClass ?? 'name', i >= key.wordsBeforeForm)],
    ),
    compact: plain.join(''),
    numbers: plain.flatMap((word, i) => (isNumber[i] ? [String(romanNumbers.get(word))] : numbersIn(word))),
    whereabouts: texts.filter((_, i) => whereaboutClasses.has(common[i]?.wordClass ?? 'name')).sort(),
    isTransliterated: /[\u0370-\u03ff\u0400-\u04ff]/.test(customer.name ?? ''),
    site: siteDomain(customer.domain),
    country: countryCode(customer.country ?? null) ?? key.country ?? null,
  };
}

function comparedWord(
  text: string,
  spelling: string,
  wordClass: WordClass | 'name',
  isAddition: boolean,
): ComparedWord {
  const weight = isAddition ? Math.min(weights[wordClass], weights.little) : weights[wordClass];
  return { text, spelling, sound: soundOfWord(text), wordClass, isAddition, weight };
}

/** Assumed, not fitted: how much a word of each class tells beside one that is only a name. */
const weights = { name: 1, trade: 0.5, side: 0.4, country: 0.3, place: 0.3, little: 0.25 } as const;

const whereaboutClasses: ReadonlySet<string> = new Set(['side', 'country', 'place']);

const romanNumbers: ReadonlyMap<string, number> = new Map(
  'i ii iii iv v vi vii viii ix x xi xii'.split(' ').map((roman) => [roman, romanValue(roman)]),
);

function romanValue(roman: string): number {
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
  let sum = 0;
  for (let i = 0; i < roman.length; i++) {
    const value = values[roman.charAt(i)] ?? 0;
    sum += value < (values[roman.charAt(i + 1)] ?? 0) ? -value : value;
  }
  return sum;
}

function numbersIn(word: string): string[] {
  const digits = word.match(/\d+/g)?.map((number) => number.replace(/^0+(?=\d)/, '')) ?? [];
  const ordinals = word.match(/第[一二三四五六七八九十]+/g) ?? [];
  return [...digits, ...ordinals.map((ordinal) => ordinal.slice(1))];
}
