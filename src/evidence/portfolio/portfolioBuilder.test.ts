import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldProfiles } from '../observation/profile.ts';
import { sourceOfKind } from '../observation/source.ts';
import type { Signal } from '../signal.ts';
import { bandOf } from './banding.ts';
import { portfolioBuilder } from './portfolioBuilder.ts';
import { portfolioOf } from './portfolioOf.ts';
import { rowGroups } from './rowGroups.ts';

const about = { about: 'organisation', role: 'signal' } as const;
const signals: Signal[] = [
  { id: 'employees', label: 'Employees', kind: 'number', ...about },
  { id: 'founded', label: 'Founded', kind: 'date', ...about },
  { id: 'country', label: 'Country', kind: 'choice', ...about },
  { id: 'openness', label: 'Openness', kind: 'scale', answers: ['low', 'middle', 'high'], ...about },
];
const value = fc.tuple(
  fc.option(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.double({ noNaN: true, noDefaultInfinity: true }))),
  fc.option(fc.constantFrom('1999-12-31', '2024-02-29', '2026-01-01')),
  fc.option(fc.oneof(fc.constantFrom('France', 'Spain'), fc.string())),
  fc.option(fc.constantFrom('low', 'middle', 'high')),
);
const complain = () => expect.unreachable('every value fits its signal');

test('every customer is in the band of its value, and in band 0 exactly where nothing is known', () => {
  fc.assert(
    fc.property(fc.array(value, { maxLength: 80 }), (rows) => {
      const builder = portfolioBuilder(signals, complain);
      for (const [i, values] of rows.entries()) builder.add(`c${i}`, values);
      const { columns } = builder.finish();
      for (const [row, values] of rows.entries()) {
        for (const [i, { banding, bands }] of columns.entries()) {
          expect(bands[row]).toBe(bandOf(banding, values[i] ?? null));
          expect(bands[row] === 0).toBe(values[i] === null);
        }
      }
    }),
    { seed: 31, numRuns: 200 },
  );
});

test('minus zero has the bytes of zero, and a number too large for a float32 stays a number', () => {
  const builder = portfolioBuilder(signals.slice(0, 1), complain);
  for (const number of [0, -0, 1e300, -1e300]) builder.add('c', [number]);
  const numbers = builder.finish().columns[0]?.numbers ?? new Float32Array();
  expect(Object.is(numbers[1], 0)).toBe(true);
  expect(numbers.every((number) => Number.isFinite(number))).toBe(true);
});

describe('a value that its signal cannot hold', () => {
  const unfit = [Number.NaN, '2026-02-30', 7, 'sideways'];

  test('counts as missing and is told', () => {
    const told: unknown[] = [];
    const builder = portfolioBuilder(signals, (customer, signal, value) => told.push([customer, signal.id, value]));
    builder.add('c1', unfit);
    expect(builder.finish().columns.map(({ bands }) => bands[0])).toEqual([0, 0, 0, 0]);
    expect(told).toEqual(signals.map((signal, i) => ['c1', signal.id, unfit[i]]));
  });

  test('is refused where nobody listens', () => {
    const statement = { id: 'o1', customer: 'c1', signal: 'employees', value: 'many', source: 'crm' };
    const profiles = foldProfiles([{ ...statement, observedAt: '2026-01-01T00:00:00Z' }], '2026-01-02T00:00:00Z');
    const sources = new Map([['crm', sourceOfKind('crm', 'crm')]]);
    expect(() => portfolioOf(profiles.values(), signals, sources)).toThrow(
      '"many" of customer "c1" is not a value of "Employees"',
    );
  });
});

test('signals about persons and outcomes are left out of a portfolio, and refused by the builder', () => {
  const age: Signal = { id: 'age', label: 'Age', kind: 'number', about: 'person', role: 'signal' };
  const won: Signal = {
    id: 'won',
    label: 'Won',
    kind: 'yesno',
    answers: ['no', 'yes'],
    about: 'organisation',
    role: 'outcome',
  };
  expect(portfolioOf([], [age, won, ...signals], new Map()).columns.map(({ signal }) => signal)).toEqual(signals);
  expect(() => portfolioBuilder([age], complain)).toThrow('about a person or is an outcome');
  expect(() => portfolioBuilder([won], complain)).toThrow('about a person or is an outcome');
});

test('a text column with more answers than can be told apart ends in the band of all others', () => {
  const builder = portfolioBuilder(signals.slice(2, 3), complain);
  for (let i = 0; i < 70_000; i++) builder.add(`c${i}`, [`answer ${i}`]);
  const [column] = builder.finish().columns;
  expect(column?.bands[69_999]).toBe(column?.banding.other);
  expect(column?.banding.labels).toHaveLength(64);
});

test('rows are grouped as comparing each with each would group them', () => {
  const row = fc.tuple(
    fc.option(fc.integer({ min: 0, max: 2 })),
    fc.constant(null),
    fc.option(fc.constantFrom('France', 'Spain')),
    fc.constantFrom('low', 'high'),
  );
  const rows = fc.array(fc.record({ values: row, id: fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e')) }), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(rows, (cases) => {
      const builder = portfolioBuilder(signals, complain);
      for (const { values } of cases) builder.add('c', values);
      const groups = rowGroups(
        builder.finish(),
        cases.map(({ id }) => id),
      );
      expect([...groups]).toEqual(naiveGroups(cases));
    }),
    { seed: 32, numRuns: 300 },
  );
});

function naiveGroups(cases: readonly { values: unknown; id: string | null }[]): number[] {
  const groups = cases.map((_, i) => i);
  for (const [i, one] of cases.entries()) {
    for (const [j, other] of cases.entries()) {
      const isAlike = JSON.stringify(one.values) === JSON.stringify(other.values);
      if (!isAlike && (one.id === null || one.id !== other.id)) continue;
      const [from, to] = [Math.max(groups[i] ?? i, groups[j] ?? j), Math.min(groups[i] ?? i, groups[j] ?? j)];
      for (const [k, group] of groups.entries()) if (group === from) groups[k] = to;
    }
  }
  const inOrder = [...new Set(groups)];
  return groups.map((group) => inOrder.indexOf(group));
}
