import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodedText } from './decodedText.ts';
import type { Dialect } from './dialect.ts';
import type { Layout } from './layout.ts';
import { type PlainCutter, plainCutter } from './plainCutter.ts';
import { plainRecords } from './plainRecords.ts';
import type { RecordBatch } from './rawRecord.ts';
import { recordCutter } from './recordCutter.ts';
import { streamedTable } from './streamedTable.ts';
import type { Reading, Table, TableRow } from './table.ts';

const SEED = 20_261_122;
const COLUMNS = ['id', 'name', 'size'];
const layout: Layout = {
  headerRows: 1,
  footerLines: 0,
  columns: COLUMNS,
  usualCells: COLUMNS.length,
  headerEndLine: 2,
  problems: [],
  reasons: {},
};

const dialect: fc.Arbitrary<Dialect> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', ' '),
  quote: fc.constantFrom('"', "'", ''),
  escape: fc.constantFrom('doubled' as const, 'backslash' as const),
  lineBreak: fc.constant('line-feed' as const),
});
const cell = fc.string({
  unit: fc.constantFrom('a', '1', ' ', '-', '客', 'é', '😀', '\r', '\\', "'", '"', '\ufeff'),
  maxLength: 5,
});
const odd = fc.constantFrom('\u0000', 'a\ufffd', ' ');
const quoted = fc.string({ unit: fc.constantFrom('a', '1', ',', ';', ' ', '客', '\n', '\r\n', '\\'), maxLength: 6 });
const plain = fc.stringMatching(/^[a-z0-9]{0,4}$/);

const lineOf = ({ delimiter, quote }: Dialect) =>
  fc.oneof(
    { weight: 40, arbitrary: fc.tuple(plain, plain, plain).map((cells) => cells.join(delimiter)) },
    { weight: 8, arbitrary: fc.tuple(cell, cell, cell).map((cells) => cells.join(delimiter)) },
    {
      weight: 8,
      arbitrary: fc.tuple(plain, quoted, plain).map(([a, b, c]) => [a, quote + b + quote, c].join(delimiter)),
    },
    { weight: 1, arbitrary: fc.tuple(plain, odd, cell).map((cells) => cells.join(delimiter)) },
    { weight: 1, arbitrary: fc.array(cell, { maxLength: 5 }).map((cells) => cells.join(delimiter)) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('', '---', `${quote}open`, `x${delimiter}${quote}a${quote}${quote}b${quote}`),
    },
  );

/** Some damage: bytes that are no UTF-8. */
const broken = fc.option(fc.nat(), { nil: undefined, freq: 9 });

const file = dialect.chain((one) =>
  fc.record({
    dialect: fc.constant(one),
    mark: fc.constantFrom('', '', '\ufeff'),
    lines: fc.array(fc.tuple(lineOf(one), fc.constantFrom('\n', '\n', '\r\n')), { maxLength: 40 }),
    preambleLines: fc.constantFrom(0, 0, 1, 2),
    broken,
    sizes: fc.array(fc.integer({ min: 1, max: 120 }), { maxLength: 8 }),
  }),
);

test('lines cut as bytes are those that are cut as text, with the same problems, whatever the chunks', async () => {
  let plainRows = 0;
  await fc.assert(
    fc.asyncProperty(file, async ({ dialect: one, mark, lines, preambleLines, broken: at, sizes }) => {
      const bytes = Buffer.from(mark + lines.flat().join(''));
      if (at !== undefined && bytes.length > 0) bytes[at % bytes.length] = 0xff;
      const cutPlain = plainCutter(one, COLUMNS.length) as PlainCutter;
      const table = tableOf(chunksOf(bytes, sizes), one, preambleLines, cutPlain);
      const asText = await rowsOf(table);
      const again = tableOf(chunksOf(bytes, sizes), one, preambleLines, cutPlain);
      const asBytes = await plainRowsOf(again);
      plainRows += asBytes.plain;
      expect(asBytes.rows).toEqual(asText);
      expect(again.log.problems).toEqual(table.log.problems);
      expect(again.log.counts).toEqual(table.log.counts);
    }),
    { seed: SEED, numRuns: 4000 },
  );
  expect(plainRows).toBeGreaterThan(2000);
});

test('a line longer than a megabyte is read, and so is what follows it', async () => {
  const one: Dialect = { delimiter: ',', quote: '"', escape: 'doubled', lineBreak: 'line-feed' };
  const bytes = Buffer.from(`\ufeffid,name,size\n1,a,1\n2,${'é'.repeat(700_000)},2\n3,c,3\n4,d,4`);
  const sizes = Array.from({ length: 20 }, () => 99_999);
  const cutPlain = plainCutter(one, COLUMNS.length) as PlainCutter;
  const { rows } = await plainRowsOf(tableOf(chunksOf(bytes, sizes), one, 0, cutPlain));
  expect(rows).toEqual(await rowsOf(tableOf(chunksOf(bytes, sizes), one, 0, cutPlain)));
  expect(rows.map(({ cells }) => cells[2])).toEqual(['2', '3', '4']);
});

function chunksOf(bytes: Buffer, sizes: readonly number[]): () => AsyncIterable<Buffer> {
  return async function* () {
    let at = 0;
    for (const size of sizes) {
      if (at < bytes.length) yield bytes.subarray(at, at + size);
      at += size;
    }
    if (at < bytes.length) yield bytes.subarray(at);
  };
}

/** A table of three columns whose header is its second line. */
function tableOf(
  chunks: () => AsyncIterable<Buffer>,
  one: Dialect,
  preambleLines: number,
  cutPlain: PlainCutter,
): Table {
  const opened = { path: 'x', reading: {} as Reading, reasons: {}, layout };
  return streamedTable(
    opened,
    async function* (lines) {
      const cutter = recordCutter(one, COLUMNS.length, preambleLines + 1);
      let text = '';
      for await (const piece of decodedText(chunks(), 'utf-8')) text += piece;
      const skipped = text.split('\n').slice(preambleLines).join('\n');
      const all: RecordBatch[] = [...cutter.cut(skipped, true)];
      yield* all;
      lines.last = cutter.nextLine() - 1;
    },
    async function* (lines) {
      const cutter = recordCutter(one, COLUMNS.length, preambleLines + 1);
      const { headerEndLine } = layout;
      yield* plainRecords(chunks(), { cutPlain, cutter, preambleLines, headerEndLine });
      lines.last = cutter.nextLine() - 1;
    },
  );
}

async function rowsOf(table: Table): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const batch of table.batches()) rows.push(...batch);
  return rows;
}

async function plainRowsOf(table: Table): Promise<{ rows: TableRow[]; plain: number }> {
  const rows: TableRow[] = [];
  let plainCount = 0;
  for await (const batch of table.batches('plain')) {
    if (!('bounds' in batch)) rows.push(...batch);
    else {
      for (let i = 0; i < batch.count; i++) rows.push(batch.row(i));
      plainCount += batch.count;
    }
  }
  return { rows, plain: plainCount };
}
