import { expect, test } from 'vitest';
import { customerSearch } from './customerSearch.ts';

test('an address keeps the list one came from and the rules to judge by, and nothing that means nothing', () => {
  expect(
    customerSearch({
      tab: 'evidence',
      list: { filter: 'odds >= 0.5', sort: 'odds', direction: 'sideways' },
      rules: { take: 10, in: ['deal-1'], gates: 7 },
    }),
  ).toEqual({
    tab: 'evidence',
    list: { filter: 'odds >= 0.5', sort: 'odds' },
    rules: { take: 10, in: ['deal-1'] },
  });
  expect(customerSearch({ tab: 'odds', list: 'odds', rules: null })).toEqual({});
});
