import { expect, test } from 'vitest';
import type { FieldShown } from '../fieldNames.ts';
import { readFilterText } from './filterTrouble.ts';

const field = (id: string, kind: FieldShown['kind'], values: string[] | null = null): FieldShown => ({
  id,
  label: id,
  kind,
  origin: 'signal',
  unit: null,
  operators: [],
  values,
  isOrdered: false,
});
const fields = [
  field('odds', 'number'),
  field('client', 'choice', ['New', 'Current']),
  field('signed', 'yesno', ['no', 'yes']),
];

test('a filter that can be read is given back', () => {
  expect(readFilterText('odds >= 0.5 and signed is oui', fields)).toEqual({
    filter: {
      all: [
        { field: 'odds', operator: 'atLeast', value: 0.5 },
        { field: 'signed', operator: 'is', value: 'yes' },
      ],
    },
  });
});

test.each([
  ['odds >=', { kind: 'position', at: 8, found: '' }],
  ['odds >= 0.5 und client is New', { kind: 'position', at: 13, found: 'und' }],
  ['client is "New', { kind: 'position', at: 11, found: '"New' }],
  ['ods >= 0.5', { kind: 'field', field: 'ods' }],
  ['client >= New', { kind: 'comparison', field: 'client' }],
  ['odds is known and client is Old', { kind: 'value', field: 'client', value: 'Old' }],
  ['odds is one of (0.5, much)', { kind: 'value', field: 'odds', value: 'much' }],
  ['odds between 0.9 and 0.1', { kind: 'other' }],
])('what is wrong with it is named: %s', (text, trouble) => {
  expect(readFilterText(text, fields)).toMatchObject({ trouble });
});
