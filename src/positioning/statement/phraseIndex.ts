import {
  LONGEST_START,
  type PhraseElement,
  type PhrasePattern,
  type PhraseWord,
  SHORTEST_START,
} from './phrasePattern.ts';
import type { StatementToken } from './statementToken.ts';

/** Phrases by their first word, each with what it stands for; looks at every token of a text once. */
export interface PhraseIndex<Meaning> {
  readonly byWord: ReadonlyMap<string, readonly Indexed<Meaning>[]>;
  readonly byStart: ReadonlyMap<string, readonly Indexed<Meaning>[]>;
  readonly byFigure: readonly Indexed<Meaning>[];
}

interface Indexed<Meaning> {
  readonly pattern: PhrasePattern;
  readonly meaning: Meaning;
}

/** A phrase found: tokens `from` to `to`, `to` exclusive. */
export interface PhraseHit<Meaning> {
  readonly meaning: Meaning;
  readonly from: number;
  readonly to: number;
}

export function phraseIndex<Meaning>(phrases: readonly Indexed<Meaning>[]): PhraseIndex<Meaning> {
  const byWord = new Map<string, Indexed<Meaning>[]>();
  const byStart = new Map<string, Indexed<Meaning>[]>();
  const byFigure: Indexed<Meaning>[] = [];
  for (const phrase of phrases) {
    for (const [word] of phrase.pattern.elements[0]?.alternatives ?? []) {
      if (word === undefined) continue;
      if (word.matches === 'figure') byFigure.push(phrase);
      else add(word.matches === 'start' ? byStart : byWord, word.text, phrase);
    }
  }
  return { byWord, byStart, byFigure };
}

/** All hits, in the order in which they begin; of one phrase at one place the longest. */
export function findPhrases<Meaning>(
  index: PhraseIndex<Meaning>,
  tokens: readonly StatementToken[],
): PhraseHit<Meaning>[] {
  const hits: PhraseHit<Meaning>[] = [];
  tokens.forEach((token, from) => {
    for (const { pattern, meaning } of beginningsWith(index, token)) {
      const to = longestEnd(pattern.elements, 0, tokens, from, token.clause);
      if (to > from) hits.push({ meaning, from, to });
    }
  });
  return hits;
}

function add<Meaning>(map: Map<string, Indexed<Meaning>[]>, word: string, phrase: Indexed<Meaning>): void {
  const known = map.get(word);
  if (!known) map.set(word, [phrase]);
  else if (!known.includes(phrase)) known.push(phrase);
}

function beginningsWith<Meaning>(
  index: PhraseIndex<Meaning>,
  { folded, isFigure }: StatementToken,
): Iterable<Indexed<Meaning>> {
  const whole = index.byWord.get(folded) ?? [];
  if (folded.length < SHORTEST_START && !isFigure) return whole;
  const found = new Set(whole);
  if (isFigure) for (const phrase of index.byFigure) found.add(phrase);
  const longest = Math.min(folded.length, LONGEST_START);
  for (let length = SHORTEST_START; length <= longest; length += 1) {
    for (const phrase of index.byStart.get(folded.slice(0, length)) ?? []) found.add(phrase);
  }
  return found;
}

/** Where the elements from `next` on end when they begin at token `at`; -1 where they do not fit. */
function longestEnd(
  elements: readonly PhraseElement[],
  next: number,
  tokens: readonly StatementToken[],
  at: number,
  clause: number,
): number {
  const element = elements[next];
  if (!element) return at;
  if (element.isGap) return endAfterGap(elements, next + 1, tokens, at, clause);
  let longest = element.isOptional ? longestEnd(elements, next + 1, tokens, at, clause) : -1;
  for (const words of element.alternatives) {
    if (!wordsFit(words, tokens, at, clause)) continue;
    longest = Math.max(longest, longestEnd(elements, next + 1, tokens, at + words.length, clause));
  }
  return longest;
}

/** A gap holds three words or six Chinese characters; `de`, `l` and `the` count as much as a character. The nearest end counts, so that a mark covers no more than it must. */
const WIDEST_GAP = 6;
const SHORT_WORD = 3;

function endAfterGap(
  elements: readonly PhraseElement[],
  next: number,
  tokens: readonly StatementToken[],
  at: number,
  clause: number,
): number {
  let width = 0;
  for (let after = at; width <= WIDEST_GAP; after += 1) {
    const end = longestEnd(elements, next, tokens, after, clause);
    if (end >= 0) return end;
    const token = tokens[after];
    if (token?.clause !== clause) return -1;
    width += token.isHan || token.folded.length <= SHORT_WORD ? 1 : 2;
  }
  return -1;
}

function wordsFit(
  words: readonly PhraseWord[],
  tokens: readonly StatementToken[],
  at: number,
  clause: number,
): boolean {
  return words.every((word, i) => {
    const token = tokens[at + i];
    return token !== undefined && token.clause === clause && wordFits(word, token);
  });
}

function wordFits({ text, matches }: PhraseWord, token: StatementToken): boolean {
  if (matches === 'figure') return token.isFigure;
  if (matches === 'start') return token.folded.startsWith(text);
  return token.folded === text && (matches === 'whole' || token.isCapital);
}
