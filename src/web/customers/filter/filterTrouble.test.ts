import { expect, test } from 'vitest';
import type { FieldShown } from '../fieldNames.ts';
import { readFilterText } from './filterTrouble.ts';

const field = (id: string, kind: FieldShown['kind'], values: string[] | null = null): FieldShown => ({
  id,
  label: id,
  kind,
  labels: null,
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
  ['odds >=', { kind: 'unexpected', expected: 'value', place: { from: 7, length: 0 } }],
  ['odds >= 0.5 und client is New', { kind: 'unexpected', expected: 'join', place: { from: 12, length: 3 } }],
  ['odds over 0.5', { kind: 'unexpected', expected: 'comparison', place: { from: 5, length: 4 } }],
  ['odds between 1 or 2', { kind: 'unexpected', expected: 'upperEnd', place: { from: 15, length: 2 } }],
  ['(odds >= 1', { kind: 'unexpected', expected: 'closing' }],
  ['odds is one of 1', { kind: 'unexpected', expected: 'opening' }],
  ['and odds >= 1', { kind: 'unexpected', expected: 'field' }],
  ['client is "New', { kind: 'unclosed', place: { from: 10, length: 4 } }],
  ['odds >= 0.5 § 1', { kind: 'meaningless', place: { from: 12, length: 1 } }],
  ['ods >= 0.5', { kind: 'field', field: 'ods', near: ['odds'], place: { from: 0, length: 3 } }],
  ['client >= New', { kind: 'comparison', field: 'client' }],
  ['odds is known and client is Curent', { kind: 'value', value: 'Curent', wanted: ['Current'] }],
  ['client is Old', { kind: 'value', field: 'client', value: 'Old', wanted: ['New', 'Current'] }],
  ['odds is one of (0.5, much)', { kind: 'value', field: 'odds', value: 'much', wanted: 'number' }],
  ['odds between 0.9 and 0.1', { kind: 'range', field: 'odds' }],
])('what is wrong with it is named, and where: %s', (text, trouble) => {
  expect(readFilterText(text, fields)).toMatchObject({ trouble });
});
