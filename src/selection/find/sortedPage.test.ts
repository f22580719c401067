import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { codedColumn, type FieldColumn, numberColumn } from '../../evidence/filter/field.ts';
import { neighboursOf, sortedPage, sortValue } from './sortedPage.ts';

const textColumn = (texts: readonly (string | null)[]): FieldColumn => ({
  field: { name: 'f', label: 'F', kind: 'text' },
  at: (row) => texts[row] ?? null,
});
const cells = fc.array(fc.option(fc.integer({ min: 0, max: 6 })), { minLength: 1, maxLength: 400 });

/** What is unknown last, else by the value, else by row. */
function expected(known: readonly (number | null)[], isDescending: boolean): number[] {
  const sign = isDescending ? -1 : 1;
  return [...known.keys()].sort((a, b) => {
    const [x, y] = [known[a] as number | null, known[b] as number | null];
    if (x === null || y === null) return x === y ? a - b : x === null ? 1 : -1;
    return sign * (x - y) || a - b;
  });
}

test.each(['number', 'text', 'coded'] as const)(
  'pages of a %s column, one after another, are the whole order',
  (kind) => {
    fc.assert(
      fc.property(cells, fc.boolean(), fc.integer({ min: 1, max: 9 }), (known, isDescending, limit) => {
        const column =
          kind === 'number'
            ? numberColumn(
                { name: 'f', label: 'F', kind: 'number' },
                Float64Array.from(known, (value) => value ?? Number.NaN),
              )
            : kind === 'text'
              ? textColumn(known.map((value) => (value === null ? null : String(value))))
              : codedColumn(
                  { name: 'f', label: 'F', kind: 'choice', values: ['3', '1', '0', '2', '4', '6', '5'] },
                  Uint8Array.from(known, (value) =>
                    value === null ? 0 : ['3', '1', '0', '2', '4', '6', '5'].indexOf(String(value)) + 1,
                  ),
                  [null, '3', '1', '0', '2', '4', '6', '5'],
                );
        const rows = Uint32Array.from(known.keys());
        const numbers = Int32Array.from(known, (_, row) => 10 + 2 * row);
        const seen: number[] = [];
        for (;;) {
          const last = seen.at(-1);
          const after =
            last === undefined ? undefined : { value: sortValue(column, last), number: numbers[last] as number };
          const page = sortedPage({ rows, numbers, column, isDescending, limit, ...(after && { after }) });
          seen.push(...page);
          if (page.length < limit) break;
        }
        expect(seen).toEqual(expected(known, isDescending));
      }),
      { seed: 7, numRuns: 150 },
    );
  },
);

test('the neighbours of a row are those beside it in the whole order', () => {
  fc.assert(
    fc.property(cells, fc.boolean(), fc.nat(), fc.boolean(), (known, isDescending, pick, isText) => {
      const column = isText
        ? textColumn(known.map((value) => (value === null ? null : String(value))))
        : numberColumn(
            { name: 'f', label: 'F', kind: 'number' },
            Float64Array.from(known, (value) => value ?? Number.NaN),
          );
      const order = expected(known, isDescending);
      const at = pick % order.length;
      const rows = Uint32Array.from(known.keys());
      const numbers = Int32Array.from(known.keys());
      expect(neighboursOf({ rows, numbers, column, isDescending }, order[at] as number)).toEqual({
        at,
        before: order[at - 1] ?? null,
        after: order[at + 1] ?? null,
      });
    }),
    { seed: 7, numRuns: 200 },
  );
});
