import { fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { seededRandom, shuffled } from '../../stats/random.ts';
import { hardPairs, heldOutPairs, type LabelledPair, practicePairs } from './labelledPairs.fixture.ts';
import { type CutBlock, type DuplicateCandidate, proposeDuplicates } from './proposeDuplicates.ts';

describe('suspected duplicates', () => {
  it('are what a person would say of 126 pairs of invented names, none else among them', () => {
    expect(judged(practicePairs)).toEqual({ missed: [], mistaken: [] });
    expect(judged(heldOutPairs)).toEqual({ missed: [], mistaken: [] });
  });

  it('of harder pairs miss initials, translations and other scripts, and mistake one letter of difference', () => {
    const { missed, mistaken } = judged(hardPairs);
    expect(missed.map(([first]) => first)).toEqual([
      'Nordische Bernstein Manufaktur GmbH',
      'Blaue Laterne Reisen GmbH',
      '沐云帆船有限公司',
      'アオイトリ株式会社',
      '하늘나루 주식회사',
    ]);
    expect(mistaken.map(([first]) => first)).toEqual(['Silverline Dental Clinic']);
  });

  it('put two daughters below one company, and say why', () => {
    const [one, daughters] = [likeness('Muster GmbH', 'Muster gmbh'), likeness('Muster GmbH', 'Muster AG')];
    expect(daughters.likeness).toBeLessThan(one.likeness);
    expect(daughters.reasons.at(-1)).toEqual({
      code: 'different-legal-form',
      text: 'One is AG, the other GmbH: perhaps two companies of one group.',
    });
  });

  it('believe the translation of a legal form', () => {
    const codes = likeness('ООО Лазурит', 'Lazurit LLC').reasons.map(({ code }) => code);
    expect(codes).toEqual(['same-name-other-script', 'same-legal-form']);
  });

  it('grow less likely with every doubt', () => {
    const plain = entry('Muster GmbH', null, 'DE');
    const doubts = [
      entry('Muster GmbH', null, 'Germany'),
      entry('Muster GmbH', null, 'AT'),
      entry('Muster AG', null, 'AT'),
      entry('Muster 2 AG', null, 'AT'),
    ].map((other) => likenessOf(plain, other, 0).likeness);
    expect(doubts).toEqual(doubts.toSorted((a, b) => b - a));
    expect(new Set(doubts).size).toBe(doubts.length);
  });

  it('meet by domain alone, where a name is missing or another', () => {
    const proposals = proposeDuplicates([
      { key: 7, id: 'a', name: null, domain: 'info@grauwacke.at' },
      { key: 5, id: 'b', name: 'Grauwacke Bau', domain: 'www.grauwacke.at' },
      { key: 3, id: 'c', name: null, domain: null },
      { key: 4, id: 'd', name: '', domain: 'gmail.com' },
      { key: 6, id: 'e', name: null, domain: 'gmail.com' },
    ]);
    expect(proposals.map(({ first, second }) => [first, second])).toEqual([[5, 7]]);
  });

  it('trust a frequent name less', () => {
    const rare = [candidate(0, 'Muster GmbH'), candidate(1, 'Muster GmbH')];
    const frequent = Array.from({ length: 30 }, (_, key) => candidate(key, 'Muster GmbH'));
    const [inRare, inFrequent] = [rare, frequent].map((base) => proposeDuplicates(base)[0]?.likeness ?? 0);
    expect(inFrequent).toBeLessThan(inRare ?? 0);
  });

  it('say which blocks were too large to compare each with each, and still meet equal names', () => {
    const cut: CutBlock[] = [];
    const base = Array.from({ length: 300 }, (_, key) =>
      candidate(key, `Bernstein Nr${Math.floor(key / 2)}x${'abcdefg'[key % 7]}`),
    );
    const twins = [candidate(900, 'Bernstein Zwillinghof AG'), candidate(901, 'Bernstein-Zwillinghof AG')];
    const proposals = proposeDuplicates([...base, ...twins], { onCutBlock: (block) => cut.push(block) });
    expect(cut).toContainEqual({ kind: 'word', text: 'bernstein', customers: 302 });
    expect(proposals.some(({ first, second }) => first === 900 && second === 901)).toBe(true);
  });

  it('do not depend on the order of the customers, and name each pair once, the most alike first', () => {
    const base = candidatesOf([...practicePairs, ...hardPairs]);
    const proposals = proposeDuplicates(base);
    expect(proposeDuplicates(shuffled(base, seededRandom(5)))).toEqual(proposals);
    expect(new Set(proposals.map(({ first, second }) => `${first} ${second}`)).size).toBe(proposals.length);
    expect(proposals.every(({ first, second }) => first < second)).toBe(true);
    expect(proposals).toEqual(proposals.toSorted((a, b) => b.likeness - a.likeness || a.first - b.first));
  });

  it('find of two entries the same whichever comes first, for any texts', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .tuple(
          fc.constantFrom('Muster', 'Mustr', '华云', 'Лазурит', 'Lazurit'),
          fc.constantFrom(' AG', ' 2', 'Nord', ' Ltd'),
        )
        .map((parts) => parts.join('')),
    );
    const other = fc.record({
      name: fc.option(text),
      domain: fc.option(fc.constantFrom('a.de', 'qq.com', 'muster.com', 'muster.de')),
    });
    fc.assert(
      fc.property(other, other, (a, b) => {
        const there = proposeDuplicates(
          [
            { key: 1, id: 'a', ...a },
            { key: 2, id: 'b', ...b },
          ],
          { threshold: 0 },
        );
        const back = proposeDuplicates(
          [
            { key: 2, id: 'a', ...a },
            { key: 1, id: 'b', ...b },
          ],
          { threshold: 0 },
        );
        expect(back).toEqual(there);
      }),
      { seed: 21, numRuns: 1000 },
    );
  });

  it('are none among no customers or one', () => {
    expect(proposeDuplicates([])).toEqual([]);
    expect(proposeDuplicates([candidate(1, 'Muster')])).toEqual([]);
  });
});

