import { findPhrases, type PhraseIndex } from './phraseIndex.ts';
import type { StatementToken } from './statementToken.ts';

/** How many words of each sentence are concrete: none of the language's generic words. A figure in digits counts as one, two Chinese characters too. */
export interface ConcreteWords {
  readonly bySentence: ReadonlyMap<number, number>;
  readonly total: number;
  /** Of all words of the text, those that are concrete: 0 to 1. */
  readonly share: number;
}

export function concreteWords(genericWords: PhraseIndex<true>, tokens: readonly StatementToken[]): ConcreteWords {
  const isGeneric = new Uint8Array(tokens.length);
  for (const { from, to } of findPhrases(genericWords, tokens)) isGeneric.fill(1, from, to);
  const bySentence = new Map<number, number>();
  let total = 0;
  let all = 0;
  tokens.forEach(({ isHan, sentence }, at) => {
    const weight = isHan ? 0.5 : 1;
    all += weight;
    if (isGeneric[at] === 1) return;
    total += weight;
    bySentence.set(sentence, (bySentence.get(sentence) ?? 0) + weight);
  });
  return { bySentence, total, share: total / Math.max(all, 1) };
}
