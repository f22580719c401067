import { expect, test } from 'vitest';
import { customerSearch, fromWave } from './customerSearch.ts';

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

test('out of a wave a customer is judged by its rules, the standard ones included', () => {
  expect(customerSearch({ ...fromWave({ take: 10, why: ['deal-1'] }) })).toEqual({ rules: { take: 10 } });
  expect(customerSearch({ ...fromWave({}) })).toEqual({ rules: {} });
});
