import { fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { nameKey } from './nameKey.ts';

const cores = (names: readonly string[]) => [...new Set(names.map((name) => nameKey(name).core))];
const seeded = { seed: 20, numRuns: 500 };

describe('the key of a company name', () => {
  it('leaves out legal forms before, behind, in brackets and dotted, of many countries', () => {
    expect(cores(['Alpentor GmbH', 'ALPENTOR G.m.b.H.', 'Alpentor (GmbH)', 'Alpentor'])).toEqual(['alpentor']);
    expect(cores(['S.à r.l. Boisclair', 'Boisclair SARL', 'SARL « Boisclair »'])).toEqual(['boisclair']);
    expect(cores(['Kwiatogród sp. z o. o.', 'Kwiatogrod Spółka z o.o.'])).toEqual(['kwiatogrod']);
    expect(cores(['Wattleford Pty. Ltd.', 'Wattleford Pty Limited'])).toEqual(['wattleford']);
    expect(cores(['株式会社ヒカリ', 'ヒカリ株式会社', '(株)ヒカリ', '㈱ﾋｶﾘ'])).toEqual(['ヒカリ']);
    expect(cores(['주식회사 별하늘', '별하늘(주)', '㈜별하늘'])).toEqual(['별하늘']);
    expect(cores(['ООО «Лазурит»', 'Лазурит, ООО', 'Lazurit OOO'])).toEqual(['lazurit']);
  });

  it('names the form and, where only one country has it, the country', () => {
    expect(nameKey('Zirbenwerk GmbH & Co. KG')).toMatchObject({ core: 'zirbenwerk', legalForm: 'GmbH & Co. KG' });
    expect(nameKey('Tiszavirág Kft.')).toMatchObject({ core: 'tiszavirag', legalForm: 'Kft', country: 'HU' });
    expect(nameKey('Alpentor GmbH')).not.toHaveProperty('country');
    expect(nameKey('Alpentor').legalForm).toBeNull();
  });

  it('does not take part of a name for a form', () => {
    expect(nameKey('Muster U.S.A.').core).toBe('muster usa');
    expect(nameKey('A.B.C.D. Feinwerk').core).toBe('abcd feinwerk');
    expect(cores(['Basalt', 'Agave', 'Seide'])).toEqual(['basalt', 'agave', 'seide']);
    expect(nameKey('Lasa').core).toBe('lasa');
  });

  it('makes accents, ligatures, transcribed umlauts, widths and ampersands one', () => {
    expect(cores(['Mühle & Söhne', 'Muehle und Soehne', 'MUHLE + SOHNE', 'Ｍühle＆Söhne'])).toEqual(['muhle sohne']);
    expect(cores(['Weißœuvre', 'Weissoeuvre'])).toHaveLength(1);
    expect(cores(['Ørsø', 'Oersoe', 'Orso'])).toEqual(['orso']);
    expect(cores(['上海華瀾電子有限公司', '上海华澜电子有限公司'])).toEqual(['上海 华澜 电子']);
  });

  it('keeps numbers, and a word where nothing else is left', () => {
    expect(nameKey('Studio 54 Ltd').core).toBe('studio 54');
    expect([nameKey('AG').core, nameKey('The').core, nameKey('有限公司').core]).toEqual(['ag', 'the', '有限公司']);
    expect(nameKey('?!').core).toBe('');
  });

  it('gives of a key the same key, for any text', () => {
    const parts = [
      'GmbH',
      'S.A.',
      'AB',
      'the',
      '& Co',
      'Sp. z',
      'o.o.',
      'e',
      'y',
      'L’',
      'ue',
      '(株)',
      '有限公司',
      '上海',
      '科技',
    ];
    const mixed = fc
      .array(fc.oneof(fc.constantFrom(...parts), fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 7 })
      .chain((words) => fc.constantFrom('', ' ', '-').map((gap) => words.join(gap)));
    fc.assert(
      fc.property(mixed, (name) => {
        const { core } = nameKey(name);
        expect(nameKey(core).core).toBe(core);
      }),
      { ...seeded, numRuns: 3000 },
    );
  });

  it('does not depend on case or outer spaces', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(nameKey(`  ${name.toUpperCase()} `).core).toBe(nameKey(name.toLowerCase()).core);
      }),
      seeded,
    );
  });
});
