import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FieldColumn, numberColumn } from '../../../evidence/filter/field.ts';
import type { Filter } from '../../../evidence/filter/filter.ts';
import { matchingRows } from '../../../evidence/filter/filterRows.ts';
import { everybodyElse } from './everybodyElse.ts';

const columns: readonly FieldColumn[] = ['odds', 'needs'].map((name, step) =>
  numberColumn(
    { name, label: '', kind: 'number' },
    Float32Array.from({ length: 24 }, (_, row) => [0, 1, 2, Number.NaN][(row >> (2 * step)) % 4] as number),
  ),
);
const field = fc.constantFrom('odds', 'needs');
const { filter } = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 4 },
    fc.record({ field, operator: fc.constant('atLeast' as const), value: fc.nat({ max: 2 }) }),
    fc.record({ field, operator: fc.constantFrom('isKnown' as const, 'isUnknown' as const) }),
    fc.record({ not: tie('filter') }),
    fc.record({ all: fc.array(tie('filter'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('filter'), { minLength: 1, maxLength: 3 }) }),
  ),
}));

test('everybody is either found or among the others, never both', () => {
  fc.assert(
    fc.property(filter, (asked) => {
      const found = [...matchingRows(asked, columns, 24), ...matchingRows(everybodyElse(asked), columns, 24)];
      expect(found.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 24 }, (_, row) => row));
    }),
    { seed: 20_261_122, numRuns: 400 },
  );
});
