import { expect, test } from 'vitest';
import type { FieldShown } from '../customers/fieldNames.ts';
import { differences } from './differences.ts';
import { duplicatesSearch } from './duplicatesSearch.ts';

const fields = ['region', 'seats', 'since', 'mood'].map((id) => ({ id })) as FieldShown[];

test('what contradicts stands before what only one side knows, and what agrees is counted', () => {
  const { differing, same } = differences(
    fields,
    { region: null, seats: 12, since: '2020-01-01', mood: null },
    { region: 'North', seats: 15, since: '2020-01-01', mood: null },
  );
  expect(differing.map(({ id }) => id)).toEqual(['seats', 'region']);
  expect(same).toBe(1);
});

test('an address names both of a pair or none', () => {
  expect(duplicatesSearch({ first: 42, second: 'b' })).toEqual({ first: '42', second: 'b' });
  expect(duplicatesSearch({ first: 'a' })).toEqual({});
});
