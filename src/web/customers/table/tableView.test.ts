import { expect, test } from 'vitest';
import { orderOf, sortedBy, tableViewOf } from './tableView.ts';

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

test('the best odds come first, and a heading sorts from the highest, then from the lowest, then as usual', () => {
  expect(orderOf({})).toEqual({ sort: 'odds', direction: 'descending' });
  const highest = sortedBy({ q: 'a' }, 'needs');
  expect(highest).toEqual({ q: 'a', sort: 'needs' });
  const lowest = sortedBy(highest, 'needs');
  expect(lowest).toEqual({ q: 'a', sort: 'needs', direction: 'ascending' });
  expect(sortedBy(lowest, 'needs')).toEqual({ q: 'a' });
  expect(sortedBy(lowest, 'odds')).toEqual({ q: 'a' });
  expect(sortedBy({ q: 'a' }, 'odds')).toEqual({ q: 'a', sort: 'odds', direction: 'ascending' });
});
