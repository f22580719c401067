import { expect, test } from 'vitest';
import { numberRead } from './numberRead.ts';

test.each([
  ['12', 12],
  ['0,5', 0.5],
  ['-3.', -3],
  ['1 000', 1000],
  ['', undefined],
  ['abc', undefined],
  ['1e', undefined],
])('%s is read as a person means it', (text, number) => {
  expect(numberRead(text)).toBe(number);
});
