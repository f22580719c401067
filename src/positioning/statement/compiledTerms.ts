import { type GenericWordSet, genericWordSet } from './concreteWords.ts';
import { type PhraseIndex, phraseIndex } from './phraseIndex.ts';
import { phrasePatterns } from './phrasePattern.ts';
import type { FactMeaning } from './statementFacts.ts';
import { factNames, type VagueLanguage, type VagueMeaning, type VagueTerms } from './vagueTerms.ts';

export interface CompiledTerm {
  readonly terms: VagueTerms;
  readonly phrase: string;
  readonly isWeak: boolean;
}

export interface CompiledTerms {
  readonly phrases: PhraseIndex<CompiledTerm>;
  readonly exceptions: PhraseIndex<VagueTerms>;
}

export interface CompiledLanguage {
  readonly facts: PhraseIndex<FactMeaning>;
  readonly list: CompiledTerms;
  readonly genericWords: GenericWordSet;
  readonly genericMeanings: readonly VagueMeaning[];
}

/** The list of a language, compiled when it is first asked for. */
export function compiledLanguage(language: VagueLanguage): CompiledLanguage {
  const known = compiled.get(language);
  if (known) return known;
  const { facts, terms, generic } = language;
  const made: CompiledLanguage = {
    facts: compiledFacts(facts),
    list: compiledTerms(terms),
    genericWords: genericWordSet(generic.words),
    genericMeanings: generic.meanings,
  };
  compiled.set(language, made);
  return made;
}

const compiled = new WeakMap<VagueLanguage, CompiledLanguage>();

export function compiledTerms(list: readonly VagueTerms[]): CompiledTerms {
  const meant = (terms: VagueTerms, phrases: string, isWeak: boolean) =>
    phrasePatterns(phrases).map((pattern) => ({ pattern, meaning: { terms, phrase: pattern.phrase, isWeak } }));
  return {
    phrases: phraseIndex(
      list.flatMap((terms) => [...meant(terms, terms.phrases, false), ...meant(terms, terms.weakPhrases ?? '', true)]),
    ),
    exceptions: phraseIndex(
      list.flatMap((terms) => phrasePatterns(terms.unless ?? '').map((pattern) => ({ pattern, meaning: terms }))),
    ),
  };
}

function compiledFacts(facts: VagueLanguage['facts']): PhraseIndex<FactMeaning> {
  const meant = (fact: FactMeaning['fact'], phrases: string, isOnlySeeming: boolean) =>
    phrasePatterns(phrases).map((pattern) => ({ pattern, meaning: { fact, isOnlySeeming } }));
  return phraseIndex(
    factNames.flatMap((fact) => [
      ...meant(fact, facts[fact].phrases, false),
      ...meant(fact, facts[fact].unless ?? '', true),
    ]),
  );
}
