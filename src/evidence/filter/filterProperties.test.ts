import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { codedColumn, type FieldColumn, numberColumn } from './field.ts';
import { type Clause, type Filter, isEverything } from './filter.ts';
import { filterLink, filterOfLink } from './filterLink.ts';
import { matchingRows } from './filterRows.ts';
import { filterText, unwrapped } from './filterText.ts';
import { parseFilterText } from './parseFilterText.ts';
import { readFilter } from './readFilter.ts';

const size = 40;
const values = ['France', 'Spain', 'is one of', '中国'];
const dates = ['1970-01-01', '1999-12-31', '2010-12-01', '2026-11-21'];
const dateDays = [0, 10_956, 14_944, 20_778];
const pick = <T>(from: readonly T[], step: number) =>
  Array.from({ length: size }, (_, row) => from[(row * step) % from.length] as T);
const texts = pick(['Alpha Ltd', 'beta', null, 'ALPHA'], 3);

const columns: readonly FieldColumn[] = [
  numberColumn(
    { name: 'revenue', label: '', kind: 'number' },
    Float32Array.from(pick([0, 0.1, 0.7, -3, 1e6, Number.NaN, 12], 5)),
  ),
  numberColumn({ name: 'odds', label: '', kind: 'number' }, Float64Array.from(pick([0, 0.1, 0.7, Number.NaN], 7))),
  numberColumn({ name: 'founded', label: '', kind: 'date' }, Float32Array.from(pick([...dateDays, Number.NaN], 3))),
  codedColumn({ name: 'and', label: '', kind: 'choice', values }, Uint8Array.from(pick([0, 1, 2, 3, 4], 2)), [
    null,
    ...values,
  ]),
  codedColumn(
    { name: 'size class', label: '', kind: 'choice', values, isOrdered: true },
    Int32Array.from(pick([-1, 0, 1, 2, 3], 3)),
    values,
  ),
  { field: { name: 'name', label: '', kind: 'text' }, at: (row) => texts[row] ?? null },
];

const number = fc.constantFrom(0, 0.1, 0.7, -3, 1e6, 5, 1e-30);
const valueOf = {
  number,
  date: fc.constantFrom(...dates),
  choice: fc.constantFrom(...values),
  text: fc.constantFrom('beta', 'alpha', 'L"\\\n'),
};
const asked: fc.Arbitrary<Filter> = fc.oneof(
  ...columns.flatMap(({ field }): fc.Arbitrary<Filter>[] => {
    const value = valueOf[field.kind as keyof typeof valueOf];
    const rank = (one: string | number) => (field.isOrdered ? values.indexOf(String(one)) : one);
    const clause = (...operators: Clause['operator'][]) =>
      fc.record({
        field: fc.constant(field.name),
        operator: fc.constantFrom(...operators),
        value,
      }) as fc.Arbitrary<Filter>;
    const between = fc
      .tuple(value as fc.Arbitrary<string | number>, value as fc.Arbitrary<string | number>)
      .map(([a, b]): Filter => {
        const [low, high] = rank(a) <= rank(b) ? [a, b] : [b, a];
        return { field: field.name, operator: 'between', low, high };
      });
    const isOneOf = fc
      .array(value as fc.Arbitrary<string | number>, { minLength: 1, maxLength: 3 })
      .map((list): Filter => ({ field: field.name, operator: 'isOneOf', values: list }));
    const known = fc
      .constantFrom('isKnown' as const, 'isUnknown' as const)
      .map((operator): Filter => ({ field: field.name, operator }));
    const ranged = field.kind === 'number' || field.isOrdered;
    return [
      clause('is', 'isNot'),
      isOneOf,
      known,
      ...(ranged ? [clause('atLeast', 'atMost'), between] : []),
      ...(field.kind === 'date' ? [clause('before', 'after'), between] : []),
      ...(field.kind === 'text' ? [clause('contains')] : []),
    ];
  }),
);
const treeOf = (leaf: fc.Arbitrary<Filter>) =>
  fc.letrec<{ filter: Filter }>((tie) => ({
    filter: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.array(tie('filter'), { minLength: 1, maxLength: 3 }).map((all): Filter => ({ all })),
      fc.array(tie('filter'), { minLength: 1, maxLength: 3 }).map((any): Filter => ({ any })),
      tie('filter').map((not): Filter => ({ not })),
    ),
  })).filter;
const filters = treeOf(asked);

/** Any texts and numbers at all, whether or not such fields exist. JSON has no -0, and NUL is refused. */
const anyText = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).filter((text) => !text.includes('\0'));
const anyNumber = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const anyValue = fc.oneof(anyText, anyNumber, fc.constantFrom('', 'known', '2026-11-21'));
const written: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({
    field: fc.oneof(anyText, fc.constantFrom('not', 'Is', 'one', 'a.b-c', '2026-11-21', '12', 'naïve', '收入')),
    operator: fc.constantFrom('is', 'isNot', 'atLeast', 'atMost', 'before', 'after', 'contains'),
    value: anyValue,
  }),
  fc.record({
    field: anyText,
    operator: fc.constant('isOneOf'),
    values: fc.array(anyValue, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ field: anyText, operator: fc.constant('between'), low: anyValue, high: anyValue }),
  fc.record({ field: anyText, operator: fc.constantFrom('isKnown', 'isUnknown') }),
);
const anyFilter = fc.oneof(treeOf(written), fc.constant<Filter>({ all: [] }));

