import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../stats/random.ts';
import { openTable } from './openTable.ts';
import { allRows, problemsOf, temporaryFiles } from './tableFile.fixture.ts';

const file = temporaryFiles();

function noise(length: number): Buffer {
  const random = seededRandom(7);
  return Buffer.from(Array.from({ length }, () => Math.floor(random() * 256)));
}

describe('what is no table is refused with its reason and a remedy', () => {
  const cases: readonly (readonly [string, () => string, string])[] = [
    ['a file that is not there', () => join(tmpdir(), 'no such file.csv'), 'file-not-found'],
    ['a folder', () => tmpdir(), 'file-unreadable'],
    ['an empty file', () => file('empty.csv', ''), 'file-empty'],
    ['blank lines only', () => file('blank.csv', '\r\n\r\n'), 'file-empty'],
    ['a gzip file with nothing in it', () => file('empty.csv.gz', gzipSync('')), 'file-empty'],
    ['a PDF renamed to CSV', () => file('report.csv', '%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'file-not-a-table'],
    ['a PNG renamed to CSV', () => file('picture.csv', Buffer.from('89504e470d0a1a0a0000', 'hex')), 'file-not-a-table'],
    ['an old Excel workbook', () => file('old.xls', Buffer.from('d0cf11e0a1b11ae10000', 'hex')), 'file-not-a-table'],
    ['a web page called .xls', () => file('page.xls', '<html><body><table><tr><td>a'), 'file-not-a-table'],
    ['random bytes', () => file('noise.csv', noise(20_000)), 'file-not-a-table'],
    ['a few random bytes', () => file('noise.csv', noise(100)), 'file-not-a-table'],
    ['random bytes, packed', () => file('noise.csv.gz', gzipSync(noise(20_000))), 'file-not-a-table'],
    ['a packed file in a packed file', () => file('twice.gz', gzipSync(gzipSync('a,b\n1,2\n'))), 'file-not-a-table'],
    [
      'a packed file cut short',
      () => file('cut.gz', gzipSync('a,b\n1,2\n'.repeat(99)).subarray(0, 24)),
      'file-unreadable',
    ],
    [
      'a packed file that unpacks beyond measure',
      () => file('bomb.gz', gzipSync(Buffer.alloc(200e6, 'a,b\n'))),
      'file-too-large',
    ],
    [
      'an archive',
      () => file('archive.csv', Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.alloc(18)])),
      'file-not-a-table',
    ],
    [
      'an archive cut short',
      () => file('cut.xlsx', Buffer.from('PK\x03\x04 and then nothing more of it')),
      'file-unreadable',
    ],
    ['one JSON object over lines', () => file('one.json', '{\n  "a": 1\n}\n'), 'file-not-a-table'],
    ['broken JSON', () => file('broken.json', '[{"a": 1},\n{"a": \n'), 'file-not-a-table'],
  ];
  test.each(cases)('%s', async (_, path, code) => {
    await expect(openTable(path())).rejects.toMatchObject({
      name: 'Failure',
      code,
      remedy: expect.stringMatching(/\w+/u),
    });
  });

  test('an encoding that does not exist', async () => {
    const path = file('table.csv', 'a,b\n1,2\n');
    await expect(openTable(path, { encoding: 'klingon' })).rejects.toMatchObject({ code: 'reading-invalid' });
  });
});

