import { distance } from 'fastest-levenshtein';
import type { ComparedCustomer, ComparedWord } from './comparedCustomer.ts';
import type { Rarity } from './rarity.ts';

/** How alike two names are without their legal forms and numbers, and how that was found. */
export interface NameLikeness {
  /** 0 nothing in common, 1 the same words. */
  readonly value: number;
  readonly way: 'same words' | 'spacing' | 'script' | 'similar';
  /** How many customers of this base would have what both names share, were words put together by chance. */
  readonly customersByChance: number;
}

/**
 * The cosine between the words of two names, each weighted by its kind and its rarity, where words that differ by a
 * slip of the pen count almost as equal (soft TF-IDF: Cohen, Ravikumar & Fienberg 2003), or, if better, the likeness of
 * the names written without spaces. Null where one has no name. Order of words does not matter.
 */
export function nameLikeness(a: ComparedCustomer, b: ComparedCustomer, rarity: Rarity): NameLikeness | null {
  if (a.compact === '' || b.compact === '') return null;
  const [first, second] = a.compact <= b.compact ? [a, b] : [b, a];
  if (first.nameKey.core === second.nameKey.core) {
    return { value: 1, way: 'same words', customersByChance: rarity.customersNamed(first.nameKey.core) };
  }
  const isAcrossScripts = first.isTransliterated !== second.isTransliterated;
  const matches = matchedWords(first.words, second.words, isAcrossScripts);
  const product = matches.reduce(
    (sum, { a, b, likeness }) => sum + likeness * rarity.weightOf(a) * rarity.weightOf(b),
    0,
  );
  const lengths = rarity.lengthOf(first) * rarity.lengthOf(second);
  const cosine = lengths === 0 ? 0 : product / lengths;
  const solid = likenessWithoutSpaces(first, second);
  return {
    value: Math.min(Math.max(cosine, solid), 1),
    way: waySeen(cosine, solid, matches),
    customersByChance: solid > cosine ? 0 : rarity.customersExpectedWith(matches.map(({ a }) => a.text)),
  };
}

interface Match {
  readonly a: ComparedWord;
  readonly b: ComparedWord;
  readonly likeness: number;
  readonly isByEar: boolean;
}

/** Pairs of words, the most alike first, each word once. */
function matchedWords(
  first: readonly ComparedWord[],
  second: readonly ComparedWord[],
  isAcrossScripts: boolean,
): Match[] {
  const all: Match[] = [];
  for (const a of first) {
    for (const b of second) {
      const isByEar = isAcrossScripts && a.text !== b.text;
      const likeness = isByEar ? heardAs * wordLikeness(a.sound, b.sound) : likenessAsWritten(a, b);
      if (likeness > 0) all.push({ a, b, likeness, isByEar });
    }
  }
  all.sort((x, y) => y.likeness - x.likeness);
  const used = new Set<ComparedWord>();
  return all.filter(({ a, b }) => {
    if (used.has(a) || used.has(b)) return false;
    used.add(a).add(b);
    return true;
  });
}

/** Assumed: what a word that only sounds the same counts beside one that is the same. */
const heardAs = 0.97;
const shortestWithSlip = 5;
const leastWordLikeness = 0.8;

function likenessAsWritten(a: ComparedWord, b: ComparedWord): number {
  return a.text === b.text ? 1 : wordLikeness(a.spelling, b.spelling);
}

/** 1 for equal words, 0.8 to 1 for long ones a slip or two apart, else 0. */
function wordLikeness(a: string, b: string): number {
  if (a === b) return 1;
  const longest = Math.max(a.length, b.length);
  if (Math.min(a.length, b.length) < shortestWithSlip || Math.abs(a.length - b.length) > 2) return 0;
  const slips = isSwap(a, b) ? 1 : distance(a, b);
  const likeness = 1 - slips / longest;
  return slips <= 2 && likeness >= leastWordLikeness ? likeness : 0;
}

/** Two neighbouring letters the other way round (Damerau 1964). */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let i = 0;
  while (a[i] === b[i] && i < a.length) i++;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}

/** Words apart or together: `sameLetters` for the same letters, a little less with one slip in a long name. */
function likenessWithoutSpaces(a: ComparedCustomer, b: ComparedCustomer): number {
  if (a.compact === b.compact) return sameLetters;
  const longest = Math.max(a.compact.length, b.compact.length);
  const isComparable = a.words.length !== b.words.length && a.numbers.length + b.numbers.length === 0;
  if (!isComparable || longest < shortestWithSlipUnspaced || Math.abs(a.compact.length - b.compact.length) > 1)
    return 0;
  return distance(a.compact, b.compact) <= 1 ? 1 - 1 / longest : 0;
}

const sameLetters = 0.98;
const shortestWithSlipUnspaced = 10;

function waySeen(cosine: number, solid: number, matches: readonly Match[]): NameLikeness['way'] {
  if (solid > cosine && solid === sameLetters) return 'spacing';
  if (cosine > 0.999) return 'same words';
  return matches.some(({ isByEar }) => isByEar) ? 'script' : 'similar';
}
