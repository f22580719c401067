import { statementTokens } from './statementToken.ts';

/**
 * A phrase as elements that follow each other within one clause. Words stand as they are, matched without case and accents; a
 * word of capitals only (`MES`) wants capitals. `innovat*` takes any ending; `raise/lift` is one of these, and `more-of/less`
 * has an alternative of two words; `the?` may be missing; `#` is a number in digits; `…` stands for up to six Chinese
 * characters or three words, short ones counted half.
 */
export interface PhrasePattern {
  readonly phrase: string;
  readonly elements: readonly PhraseElement[];
}

export interface PhraseElement {
  readonly isGap: boolean;
  readonly isOptional: boolean;
  readonly alternatives: readonly (readonly PhraseWord[])[];
}

export interface PhraseWord {
  readonly text: string;
  readonly matches: 'whole' | 'start' | 'capitals' | 'figure';
}

/** Phrases written as one text, parted by semicolons. */
export function phrasePatterns(phrases: string): PhrasePattern[] {
  return phrases
    .split(/[;；]/)
    .map((phrase) =>
      phrase
        .replaceAll(/…|\.{3}/g, ' … ')
        .trim()
        .replaceAll(/\s+/g, ' '),
    )
    .filter((phrase) => phrase !== '')
    .map((phrase) => ({ phrase, elements: phrase.split(' ').map(phraseElement) }));
}

/** What is wrong with a phrase that somebody wants to add, as a sentence; undefined where it can be used. */
export function phraseProblem(phrase: string): string | undefined {
  if (phrase.length > LONGEST_PHRASE) return `A phrase has at most ${LONGEST_PHRASE} characters.`;
  const [pattern, ...others] = phrasePatterns(phrase);
  if (!pattern) return 'A phrase needs at least one word.';
  if (others.length > 0) return 'A semicolon parts phrases: give each one by itself.';
  const { elements } = pattern;
  if (elements.some(({ isGap, alternatives }) => !isGap && alternatives.some((words) => words.length === 0)))
    return `Part of "${phrase}" has neither letters nor digits.`;
  const [first] = elements;
  if (first?.isGap || first?.isOptional) return `"${phrase}" must begin with a word that cannot be missing.`;
  if (elements.at(-1)?.isGap) return `"${phrase}" must end with a word.`;
  if (elements.filter(({ isGap }) => isGap).length > MOST_GAPS) return `A phrase has at most ${MOST_GAPS} gaps "…".`;
  const wordsWithAnyEnding = elements.flatMap(({ alternatives }) => alternatives.flat());
  if (wordsWithAnyEnding.some(({ text, matches }) => matches === 'start' && text.length < SHORTEST_START))
    return `A word before "*" needs at least ${SHORTEST_START} letters.`;
  return undefined;
}

export const SHORTEST_START = 3;
export const LONGEST_START = 16;
const LONGEST_PHRASE = 1000;
const MOST_GAPS = 2;

function phraseElement(written: string): PhraseElement {
  if (written === '…') return { isGap: true, isOptional: true, alternatives: [] };
  const isOptional = written.endsWith('?');
  const alternatives = (isOptional ? written.slice(0, -1) : written).split('/').map(phraseWords);
  return { isGap: false, isOptional, alternatives };
}

function phraseWords(written: string): PhraseWord[] {
  if (written === '#') return [{ text: '#', matches: 'figure' }];
  const tokens = statementTokens(written);
  const anyEnding = written.endsWith('*');
  return tokens.map(({ folded, isCapital }, i) => {
    const isStart = anyEnding && i === tokens.length - 1;
    if (isStart) return { text: folded.slice(0, LONGEST_START), matches: 'start' };
    return { text: folded, matches: isCapital ? 'capitals' : 'whole' };
  });
}
