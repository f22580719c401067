import { describe, expect, test } from 'vitest';
import { loadVagueLanguage } from './loadVagueLanguage.ts';
import { phrasePatterns, phraseProblem } from './phrasePattern.ts';
import { statementParts } from './statementPart.ts';
import { vagueLanguages } from './vagueLanguages.ts';
import { vagueness } from './vagueness.ts';
import { vagueKinds } from './vagueTerms.ts';

describe.each(['en', 'fr', 'zh'] as const)('the list of %s', (language) => {
  const { facts, terms, generic } = vagueLanguages[language];

  test('holds only phrases that can be read', () => {
    const ofTerms = terms.flatMap(({ phrases, weakPhrases, unless }) => [phrases, weakPhrases, unless]);
    const ofFacts = Object.values(facts).flatMap(({ phrases, unless }) => [phrases, unless]);
    const written = [...ofTerms, ...ofFacts].map((phrases) => phrases ?? '');
    const problems = written.flatMap(phrasePatterns).map(({ phrase }) => phraseProblem(phrase));
    expect(problems.filter((problem) => problem !== undefined)).toEqual([]);
  });

  test('holds generic words once each that can be read, and a reason for each part', () => {
    const words = Object.values(generic.words).flatMap((some) => some.trim().split(/\s+/));
    expect(words.map(phraseProblem).filter((problem) => problem !== undefined)).toEqual([]);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
    for (const part of statementParts) {
      expect(generic.meanings.filter(({ parts }) => parts?.includes(part) ?? true)).toHaveLength(1);
    }
  });

  test('has every kind, each id once, a reason and an example everywhere', () => {
    expect([...new Set(terms.map(({ kind }) => kind))].sort()).toEqual([...vagueKinds].sort());
    const all = [...terms, ...generic.meanings];
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { reason, example } of all) {
      expect(reason.length).toBeGreaterThan(5);
      expect(example.length).toBeGreaterThan(5);
    }
  });

  test('comes alone to a browser', async () => {
    expect(await loadVagueLanguage(language)).toBe(vagueLanguages[language]);
  });

  test('finds nothing vague in its own better examples', () => {
    const marked = [...terms, ...generic.meanings].flatMap(({ example, parts }) =>
      vagueness(example, { part: parts?.[0] ?? 'offering', language }).map(({ matched }) => `${matched}: ${example}`),
    );
    expect(marked).toEqual([]);
  });
});

test.each([
  ['', 'at least one word'],
  ['one; two', 'give each one by itself'],
  ['… word', 'must begin with a word'],
  ['word …', 'must end with a word'],
  ['ab*', 'at least 3 letters'],
  ['word ?!', 'neither letters nor digits'],
])('the phrase "%s" cannot be added, and the problem is said', (phrase, problem) => {
  expect(phraseProblem(phrase)).toContain(problem);
});
