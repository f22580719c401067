import { SHORTEST_START } from './phrasePattern.ts';
import { type StatementToken, statementTokens } from './statementToken.ts';
import type { GenericWords } from './vagueTerms.ts';

/** Generic words as a text holds them: folded, Chinese ones as the run of their characters. */
export interface GenericWordSet {
  readonly whole: ReadonlySet<string>;
  /** Words before `*`: they take any ending. */
  readonly starts: ReadonlySet<string>;
}

export function genericWordSet(words: GenericWords['words']): GenericWordSet {
  const whole = new Set<string>();
  const starts = new Set<string>();
  for (const word of Object.values(words).join(' ').trim().split(/\s+/)) {
    const folded = statementTokens(word).map((token) => token.folded);
    (word.endsWith('*') ? starts : whole).add(folded.join(''));
  }
  return { whole, starts };
}

/** How many words of a text are concrete: none of the generic ones of its language. Two Chinese characters count as one. */
export interface ConcreteWords {
  readonly bySentence: ReadonlyMap<number, number>;
  readonly total: number;
  /** Of all words of the text, those that are concrete: 0 to 1. */
  readonly share: number;
}

export function concreteWords(generic: GenericWordSet, tokens: readonly StatementToken[]): ConcreteWords {
  const bySentence = new Map<number, number>();
  let total = 0;
  let all = 0;
  let genericTo = 0;
  tokens.forEach(({ isHan, sentence }, at) => {
    const weight = isHan ? HAN_WEIGHT : 1;
    all += weight;
    genericTo = Math.max(genericTo, genericEnd(generic, tokens, at));
    if (at < genericTo) return;
    total += weight;
    bySentence.set(sentence, (bySentence.get(sentence) ?? 0) + weight);
  });
  return { bySentence, total, share: total / Math.max(all, 1) };
}

const HAN_WEIGHT = 0.5;
const LONGEST_HAN_WORD = 5;

/** Where the longest generic word that begins at this token ends; the token itself where none does. */
function genericEnd({ whole, starts }: GenericWordSet, tokens: readonly StatementToken[], at: number): number {
  const token = tokens[at];
  if (!token) return at;
  const { folded, isHan, clause } = token;
  if (!isHan) return whole.has(folded) || hasStart(starts, folded) ? at + 1 : at;
  let end = at;
  let run = '';
  for (let next = at; next < at + LONGEST_HAN_WORD; next += 1) {
    const more = tokens[next];
    if (!more?.isHan || more.clause !== clause) break;
    run += more.folded;
    if (whole.has(run)) end = next + 1;
  }
  return end;
}

function hasStart(starts: ReadonlySet<string>, word: string): boolean {
  for (let length = SHORTEST_START; length <= word.length; length += 1) {
    if (starts.has(word.slice(0, length))) return true;
  }
  return false;
}
