import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dialect } from './dialect.ts';
import { recordCutter } from './recordCutter.ts';

const SEED = 20_240_305;
const DIALECT: Dialect = { delimiter: ',', quote: '"', escape: 'doubled', lineBreak: 'line-feed' };
const text = fc.string({
  unit: fc.constantFrom('a', '1', ',', ';', '"', "'", '\\', '\n', '\r\n', ' ', '客'),
  maxLength: 80,
});
const dialect = fc.record({
  delimiter: fc.constantFrom(',', ';', ', '),
  quote: fc.constantFrom('"', "'", ''),
  escape: fc.constantFrom('doubled' as const, 'backslash' as const),
  lineBreak: fc.constantFrom('line-feed' as const, 'carriage-return' as const),
});

function cutInPieces(whole: string, sizes: readonly number[], one: Dialect, width: number | undefined) {
  const cutter = recordCutter(one, width, 1);
  const records: { line: number; cells: readonly string[] }[] = [];
  let at = 0;
  for (const size of sizes) {
    for (const batch of cutter.cut(whole.slice(at, at + size), false)) records.push(...batch.records);
    at += size;
  }
  for (const batch of cutter.cut(whole.slice(at), true)) records.push(...batch.records);
  return records;
}

test('any text is cut, and no other than in one piece when it comes in pieces', () => {
  const width = fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined });
  fc.assert(
    fc.property(
      text,
      fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 8 }),
      dialect,
      width,
      (whole, sizes, one, cells) => {
        expect(cutInPieces(whole, sizes, one, cells)).toEqual(cutInPieces(whole, [], one, cells));
      },
    ),
    { seed: SEED, numRuns: 3000 },
  );
});

test('what is written by the rules is read back, and every record knows its line', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '1', ',', '"', '\n', ' ', '客'), maxLength: 12 });
  const rows = fc
    .integer({ min: 2, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
    );
  fc.assert(
    fc.property(rows, (cells) => {
      const lines = cells.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','));
      const records = cutInPieces(`${lines.join('\n')}\n`, [7, 9, 11], DIALECT, undefined);
      expect(records.map((record) => record.cells)).toEqual(cells);
      let line = 1;
      for (const [index, record] of records.entries()) {
        expect(record.line).toBe(line);
        line += (lines[index] as string).split('\n').length;
      }
    }),
    { seed: SEED, numRuns: 1000 },
  );
});
