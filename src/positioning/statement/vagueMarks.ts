import { type CompiledTerm, type CompiledTerms, compiledLanguage, compiledTerms } from './compiledTerms.ts';
import { type ConcreteWords, concreteWords } from './concreteWords.ts';
import { isGenericText } from './genericText.ts';
import { findPhrases, type PhraseHit } from './phraseIndex.ts';
import { type Facts, factsIn } from './statementFacts.ts';
import type { StatementPart } from './statementPart.ts';
import { type StatementToken, statementTokens } from './statementToken.ts';
import type { VagueKind, VagueLanguage, VagueMeaning, VagueTerms } from './vagueTerms.ts';

/** A vague phrase of a text; offsets are UTF-16, end exclusive: `text.slice(start, end) === matched`. */
export interface VagueMark {
  readonly start: number;
  readonly end: number;
  readonly matched: string;
  /** The id of the terms it comes from, and the phrase of theirs: `praise`, `market leader*`. */
  readonly terms: string;
  /** Empty where the whole text is the mark, since hardly a word of it is concrete. */
  readonly phrase: string;
  readonly kind: VagueKind;
  readonly reason: string;
  readonly example: string;
}

export interface VagueMarksOptions {
  readonly part: StatementPart;
  /** Terms of the workspace, beside the list that comes with the product; each phrase passes `phraseProblem`. */
  readonly extraTerms?: readonly VagueTerms[];
  /** Ids of terms, or single phrases of the list as `id: phrase`, that this workspace does not want marked. */
  readonly silenced?: readonly string[];
}

/**
 * What is vague in a text by the list of its language; `vagueness` without the other languages, for a browser that loads one.
 *
 * ```ts
 * const english = await loadVagueLanguage('en');
 * vagueMarks('A leading ERP', english, { part: 'offering' }).map(({ matched }) => matched); // ['leading', 'ERP']
 * ```
 */
export function vagueMarks(text: string, language: VagueLanguage, options: VagueMarksOptions): VagueMark[] {
  const { part, extraTerms = [], silenced = [] } = options;
  const { facts: factIndex, list, genericWords, genericMeanings } = compiledLanguage(language);
  const tokens = statementTokens(text);
  const facts = factsIn(factIndex, tokens);
  const concrete = concreteWords(genericWords, tokens);
  // Who silences `acronym: ERP` does not mean `erp` to go on.
  const silent = new Set(silenced.map((term) => term.toLowerCase()));
  const isMeant = ({ id, parts }: VagueMeaning, phrase: string) =>
    (parts?.includes(part) ?? true) && !silent.has(id) && !silent.has(`${id}: ${phrase}`.toLowerCase());
  const lists = extraTerms.length === 0 ? [list] : [list, compiledTerms(extraTerms)];
  const hits = lists
    .flatMap((terms) => hitsOf(terms, tokens))
    .filter(({ meaning }) => isMeant(meaning.terms, meaning.phrase))
    .filter(({ meaning, from }) => !isExcused(meaning.terms, from, tokens, facts));
  const vague = withoutPlainWords(withoutOverlaps(hits, tokens.length), tokens, concrete, facts);
  if (vague.length > 0) return vague.map((hit) => phraseMark(hit, text, tokens));
  const meaning = genericMeanings.find((some) => isMeant(some, ''));
  if (!meaning || !isGenericText(concrete, part, tokens, facts)) return [];
  return [markOf(meaning, '', text, tokens, 0, tokens.length)];
}

/** Hits that no exception of the same terms covers. Both lists run in the order of the text, so one look at each is enough. */
function hitsOf({ phrases, exceptions }: CompiledTerms, tokens: readonly StatementToken[]): PhraseHit<CompiledTerm>[] {
  const covers = findPhrases(exceptions, tokens);
  const coveredTo = new Map<VagueTerms, number>();
  let next = 0;
  return findPhrases(phrases, tokens).filter(({ meaning: { terms }, from, to }) => {
    for (let cover = covers[next]; cover && cover.from <= from; next += 1, cover = covers[next]) {
      coveredTo.set(cover.meaning, Math.max(coveredTo.get(cover.meaning) ?? 0, cover.to));
    }
    return (coveredTo.get(terms) ?? 0) < to;
  });
}

function isExcused(terms: VagueTerms, at: number, tokens: readonly StatementToken[], facts: Facts): boolean {
  const sentence = tokens[at]?.sentence ?? 0;
  if (terms.excusedBy?.some((fact) => facts.sentencesWith[fact].has(sentence))) return true;
  return terms.excusedAfter?.some((fact) => facts.isShortlyAfter(fact, at)) ?? false;
}

function withoutOverlaps(hits: readonly PhraseHit<CompiledTerm>[], tokenCount: number): PhraseHit<CompiledTerm>[] {
  const isTaken = new Uint8Array(tokenCount);
  const longestFirst = [...hits].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  const kept = longestFirst.filter(({ from, to }) => {
    if (isTaken.subarray(from, to).includes(1)) return false;
    isTaken.fill(1, from, to);
    return true;
  });
  return kept.sort((a, b) => a.from - b.from);
}

/** So many concrete words in the sentence outweigh each mark and give a weak phrase its plain meaning; a figure counts twice. */
const ENOUGH_CONCRETE = 4;

function withoutPlainWords(
  hits: readonly PhraseHit<CompiledTerm>[],
  tokens: readonly StatementToken[],
  concrete: ConcreteWords,
  facts: Facts,
): PhraseHit<CompiledTerm>[] {
  const sentenceOf = ({ from }: PhraseHit<CompiledTerm>) => tokens[from]?.sentence ?? 0;
  const hitsIn = new Map<number, number>();
  for (const hit of hits) hitsIn.set(sentenceOf(hit), (hitsIn.get(sentenceOf(hit)) ?? 0) + 1);
  return hits.filter((hit) => {
    const sentence = sentenceOf(hit);
    if (!hit.meaning.isWeak) return true;
    const figure = facts.sentencesWith.figure.has(sentence) ? 1 : 0;
    return (concrete.bySentence.get(sentence) ?? 0) + figure < ENOUGH_CONCRETE * (hitsIn.get(sentence) ?? 1);
  });
}

function phraseMark(
  { meaning: { terms, phrase }, from, to }: PhraseHit<CompiledTerm>,
  text: string,
  tokens: readonly StatementToken[],
): VagueMark {
  return markOf(terms, phrase, text, tokens, from, to);
}

function markOf(
  { id, kind, reason, example }: VagueMeaning,
  phrase: string,
  text: string,
  tokens: readonly StatementToken[],
  from: number,
  to: number,
): VagueMark {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return { start, end, matched: text.slice(start, end), terms: id, phrase, kind, reason, example };
}
