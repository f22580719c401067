import { expect, it } from 'vitest';
import { isWanted, wantFilter } from './wantFilter.ts';

it('asks for customers as the list of customers does', () => {
  const filter = (want: Parameters<typeof wantFilter>[0]['want']) => wantFilter({ field: 'f', want });
  expect(filter({ kind: 'range', low: 1, high: null, near: 0 })).toEqual({ field: 'f', operator: 'atLeast', value: 1 });
  expect(filter({ kind: 'range', low: null, high: 0, near: 0 })).toEqual({ field: 'f', operator: 'atMost', value: 0 });
  expect(filter({ kind: 'steps', low: 'a', high: 'b', near: 1 })).toEqual({
    field: 'f',
    operator: 'between',
    low: 'a',
    high: 'b',
  });
  expect(filter({ kind: 'values', values: ['a'], near: ['b'] })).toEqual({
    field: 'f',
    operator: 'isOneOf',
    values: ['a'],
  });
});

it('asks for nobody where nothing is wanted yet', () => {
  expect(wantFilter({ field: 'f', want: { kind: 'values', values: [], near: [] } })).toBeNull();
  expect(wantFilter({ field: 'f', want: { kind: 'range', low: null, high: null, near: 0 } })).toBeNull();
  expect(isWanted({ field: 'f', want: { kind: 'range', low: 3, high: 2, near: 0 } })).toBe(false);
  expect(isWanted({ field: 'f', want: { kind: 'range', low: 2, high: 3, near: 0 } })).toBe(true);
});
