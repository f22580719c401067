import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText } from './plainText.ts';

test('spellings of one text are one: width, case, accents, apostrophes, spaces', () => {
  expect(plainText('  Février ')).toBe('fevrier');
  expect(plainText('ＹＥＳ')).toBe('yes');
  expect(plainText('Don’t\u00a0 Know')).toBe("don't know");
});

test('plain letters come out as their full-width forms do, whatever is done to save time for them', () => {
  const ascii = fc.string({ unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)) });
  fc.assert(
    fc.property(ascii, (text) => {
      const wide = text.replaceAll(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
      expect(plainText(text)).toBe(plainText(`\u3000${wide}`));
    }),
    { seed: 20_240_307, numRuns: 2000 },
  );
});
