import { findPhrases, type PhraseIndex } from './phraseIndex.ts';
import type { StatementToken } from './statementToken.ts';
import { type FactName, factNames } from './vagueTerms.ts';

/** What a phrase of the facts says, or only seems to say. */
export interface FactMeaning {
  readonly fact: FactName;
  readonly isOnlySeeming: boolean;
}

export interface Facts {
  /** Numbers of the sentences that hold the fact. */
  readonly sentencesWith: Readonly<Record<FactName, ReadonlySet<number>>>;
  /** Whether the fact ends at most four words (eight Chinese characters) before this token, in its clause. */
  isShortlyAfter(fact: FactName, token: number): boolean;
}

/** The figures, named alternatives and conditions of a text, which make a claim or a target concrete. */
export function factsIn(index: PhraseIndex<FactMeaning>, tokens: readonly StatementToken[]): Facts {
  const hits = findPhrases(index, tokens);
  const ends = new Map(factNames.map((fact) => [fact, new Set<number>()]));
  const sentencesWith = byFact(() => new Set<number>());
  const seemingTo = byFact(() => 0);
  const seeming = hits.filter(({ meaning }) => meaning.isOnlySeeming);
  let next = 0;
  for (const { meaning, from, to } of hits) {
    if (meaning.isOnlySeeming) continue;
    const { fact } = meaning;
    for (let look = seeming[next]; look && look.from <= from; next += 1, look = seeming[next]) {
      seemingTo[look.meaning.fact] = Math.max(seemingTo[look.meaning.fact], look.to);
    }
    if (seemingTo[fact] >= to) continue;
    sentencesWith[fact].add(tokens[from]?.sentence ?? 0);
    ends.get(fact)?.add(to);
  }
  return { sentencesWith, isShortlyAfter: (fact, at) => endsShortlyBefore(ends.get(fact), at, tokens) };
}

const WIDEST = 8;

function endsShortlyBefore(
  ends: ReadonlySet<number> | undefined,
  at: number,
  tokens: readonly StatementToken[],
): boolean {
  const clause = tokens[at]?.clause;
  let width = 0;
  for (let end = at; end > 0 && width <= WIDEST; end -= 1) {
    const before = tokens[end - 1];
    if (!before || before.clause !== clause) return false;
    if (ends?.has(end)) return true;
    width += before.isHan ? 1 : 2;
  }
  return false;
}

function byFact<Value>(value: () => Value): Record<FactName, Value> {
  return { figure: value(), alternative: value(), condition: value(), existing: value() };
}
