import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dialect } from './dialect.ts';
import { lineCutter } from './lineCutter.ts';
import { recordCutter } from './recordCutter.ts';

const SEED = 20_240_306;

/** Every way a `Dialect` can be, also those nobody uses: delimiters of several characters, half-overlapping ones, quotes as delimiters. */
const dialect: fc.Arbitrary<Dialect> = fc.record({
  delimiter: fc.constantFrom(
    ',',
    ';',
    '\t',
    '|',
    '^',
    ':',
    ' ',
    ', ',
    '; ',
    '  ',
    ',,',
    ',;,',
    '客',
    '\u0000',
    '\u001f',
    '\\',
    "'",
    '\r',
  ),
  quote: fc.constantFrom('"', "'", '', '|', '客'),
  escape: fc.constantFrom('doubled' as const, 'backslash' as const),
  lineBreak: fc.constantFrom('line-feed' as const, 'carriage-return' as const),
});

/** Text made of what matters in the dialect: its delimiter whole and in parts, its quote, breaks of all kinds. */
const dialectAndText = dialect.chain((one) =>
  fc.tuple(
    fc.constant(one),
    fc.string({
      unit: fc.constantFrom(
        'a',
        '1',
        ' ',
        '\\',
        '\n',
        '\r\n',
        '\r',
        one.delimiter,
        one.delimiter,
        one.delimiter.slice(0, 1),
        '"',
        `${one.quote}${one.quote}`,
        `${one.delimiter}${one.quote}`,
        `${one.quote}${one.delimiter}`,
        `${one.quote}\n${one.quote}`,
        `${one.quote}\r${one.quote}`,
        one.quote,
        '客',
        'é',
        '\u0000',
        '\ufffd',
        '\ufeff',
        '\ud83d',
        '\ude00',
        '😀',
      ),
      maxLength: 60,
    }),
  ),
);

test('a plain cut gives what csv-parse gives, for any text and any dialect, whole or in pieces', () => {
  const width = fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined });
  fc.assert(
    fc.property(dialectAndText, width, fc.integer({ min: 0, max: 60 }), ([one, text], cells, pieceLength) => {
      expect(outcome(text, one, cells, pieceLength, true)).toEqual(outcome(text, one, cells, pieceLength, false));
    }),
    { seed: SEED, numRuns: 8000 },
  );
});

test('usual lines need no scan: without quotes, with a delimiter or doubled quotes inside quotes', () => {
  const usual: Dialect = { delimiter: ',', quote: '"', escape: 'doubled', lineBreak: 'line-feed' };
  const cutter = lineCutter('a,,b\r\n"a, b","say ""no""",5" pipe,""\n"open\nend",b\n', usual);
  expect(cutter.cells(0)).toEqual(['a', '', 'b']);
  expect(cutter.cells(cutter.end)).toEqual(['a, b', 'say "no"', '5" pipe', '']);
  expect(cutter.cells(cutter.end)).toBeUndefined();
});

function outcome(text: string, one: Dialect, width: number | undefined, pieceLength: number, isPlain: boolean) {
  try {
    const cutter = recordCutter(one, width, 1, { isPlain });
    const batches = [...cutter.cut(text.slice(0, pieceLength), false), ...cutter.cut(text.slice(pieceLength), true)];
    return {
      records: batches.flatMap(({ records }) => records),
      troubles: batches.flatMap(({ troubles }) => troubles),
      areSound: batches.every(({ areSound }) => areSound),
      nextLine: cutter.nextLine(),
    };
  } catch (error) {
    return (error as Error).message;
  }
}