describe('what can be read is read, and what is wrong with it is reported by row and column', () => {
  test('a header alone is a table without rows', async () => {
    const table = await openTable(file('header.csv', 'id,name,size\n'));
    expect(table.columns).toEqual(['id', 'name', 'size']);
    expect(await allRows(table)).toEqual([]);
  });

  test.each([
    ['words', 'name\nAcme\nBeta, Inc\n', ['Acme', 'Beta, Inc']],
    ['times, which no colon cuts up', 'at\n08:30:00\n09:15:00\n', ['08:30:00', '09:15:00']],
    ['decimal commas, which no comma cuts up', 'value\n1,5\n2,75\n3,1\n', ['1,5', '2,75', '3,1']],
  ])('one column of %s', async (_, text, cells) => {
    const table = await openTable(file('one.csv', text));
    expect(table.columns).toHaveLength(1);
    expect(await allRows(table)).toEqual(cells.map((cell) => [cell]));
  });

  test('a cell of a million characters', async () => {
    const long = 'x'.repeat(1e6);
    const table = await openTable(file('long.csv', `id,text,size\n1,"${long}",3\n2,b,4\n`));
    expect(await allRows(table)).toEqual([
      ['1', long, '3'],
      ['2', 'b', '4'],
    ]);
    expect(table.log.problems).toMatchObject([{ code: 'cell-long', row: 1, column: 'text' }]);
  });

  test('NUL bytes are left out and reported, and do not make a text UTF-16', async () => {
    const table = await openTable(file('nul.csv', 'id,name\n1\0,a\0\n2,b\n'));
    expect(await allRows(table)).toEqual([
      ['1', 'a'],
      ['2', 'b'],
    ]);
    expect(table.log.problems).toMatchObject([
      { code: 'cell-nul', row: 1, column: 'id' },
      { code: 'cell-nul', row: 1, column: 'name' },
    ]);
  });

  test('a header that names too few columns, and one that names too many', async () => {
    const few = await openTable(file('few.csv', 'id,name\n1,a,x,9\n2,b,y,8\n3,c,z,7\n'));
    expect(few.columns).toEqual(['id', 'name', 'column 3', 'column 4']);
    expect(few.log.counts).toMatchObject({ 'header-short': 1 });
    const many = await openTable(file('many.csv', 'id,name,size,age\n1,a\n2,b\n3,c\n'));
    expect(await problemsOf(many)).toEqual([{ code: 'header-long' }]);
  });

  test('ragged rows are filled up, and cells left over are told', async () => {
    const table = await openTable(file('ragged.csv', 'id,name,size\n1,a,3\n2,b\n3,c,4,extra\n4,d,5,\n'));
    expect(await allRows(table)).toEqual([
      ['1', 'a', '3'],
      ['2', 'b', ''],
      ['3', 'c', '4'],
      ['4', 'd', '5'],
    ]);
    expect(table.log.problems).toMatchObject([
      { code: 'row-short', row: 2, column: 'size' },
      { code: 'row-long', row: 3, figures: { texts: ['extra'] } },
    ]);
  });

  test('names that are missing or used twice', async () => {
    const table = await openTable(file('names.csv', 'id,name,name,,\n1,a,b,c,d\n2,e,f,g,h\n'));
    expect(table.columns).toEqual(['id', 'name', 'name (2)', 'column 4', 'column 5']);
    expect(table.log.counts).toEqual({ 'header-duplicate': 1, 'header-empty': 2 });
  });

  test.each([
    ['in a file without other quotes', (n: number) => `${n},Name ${n},${n}`, 'quote-unclosed'],
    ['among quoted cells', (n: number) => `${n},"Name, ${n}",${n}`, 'quote-stray'],
  ])('a stray quote spoils one cell, not the rest of the file: %s', async (_, line, code) => {
    const lines = Array.from({ length: 5000 }, (_, index) => (index === 2999 ? '3000,"12 inch,5' : line(index + 1)));
    const table = await openTable(file('stray.csv', `id,name,size\n${lines.join('\n')}\n`));
    const rows = await allRows(table);
    expect(rows).toHaveLength(5000);
    expect(rows[2999]).toEqual(['3000', '"12 inch', '5']);
    expect(table.log.problems).toMatchObject([{ code, row: 3000, line: 3001, column: 'name' }]);
  });

  test('a quote that the end of the file leaves open', async () => {
    const table = await openTable(file('open.csv', 'a,b,c\n1,2,3\n4,5,"six\n'));
    expect(await allRows(table)).toEqual([
      ['1', '2', '3'],
      ['4', '5', '"six'],
    ]);
    expect(table.log.problems).toMatchObject([{ code: 'quote-unclosed', row: 2, column: 'c' }]);
  });

  test('quotes inside a quoted cell that nobody doubled', async () => {
    const table = await openTable(file('inside.csv', 'id,name,size\n1,"Acme "The best" Inc, Ltd",5\n2,b,6\n3,c,7\n'));
    expect((await allRows(table))[0]).toEqual(['1', 'Acme "The best" Inc, Ltd', '5']);
    expect(table.log.problems).toMatchObject([{ code: 'quote-inside', row: 1 }]);
  });

  test('a long cell of many lines is no stray quote', async () => {
    const letter = Array.from({ length: 200 }, (_, index) => `line ${index}, with a comma`).join('\n');
    const table = await openTable(file('letter.csv', `id,letter,size\n1,"${letter}",5\n2,short,6\n`));
    expect(await allRows(table)).toEqual([
      ['1', letter, '5'],
      ['2', 'short', '6'],
    ]);
    expect(table.log.counts).toEqual({});
  });

  test('bytes that the encoding does not know', async () => {
    const text = Buffer.from(`id,name\n${Array.from({ length: 50 }, (_, n) => `${n},Société ${n}\n`).join('')}`);
    text[text.lastIndexOf(0xc3)] = 0xff;
    const table = await openTable(file('damaged.csv', text));
    expect(table.reading.encoding).toBe('utf-8');
    expect(await problemsOf(table)).toMatchObject([{ code: 'cell-undecodable', row: 50, column: 'name' }]);
  });
});

describe('a file that is not the same any more', () => {
  test.each([
    ['replaced', () => 'size;name;status\n4;A;Won\n'],
    ['cut short', (text: string) => text.slice(0, -9)],
    ['added to', (text: string) => `${text}9,Lost\n`],
  ])('is refused where it was %s after it was opened', async (_, changed) => {
    const text = `id,status\n${'7,Won\n8,Lost\n'.repeat(50)}`;
    const path = file('changing.csv', text);
    const table = await openTable(path);
    expect(await allRows(table)).toHaveLength(100);
    file('changing.csv', changed(text));
    await expect(allRows(table)).rejects.toMatchObject({
      code: 'file-unreadable',
      message: expect.stringContaining('changed while it was read'),
    });
  });
});
