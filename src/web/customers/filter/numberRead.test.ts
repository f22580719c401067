import { expect, test } from 'vitest';
import { numberRead } from './numberRead.ts';

test.each([
  ['12', 'en', 12],
  ['0,5', 'fr', 0.5],
  ['0,5', 'en', 0.5],
  ['1,5', 'zh', 1.5],
  ['-3.', 'en', -3],
  ['−3', 'fr', -3],
  ['1 000', 'fr', 1000],
  ['1,234', 'en', 1234],
  ['1,234', 'zh', 1234],
  ['1,234', 'fr', 1.234],
  ['0,234', 'en', 0.234],
  ['1,234,567.8', 'en', 1_234_567.8],
  ['1.234,5', 'fr', undefined],
  ['1,23,4', 'en', undefined],
  ['', 'en', undefined],
  ['abc', 'en', undefined],
  ['1e', 'en', undefined],
] as const)('%s in %s is read as a person means it', (text, language, number) => {
  expect(numberRead(text, language)).toBe(number);
});
