import { expect, test } from 'vitest';
import { openTable } from './openTable.ts';
import { allRows, temporaryFiles } from './tableFile.fixture.ts';

const file = temporaryFiles();

test('JSON lines: the columns are all keys, nested values stay JSON, null is blank', async () => {
  const text = '{"id":"00042","size":1.5}\n\n{"size":1e21,"tags":["a",{"b":1}],"won":true}\n{"id":null}\n';
  const table = await openTable(file('deals.csv', text));
  expect(table.reading.format).toBe('json-lines');
  expect(table.columns).toEqual(['id', 'size', 'tags', 'won']);
  expect(await allRows(table)).toEqual([
    ['00042', '1.5', '', ''],
    ['', '1000000000000000000000', '["a",{"b":1}]', 'true'],
    ['', '', '', ''],
  ]);
});

test('an array of objects is the same table', async () => {
  const table = await openTable(file('deals.json', '[\n {"id": 1, "name": "A"},\n {"id": 2, "won": false}\n]\n'));
  expect(table.columns).toEqual(['id', 'name', 'won']);
  expect(await allRows(table)).toEqual([
    ['1', 'A', ''],
    ['2', '', 'false'],
  ]);
});

test('what does not fit is reported: a broken line, a number too long, a key that comes late', async () => {
  const lines = Array.from({ length: 1500 }, (_, index) => `{"id":${index}}`);
  lines[10] = 'nonsense';
  lines[20] = '{"id":12e20}';
  lines[1400] = '{"id":1400,"late":1}';
  const table = await openTable(file('late.jsonl', lines.join('\n')));
  expect(await allRows(table)).toHaveLength(1499);
  expect(table.log.problems).toMatchObject([
    { code: 'number-inexact', row: 20, line: 21, column: 'id' },
    { code: 'line-invalid', line: 11 },
    { code: 'key-late', row: 1400, line: 1401, figures: { detail: 'late' } },
  ]);
});

test('ids longer than a number can be are kept digit by digit', async () => {
  const lines = '{"id":9007199254740993,"note":"no 9007199254740993 \\" 1","share":0.1234567890123456}\n';
  const rows = ['9007199254740993', 'no 9007199254740993 " 1', '0.1234567890123456'];
  expect(await allRows(await openTable(file('ids.jsonl', lines.repeat(2))))).toEqual([rows, rows]);
  const array = await openTable(file('ids.json', `[${lines},${lines}]`));
  expect(await allRows(array)).toEqual([rows, rows]);
  expect(array.log.counts).toEqual({});
});

test('an array has the columns of all its objects, however late they come', async () => {
  const objects = Array.from({ length: 1500 }, (_, index) => (index < 1499 ? { id: index } : { id: index, late: 'x' }));
  const table = await openTable(file('late.json', JSON.stringify(objects)));
  expect(table.columns).toEqual(['id', 'late']);
  expect((await allRows(table)).at(-1)).toEqual(['1499', 'x']);
});

test('one object around a list is no table of one row, but a customer with many keys is one', async () => {
  const answer = file('answer.json', '{"totalSize":2,"records":[{"id":1},{"id":2}]}\n');
  await expect(openTable(answer)).rejects.toMatchObject({
    code: 'file-not-a-table',
    remedy: expect.stringContaining('"records"'),
  });
  expect(await allRows(await openTable(file('one.jsonl', '{"id":1,"tags":["a","b"]}\n')))).toEqual([
    ['1', '["a","b"]'],
  ]);
});
