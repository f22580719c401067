import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { contentOfFile, fileText } from './perfectCustomerFile.ts';
import type { PerfectCustomerShown } from './perfectCustomerTypes.ts';

it('reads what it wrote, and what was written by hand beside the rest of a positioning', () => {
  const example = contentOfFile(readFileSync('examples/deals/positioning.json', 'utf8')) as PerfectCustomerShown;
  expect(example.traits.length).toBeGreaterThan(5);
  expect(example.traits[0]).toMatchObject({ donor: { isFormer: false } });
  expect(contentOfFile(fileText(example))).toEqual(example);
  expect(contentOfFile(JSON.stringify({ id: 3, content: example }))).toEqual(example);
});

it('says what a file is that holds none', () => {
  expect(contentOfFile('{')).toBe('notJson');
  for (const text of ['null', '[]', '{"traits":[{}]}', '{"perfectCustomer":3}', '{"name":{},"traits":3}']) {
    expect([text, contentOfFile(text)]).toEqual([text, 'nothing']);
  }
});
