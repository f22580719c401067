import { expect, test } from 'vitest';
import { rawLines } from './rawLines.ts';

const reading = { preambleLines: 1, headerRows: 1 };
const lines = (text: string) => text.split('\n').map((each, index) => ({ line: index + 1, text: each }));

test('says of every line what it is taken for', () => {
  expect(rawLines(lines('Report\nid,name\nA1,Acme'), reading, 3)).toEqual([
    { number: 1, text: 'Report', part: 'preamble' },
    { number: 2, text: 'id,name', part: 'header' },
    { number: 3, text: 'A1,Acme', part: 'data' },
  ]);
});

test('a header that holds a line break goes on until the first row', () => {
  const shown = rawLines(lines('Report\nid,"na\nme"\nA1,Acme'), reading, 4);
  expect(shown.map(({ part }) => part)).toEqual(['preamble', 'header', 'header', 'data']);
});

test('tabs are shown, and long lines are clipped', () => {
  expect(rawLines(lines('a\tb'), reading, 2)[0]?.text).toBe('a→\tb');
  expect(rawLines(lines('x'.repeat(10_000)), reading, 2)[0]?.text).toHaveLength(301);
});
