import { array, assert, constantFrom, letrec, oneof, property } from 'fast-check';
import { expect, test } from 'vitest';
import { codedColumn, numberColumn } from '../../evidence/filter/field.ts';
import { everything, type Filter } from '../../evidence/filter/filter.ts';
import { filterText } from '../../evidence/filter/filterText.ts';
import { parseFilterText } from '../../evidence/filter/parseFilterText.ts';
import type { CatalogueField } from '../../selection/find/catalogueField.ts';
import { rowsMatching } from '../../selection/find/foundRows.ts';
import { targetTruth } from './targetTruth.ts';
import { unknownFilter } from './unknownFilter.ts';

const size = 12;
const columns = [
  numberColumn(
    { name: 'revenue', label: 'Revenue', kind: 'number' },
    Float64Array.from({ length: size }, (_, row) => (row % 4 === 0 ? Number.NaN : row)),
  ),
  codedColumn(
    { name: 'region', label: 'Region', kind: 'choice', values: ['north', 'south'] },
    Uint8Array.from({ length: size }, (_, row) => row % 3),
    [null, 'north', 'south'],
  ),
];
const catalogue = columns.map(
  (column): CatalogueField => ({
    field: column.field,
    origin: 'signal',
    column: () => column,
  }),
);

const clause = constantFrom<Filter>(
  { field: 'revenue', operator: 'atLeast', value: 5 },
  { field: 'revenue', operator: 'isKnown' },
  { field: 'region', operator: 'is', value: 'north' },
  { field: 'region', operator: 'isNot', value: 'south' },
  { field: 'region', operator: 'isUnknown' },
);
const { filters } = letrec<{ filters: Filter; list: Filter[] }>((tie) => ({
  list: array(tie('filters'), { minLength: 1, maxLength: 3 }),
  filters: oneof(
    { maxDepth: 4, depthIdentifier: 'filter' },
    clause,
    tie('filters').map((not) => ({ not })),
    tie('list').map((all) => ({ all })),
    tie('list').map((any) => ({ any })),
  ),
}));

test('a filter lists exactly those of whom another cannot say whether they match it', () => {
  assert(
    property(filters, (filter) => {
      const truth = targetTruth(filter, catalogue, size);
      const expected = [...truth].flatMap((each, row) => (each === -1 ? [row] : []));
      const listing = unknownFilter(filter);
      const read = listing && parseFilterText(filterText(listing));
      expect(read ? [...rowsMatching(read, catalogue, size)] : []).toEqual(expected);
      const others = listing ? rowsMatching({ not: listing }, catalogue, size).length : size;
      expect(others).toBe(size - expected.length);
    }),
    { seed: 20_261_122, numRuns: 500 },
  );
});

test('it stays short: asked of one field it asks whether that is known', () => {
  expect(unknownFilter({ not: { field: 'revenue', operator: 'atLeast', value: 5 } })).toEqual({
    field: 'revenue',
    operator: 'isUnknown',
  });
  expect(unknownFilter({ field: 'revenue', operator: 'isKnown' })).toBeNull();
  expect(unknownFilter(everything)).toBeNull();
});
