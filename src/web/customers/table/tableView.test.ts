import { expect, test } from 'vitest';
import { sortedBy, tableViewOf } from './tableView.ts';

test('an address gives the view it states, and what means nothing is left out', () => {
  expect(
    tableViewOf({ q: 42, filter: 'odds >= 0.5', columns: ['odds', 'Scope'], direction: 'down', other: 1 }),
  ).toEqual({
    q: '42',
    filter: 'odds >= 0.5',
    columns: ['odds', 'Scope'],
  });
  expect(tableViewOf({ q: ' ', columns: 'odds' })).toEqual({});
});

test('a heading sorts from the highest, then from the lowest, then not at all', () => {
  const highest = sortedBy({ q: 'a' }, 'odds');
  expect(highest).toEqual({ q: 'a', sort: 'odds' });
  const lowest = sortedBy(highest, 'odds');
  expect(lowest).toEqual({ q: 'a', sort: 'odds', direction: 'ascending' });
  expect(sortedBy(lowest, 'odds')).toEqual({ q: 'a' });
  expect(sortedBy(lowest, 'needs')).toEqual({ q: 'a', sort: 'needs' });
});
