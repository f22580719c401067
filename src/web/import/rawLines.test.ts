import { expect, test } from 'vitest';
import { rawLines } from './rawLines.ts';

const reading = { encoding: 'utf-8', preambleLines: 1, headerRows: 1 };
const bytes = (text: string) => new TextEncoder().encode(text);

test('says of every line what it is taken for', () => {
  expect(rawLines(bytes('Report\nid,name\nA1,Acme'), reading, 3)).toEqual([
    { number: 1, text: 'Report', part: 'preamble' },
    { number: 2, text: 'id,name', part: 'header' },
    { number: 3, text: 'A1,Acme', part: 'data' },
  ]);
});

test('a header that holds a line break goes on until the first row', () => {
  const lines = rawLines(bytes('Report\nid,"na\nme"\nA1,Acme'), reading, 4);
  expect(lines.map(({ part }) => part)).toEqual(['preamble', 'header', 'header', 'data']);
});

test('is decoded as stated, shows tabs, and is clipped', () => {
  const [line] = rawLines(
    Uint8Array.of(0xe9, 0x09, 0x00),
    { ...reading, encoding: 'windows-1252', preambleLines: 0 },
    2,
  );
  expect(line?.text).toBe('é→\t␀');
  expect(rawLines(bytes('x'.repeat(10_000)), reading, 2)[0]?.text).toHaveLength(301);
});

test('an encoding that browsers do not know is shown as Western text', () => {
  expect(rawLines(Uint8Array.of(0xe9), { ...reading, encoding: 'no-such' }, 2)[0]?.text).toBe('é');
});
