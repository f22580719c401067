import { assert, constantFrom, property, record, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentWords } from './contentWords.ts';
import { wordDifference } from './wordDifference.ts';

describe('content words', () => {
  test.each([
    ['en', 'The bakeries of Lyon, and THE ovens: 12 of them', ['bakerie', 'lyon', 'oven', '12']],
    ['fr', 'Les ateliers de Lyon qui usinent à façon', ['atelier', 'lyon', 'usinent', 'facon']],
    ['fr', 'Des réseaux, des bureaux', ['reseau', 'bureau']],
    ['zh', '每天凌晨配货的连锁', ['每天', '天凌', '凌晨', '晨配', '配货', '连锁']],
    ['zh', 'ＥＲＰ软件和纸', ['erp', '软件', '纸']],
  ] as const)('%s: %s', (language, text, words) => {
    expect([...contentWords(text, language)]).toEqual(words);
  });
});

describe('how far two texts are apart', () => {
  test('the same content words in other clothes are no difference', () => {
    const said = wordDifference({ en: 'The bakeries of Lyon' }, { en: 'Lyon’s Bakeries' });
    expect(said).toEqual({ language: 'en', difference: 0, onlyFirst: [], onlySecond: [] });
  });

  test('what only one says is named, in the order in which it says it', () => {
    const said = wordDifference({ en: 'Bakeries with three shops' }, { en: 'Bakeries that deliver by night' });
    expect(said).toMatchObject({ onlyFirst: ['three', 'shop'], onlySecond: ['deliver', 'night'] });
    expect(said?.difference).toBeCloseTo(1 - 1 / 5);
    const chinese = wordDifference({ zh: '早餐连锁店' }, { zh: '连锁餐厅' });
    expect(chinese).toMatchObject({
      language: 'zh',
      onlyFirst: ['早餐', '餐连', '锁店'],
      onlySecond: ['锁餐', '餐厅'],
    });
    expect(chinese?.difference).toBeCloseTo(1 - 1 / 6);
  });

  test('it knows no meaning: another word for the same is another word', () => {
    expect(wordDifference({ en: 'clients' }, { en: 'customers' })?.difference).toBe(1);
  });

  test('the first language that both say it in counts; without one, or without words, nobody knows', () => {
    expect(wordDifference({ en: 'Plan', fr: 'Four' }, { fr: 'Four', zh: '炉' })).toMatchObject({
      language: 'fr',
      difference: 0,
    });
    expect(wordDifference({ en: 'Plan' }, { fr: 'Plan' })).toBeNull();
    expect(wordDifference({ en: 'of the' }, { en: 'Plan' })).toBeNull();
  });

  test('it is the same both ways, between 0 and 1, and 0 of a text from itself', () => {
    const words = constantFrom('plan', 'oven', 'night', 'the', '面包', '12');
    const text = record({ en: words.chain((one) => words.map((other) => `${one} ${other}`)), fr: string() });
    assert(
      property(text, text, (one, other) => {
        const there = wordDifference(one, other);
        const back = wordDifference(other, one);
        expect(back?.difference).toBe(there?.difference);
        expect(back?.onlyFirst).toEqual(there?.onlySecond);
        expect(there?.difference ?? 0).toBeGreaterThanOrEqual(0);
        expect(there?.difference ?? 0).toBeLessThanOrEqual(1);
        expect(wordDifference(one, one)?.difference ?? 0).toBe(0);
      }),
      { seed: 20_261_122 },
    );
  });
});
