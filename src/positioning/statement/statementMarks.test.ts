import { expect, test } from 'vitest';
import { statementMarks } from './statementMarks.ts';
import { vagueLanguages } from './vagueLanguages.ts';

const marks = (texts: Parameters<typeof statementMarks>[0]) => statementMarks(texts, { languages: vagueLanguages });

test('every mark can be found in its own text, blanks around it or not', () => {
  const oneLiner = {
    to: { en: '  plan a month in two days', fr: 'faire mieux' },
    use: { en: ' the leading package ', fr: 'le leader mondial' },
  };
  const found = marks({ target: { zh: '中小企业' }, oneLiner });
  expect(found.map(({ part, piece, matched }) => [part, piece, matched])).toEqual(
    expect.arrayContaining([
      ['target', null, '中小企业'],
      ['oneLiner', 'use', 'leading'],
      ['oneLiner', 'use', 'leader'],
    ]),
  );
  for (const { part, piece, language, start, end, matched } of found) {
    const said = part === 'oneLiner' ? oneLiner[piece ?? 'to'] : { zh: '中小企业' };
    expect((said as Record<string, string>)[language]?.slice(start, end)).toBe(matched);
  }
});

test('half a one-liner is not called empty for want of the other half', () => {
  expect(marks({ oneLiner: { to: {}, use: { en: 'the planning package' } } })).toEqual([]);
  expect(marks({ oneLiner: { to: {}, use: { en: 'the leading package' } } })).toMatchObject([{ matched: 'leading' }]);
});

test('a precise statement has no mark, and languages that are not given are not looked at', () => {
  const oneLiner = { to: { en: 'plan a month in two days' }, use: { en: 'the planning package' } };
  expect(marks({ oneLiner })).toEqual([]);
  expect(statementMarks({ target: { fr: 'Les PME' } }, { languages: { en: vagueLanguages.en } })).toEqual([]);
});
