import { fc } from '@fast-check/vitest';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { csvText } from './csvText.ts';

test('what needs quotes stands in them, and nothing else', () => {
  expect(csvText([['a', 'b c', '', 'x,y', 'say "so"', 'two\nlines']])).toBe(
    'a,b c,,"x,y","say ""so""","two\nlines"\r\n',
  );
  expect(csvText([['1,5', 'a;b']], ';')).toBe('1,5;"a;b"\r\n');
  expect(csvText([['only'], ['']])).toBe('only\r\n""\r\n');
});

const cell = fc.string({ unit: fc.constantFrom('a', ' ', ',', ';', '"', '\n', '\r', '=', 'é', '客'), maxLength: 6 });
const rows = fc.nat({ max: 4 }).chain((more) => fc.array(fc.array(cell, { minLength: more + 1, maxLength: more + 1 })));

test('a reader gets back what was written', () => {
  fc.assert(
    fc.property(rows, fc.constantFrom(',' as const, ';' as const), (written, delimiter) => {
      expect(parse(csvText(written, delimiter), { delimiter, record_delimiter: '\r\n' })).toEqual(written);
    }),
    { seed: 4180, numRuns: 500 },
  );
});
