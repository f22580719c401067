import { expect, it } from 'vitest';
import { languageSearch, positioningSearch } from './positioningSearch.ts';

it('reads the version and the language of an address, and leaves out what they cannot be', () => {
  expect(positioningSearch({ version: 3, in: 'fr' })).toEqual({ version: 3, in: 'fr' });
  expect(positioningSearch({ version: '3' })).toEqual({ version: 3 });
  for (const version of [0, -1, 1.5, 'x', null]) expect(positioningSearch({ version })).toEqual({});
  for (const code of ['de', 'constructor', 1]) expect(languageSearch({ in: code })).toEqual({});
});
