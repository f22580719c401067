import { expect, test } from 'vitest';
import deals from '../../../examples/deals/deals.map.json' with { type: 'json' };
import wholesale from '../../../examples/wholesale/customers.map.json' with { type: 'json' };
import { knownWord } from './knownWords.ts';

const columns: readonly (readonly [
  string,
  { readonly role: string; readonly label?: string; readonly answers?: readonly string[] },
])[] = [...Object.entries(deals.columns), ...Object.entries(wholesale.columns)];
const said = columns
  .filter(([, { role }]) => role !== 'identifier' && role !== 'ignore')
  .flatMap(([column, { label = column, answers = [] }]) => [label, ...answers]);

/** The same in French as in English. */
const alike = ['Stable'];

test('every label and every answer of the samples is in the language of the reader', () => {
  const left = said.filter((text) => !alike.includes(text) && !/^\d+$/.test(text));
  expect(left.filter((text) => knownWord(text, 'fr') === text)).toEqual([]);
  expect(left.filter((text) => knownWord(text, 'zh') === text)).toEqual([]);
});

test('what is no known word stays as it is, and English is what it was', () => {
  expect(knownWord('Aster GmbH', 'fr')).toBe('Aster GmbH');
  expect(knownWord('constructor', 'zh')).toBe('constructor');
  expect(knownWord('Formal tender', 'en')).toBe('Formal tender');
});