test('a filter finds the rows that asking each row in turn finds', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      const naive = Array.from({ length: size }, (_, row) => row).filter((row) => truthOf(filter, row) === true);
      expect([...matchingRows(filter, columns, size)]).toEqual(naive);
    }),
    { seed: 21, numRuns: 2000 },
  );
});

test('not (a and b) is not a or not b, with unknown values too (De Morgan)', () => {
  fc.assert(
    fc.property(filters, filters, (a, b) => {
      const rows = (filter: Filter) => [...matchingRows(filter, columns, size)];
      expect(rows({ not: { all: [a, b] } })).toEqual(rows({ any: [{ not: a }, { not: b }] }));
      expect(rows({ not: { any: [a, b] } })).toEqual(rows({ all: [{ not: a }, { not: b }] }));
    }),
    { seed: 22, numRuns: 500 },
  );
});

test('of customers whose values are known, a filter and its negation find each exactly once', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      const known = Array.from({ length: size }, (_, row) => row).filter((row) =>
        columns.every((column) => column.at(row) !== null),
      );
      const found = [...matchingRows(filter, columns, size), ...matchingRows({ not: filter }, columns, size)];
      expect(known.length).toBeGreaterThan(0);
      for (const row of known) expect(found.filter((other) => other === row)).toEqual([row]);
    }),
    { seed: 23, numRuns: 500 },
  );
});

test('the text of any filter reads back as the same filter', () => {
  fc.assert(
    fc.property(anyFilter, (filter) => {
      const text = filterText(filter);
      expect(parseFilterText(text)).toEqual(isEverything(filter) ? filter : unwrapped(filter));
      expect(filterText(parseFilterText(text))).toBe(text);
    }),
    { seed: 24, numRuns: 2000 },
  );
});

test('the link of any filter opens as the same filter and needs no escaping', () => {
  fc.assert(
    fc.property(anyFilter, (filter) => {
      fc.pre(JSON.stringify(filter).length < 1000);
      const link = filterLink(filter);
      expect(encodeURIComponent(link)).toBe(link);
      expect(filterOfLink(link)).toEqual(filter);
    }),
    { seed: 25, numRuns: 2000 },
  );
});

test('what is not a filter is refused as such, never with another error and never as everything', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.json(),
        fc.string(),
        fc.string().map((text) => `1.${text}`),
      ),
      (garbage) => {
        for (const read of [() => filterOfLink(garbage), () => readFilter(tryJson(garbage))]) {
          expect(outcomeOf(read)).toBe('filter-invalid');
        }
        // Chance may write a true clause, such as A<1; it is then that clause and nothing else.
        const read = outcomeOf(() => parseFilterText(garbage));
        expect(read === 'filter-invalid' || !isEverything(parseFilterText(filterText(read as Filter)))).toBe(true);
      },
    ),
    { seed: 26, numRuns: 2000 },
  );
});

/** One row, the plain way: true, false, or null for unknown. */
function truthOf(filter: Filter, row: number): boolean | null {
  if ('not' in filter) {
    const truth = truthOf(filter.not, row);
    return truth === null ? null : !truth;
  }
  if ('all' in filter || 'any' in filter) {
    const decisive = 'any' in filter;
    const truths = ('all' in filter ? filter.all : filter.any).map((part) => truthOf(part, row));
    return truths.includes(decisive) ? decisive : truths.includes(null) ? null : !decisive;
  }
  const column = columns.find(({ field }) => field.name === filter.field) as FieldColumn;
  const value = column.at(row);
  if (filter.operator === 'isKnown') return value !== null;
  if (filter.operator === 'isUnknown') return value === null;
  if (value === null) return null;
  const rank = (one: string | number) => (column.field.isOrdered ? values.indexOf(String(one)) : one);
  if (filter.operator === 'isOneOf') return filter.values.includes(value);
  if (filter.operator === 'between') return rank(filter.low) <= rank(value) && rank(value) <= rank(filter.high);
  const other = filter.value;
  return {
    is: value === other,
    isNot: value !== other,
    atLeast: rank(value) >= rank(other),
    atMost: rank(value) <= rank(other),
    before: value < other,
    after: value > other,
    contains: String(value).toLowerCase().includes(String(other).toLowerCase()),
  }[filter.operator];
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function outcomeOf(read: () => Filter): unknown {
  try {
    return read();
  } catch (error) {
    return (error as { code?: string }).code ?? error;
  }
}
