import { brotliCompressSync, gzipSync } from 'node:zlib';
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../platform/failure.ts';
import { openTable } from './openTable.ts';
import { allRows, temporaryFiles } from './tableFile.fixture.ts';

const file = temporaryFiles();
type Written = Parameters<typeof parquetWriteBuffer>[0];
type Schema = NonNullable<Written['schema']>;

function parquet(name: string, written: Omit<Written, 'writer'>): string {
  return file(name, new Uint8Array(parquetWriteBuffer(written)));
}

/** One optional column of a stated type, with a value and a gap. */
async function cellsOf(element: Omit<Schema[number], 'name'>, data: ColumnSource['data']): Promise<string[]> {
  const schema: Schema = [
    { name: 'root', num_children: 2 },
    { name: 'row', type: 'INT32', repetition_type: 'REQUIRED' },
    { repetition_type: 'OPTIONAL', ...element, name: 'value' },
  ];
  const rows = Int32Array.from({ length: data.length }, (_, index) => index);
  const columnData = [
    { name: 'row', data: rows },
    { name: 'value', data },
  ];
  const table = await openTable(parquet('one.parquet', { columnData, schema }));
  return (await allRows(table)).map(([, cell = '']) => cell);
}

describe('Parquet files', () => {
  test('are text like any other table, whatever they are called', async () => {
    const columnData: ColumnSource[] = [
      { name: 'id', data: ['00042', 'C2', 'C3'], type: 'STRING' },
      { name: 'client', data: ['Société "A", Paris', '客户', null] },
      { name: 'size', data: [12, null, 1e21], type: 'DOUBLE' },
      { name: 'share', data: [0.1 + 0.2, Number.NaN, 0.5] },
      { name: 'number', data: [9_007_199_254_740_993n, null, -5n] },
      { name: 'won', data: [true, false, null] },
      { name: 'seen', data: [new Date('2024-03-05T13:30:00.250Z'), null, new Date('1969-12-31T23:59:59Z')] },
    ];
    const table = await openTable(parquet('deals.csv', { columnData }));
    expect(table.reading).toMatchObject({ format: 'parquet', headerRows: 0 });
    expect(table.columns).toEqual(['id', 'client', 'size', 'share', 'number', 'won', 'seen']);
    expect(await allRows(table)).toEqual([
      [
        '00042',
        'Société "A", Paris',
        '12',
        '0.30000000000000004',
        '9007199254740993',
        'true',
        '2024-03-05T13:30:00.25Z',
      ],
      ['C2', '客户', '', '', '', 'false', ''],
      ['C3', '', '1000000000000000000000', '0.5', '-5', '', '1969-12-31T23:59:59Z'],
    ]);
    expect(table.log.counts).toEqual({});
  });

  test('decimals come out exact, single precision shortest, days and times as they are written', async () => {
    const decimal = { converted_type: 'DECIMAL', scale: 2, precision: 18 } as const;
    expect(await cellsOf({ type: 'INT64', ...decimal }, [10n, null, -123_456_789_012_345_678n])).toEqual([
      '0.10',
      '',
      '-1234567890123456.78',
    ]);
    const wide = { type: 'FIXED_LEN_BYTE_ARRAY', type_length: 16, ...decimal, precision: 38 } as const;
    expect(await cellsOf(wide, [12_345_678_901_234_567_890_123n, -1n])).toEqual(['123456789012345678901.23', '-0.01']);
    expect(await cellsOf({ type: 'FLOAT' }, [0.1, 16_777_216, null])).toEqual(['0.1', '16777216', '']);
    expect(await cellsOf({ type: 'INT32', converted_type: 'DATE' }, [new Date('2024-02-29'), null])).toEqual([
      '2024-02-29',
      '',
    ]);
    expect(await cellsOf({ type: 'INT32', converted_type: 'TIME_MILLIS' }, [48_600_500, 0])).toEqual([
      '13:30:00.5',
      '00:00:00',
    ]);
    const micros = {
      type: 'INT64',
      logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: false, unit: 'MICROS' },
    } as const;
    expect(await cellsOf(micros, [1_709_645_400_000_001n, -1n])).toEqual([
      '2024-03-05T13:30:00.000001',
      '1969-12-31T23:59:59.999999',
    ]);
    expect(await cellsOf({ type: 'BYTE_ARRAY' }, [new TextEncoder().encode('naïve'), null])).toEqual(['naïve', '']);
    expect(await cellsOf({ type: 'BYTE_ARRAY', converted_type: 'JSON' }, [{ b: 1 }])).toEqual(['{"b":1}']);
  });

  test('lists and structures are JSON text, said once for each column', async () => {
    const schema: Schema = [
      { name: 'root', num_children: 2 },
      { name: 'id', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
      { name: 'tags', num_children: 1, converted_type: 'LIST', repetition_type: 'OPTIONAL' },
      { name: 'list', num_children: 1, repetition_type: 'REPEATED' },
      { name: 'element', type: 'INT64', repetition_type: 'OPTIONAL' },
    ];
    const columnData = [
      { name: 'id', data: ['a', 'b', 'c'] },
      { name: 'tags', data: [[1n, null, 2n ** 60n], null, []] },
    ];
    const table = await openTable(parquet('nested.parquet', { columnData, schema }));
    expect(await allRows(table)).toEqual([
      ['a', '[1,null,"1152921504606846976"]'],
      ['b', ''],
      ['c', '[]'],
    ]);
    await allRows(table);
    expect(table.log.problems).toMatchObject([{ code: 'column-nested', column: 'tags' }]);
  });

  test('many row groups give every row once, in order, as often as asked', async () => {
    const ids = Array.from({ length: 120_500 }, (_, row) => `C${row}`);
    const path = parquet('groups.parquet', {
      columnData: [
        { name: 'id', data: ids, type: 'STRING' },
        { name: 'kind', data: ids.map((_, row) => `kind ${row % 7}`), type: 'STRING' },
      ],
      rowGroupSize: [60_000, 1, 60_499],
    });
    const table = await openTable(path);
    for (let time = 0; time < 2; time++) {
      let row = 0;
      const wrong: unknown[] = [];
      for await (const batch of table.batches()) {
        expect(batch.length).toBeLessThanOrEqual(1000);
        for (const one of batch) {
          if (one.row !== row + 1 || one.cells[0] !== `C${row}` || one.cells[1] !== `kind ${row % 7}`) wrong.push(one);
          row++;
        }
      }
      expect(wrong).toEqual([]);
      expect(row).toBe(ids.length);
    }
  });

  test('pages may be packed in any usual way', async () => {
    const columnData = [{ name: 'id', data: Array.from({ length: 500 }, (_, row) => `C${row % 9}`) }];
    const compressors = { GZIP: gzipSync, BROTLI: brotliCompressSync };
    for (const codec of ['UNCOMPRESSED', 'SNAPPY', 'GZIP', 'BROTLI'] as const) {
      const table = await openTable(parquet(`${codec}.parquet`, { columnData, codec, compressors }));
      expect((await allRows(table)).flat()).toEqual(columnData[0]?.data);
    }
  });

  test('no rows are a table without rows; no columns are no table', async () => {
    const empty = await openTable(parquet('empty.parquet', { columnData: [{ name: 'id', data: [], type: 'STRING' }] }));
    expect(empty.columns).toEqual(['id']);
    expect(await allRows(empty)).toEqual([]);
    const schema: Schema = [{ name: 'root', num_children: 0 }];
    const none = parquet('none.parquet', { columnData: [], schema });
    await expect(openTable(none)).rejects.toMatchObject({ code: 'file-not-a-table' });
  });

  test('names that are blank or occur twice are mended as in any header', async () => {
    const columnData = [
      { name: ' ', data: ['a'] },
      { name: 'size', data: [1] },
    ];
    const table = await openTable(parquet('names.parquet', { columnData }));
    expect(table.columns).toEqual(['column 1', 'size']);
    expect(table.log.counts).toEqual({ 'header-empty': 1 });
  });

  test('a broken, cut, encrypted or lying file is refused with what to do, and never read as if it were whole', async () => {
    const ids = Array.from({ length: 2000 }, (_, row) => `C${row * 7919}`);
    const whole = Buffer.from(parquetWriteBuffer({ columnData: [{ name: 'id', data: ids, type: 'STRING' }] }));
    const refused = { code: 'file-unreadable', message: expect.stringContaining('broken.parquet') };
    const reading = async (bytes: Uint8Array) => allRows(await openTable(file('broken.parquet', bytes)));
    await expect(reading(whole.subarray(0, whole.length - 9))).rejects.toMatchObject(refused);
    await expect(reading(whole.subarray(0, 6))).rejects.toMatchObject(refused);
    await expect(reading(Buffer.concat([whole.subarray(0, 100), whole.subarray(-600)]))).rejects.toMatchObject(refused);
    const lying = Buffer.from(whole);
    lying.writeUInt32LE(0x7fff_ffff, lying.length - 8);
    await expect(reading(lying)).rejects.toMatchObject(refused);
    await expect(reading(Buffer.from('PARE and so on PARE'))).rejects.toMatchObject({ code: 'file-not-a-table' });
    const unexpected: unknown[] = [];
    for (let at = 4; at < whole.length - 8; at += 97) {
      const spoilt = Buffer.from(whole);
      spoilt[at] = (spoilt[at] as number) ^ 0xff;
      // A page has no checksum here: a flipped letter may go unseen, a lost row may not.
      const outcome: unknown = await reading(spoilt).catch((error: unknown) => error);
      const isWhole = Array.isArray(outcome) && outcome.length === ids.length;
      const isRefused = outcome instanceof Failure && outcome.code === 'file-unreadable';
      if (!isWhole && !isRefused) unexpected.push(outcome);
    }
    expect(unexpected).toEqual([]);
  });
});
