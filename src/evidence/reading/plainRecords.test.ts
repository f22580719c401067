import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dialect } from './dialect.ts';
import type { RawRecord } from './rawRecord.ts';
import { recordCutter } from './recordCutter.ts';

const SEED = 20_261_122;
const DIALECT: Dialect = { delimiter: ',', quote: '"', escape: 'doubled', lineBreak: 'line-feed' };
/** Mostly plain lines of three cells, so that most of them are cut as bytes. */
const cell = fc.string({
  unit: fc.constantFrom('a', '1', ' ', '客', 'é', '𝒳', '\r', '\\', '\u0000', '\ufffd'),
  maxLength: 5,
});
const line = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(cell, cell, cell).map((cells) => cells.join(',')) },
  { weight: 1, arbitrary: fc.array(cell, { maxLength: 5 }).map((cells) => cells.join(',')) },
  { weight: 1, arbitrary: fc.constantFrom('"a","b\n1",c', 'a,"b,1",c', 'a"b,1,c', '\ud800,1,2') },
);
const text = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\r\n')), { maxLength: 30 })
  .map((lines) => lines.flat().join(''));

function cut(whole: string, sizes: readonly number[], asBytes: boolean): RawRecord[] {
  const cutter = recordCutter(DIALECT, 3, 1, { asBytes });
  const records: RawRecord[] = [];
  let at = 0;
  for (const size of [...sizes, whole.length]) {
    for (const batch of cutter.cut(whole.slice(at, at + size), at + size >= whole.length))
      records.push(...batch.records);
    at += size;
  }
  return records.map((record) => ({ line: record.line, cells: [...record.cells] }));
}

test('records cut as bytes are those that are cut as text, whatever the pieces', () => {
  fc.assert(
    fc.property(text, fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 6 }), (whole, sizes) => {
      expect(cut(whole, sizes, true)).toEqual(cut(whole, sizes, false));
    }),
    { seed: SEED, numRuns: 400 },
  );
});