function judged(pairs: readonly LabelledPair[]) {
  const proposals = proposeDuplicates(candidatesOf(pairs));
  const nameOf = (key: number) => textOf(key % 2 === 0 ? pairs[key / 2]?.first : pairs[(key - 1) / 2]?.second);
  const isProposed = (at: number) => proposals.some(({ first, second }) => first === 2 * at && second === 2 * at + 1);
  return {
    missed: pairs.flatMap(({ truth, first, second }, at) =>
      truth === 'different' || isProposed(at) ? [] : [[textOf(first), textOf(second)]],
    ),
    mistaken: proposals.flatMap(({ first, second }) => {
      const isPair = first % 2 === 0 && second === first + 1;
      return isPair && pairs[first / 2]?.truth !== 'different' ? [] : [[nameOf(first), nameOf(second)]];
    }),
  };
}

function candidatesOf(pairs: readonly LabelledPair[]): DuplicateCandidate[] {
  return pairs.flatMap(({ first, second }, at) => [candidate(2 * at, first), candidate(2 * at + 1, second)]);
}

function candidate(key: number, written: LabelledPair['first']): DuplicateCandidate {
  const [name, domain, country] = typeof written === 'string' ? [written, null] : written;
  return { key, id: `C${key}`, name, domain, country: country ?? null };
}

function textOf(written: LabelledPair['first'] | undefined): string | null {
  return typeof written === 'string' ? written : (written?.[0] ?? null);
}

function entry(name: string, domain: string | null, country: string): LabelledPair['first'] {
  return [name, domain, country];
}

function likeness(first: string, second: string) {
  return likenessOf(first, second, 0);
}

function likenessOf(first: LabelledPair['first'], second: LabelledPair['first'], threshold: number) {
  const [found] = proposeDuplicates([candidate(1, first), candidate(2, second)], { threshold });
  if (!found) throw new Error(`${textOf(first)} and ${textOf(second)} were not compared`);
  return found;
}
