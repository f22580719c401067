import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DealsWorkspace, dealsWorkspace } from '../dealsWorkspace.fixture.ts';
import { fitScorecardOperation } from '../scorecard/contract.ts';
import { findCustomers } from './contract.ts';

let deals: DealsWorkspace;
beforeAll(async () => {
  deals = await dealsWorkspace();
  await deals.call(fitScorecardOperation, { adopt: true });
});
afterAll(() => deals.close());

test('measures and odds come with the ends of their intervals, and a group with all four probabilities', async () => {
  const shares = ['conservativeShare', 'experientialShare', 'pickyShare', 'radicalShare'];
  const ends = ['willingnessLow', 'willingness', 'willingnessHigh', 'oddsLow', 'odds', 'oddsHigh'];
  const { items } = await deals.call(findCustomers, {
    filter: 'group is known and odds is known',
    columns: [...ends, ...shares, 'group'],
  });
  expect(items.length).toBeGreaterThan(0);
  for (const { values } of items) {
    const number = (name: string) => values[name] as number;
    expect(number('willingnessLow')).toBeLessThanOrEqual(number('willingness'));
    expect(number('willingness')).toBeLessThanOrEqual(number('willingnessHigh'));
    expect(number('oddsLow')).toBeLessThanOrEqual(number('oddsHigh'));
    expect(shares.reduce((sum, name) => sum + number(name), 0)).toBeCloseTo(1, 5);
    expect(number(`${values['group']}Share`)).toBe(Math.max(...shares.map(number)));
  }
});

test('customers whose answers contradict each other are found, those whose answers go together least first', async () => {
  const { items, total } = await deals.call(findCustomers, {
    filter: 'contradictory is yes',
    sort: 'answerFit',
    direction: 'ascending',
    columns: ['contradictory', 'answerFit'],
  });
  const fits = items.map(({ values }) => values['answerFit'] as number);
  expect(fits).toEqual(fits.toSorted((one, other) => one - other));
  for (const fit of fits) expect(fit).toBeLessThan(-2);
  const { matched } = await deals.call(findCustomers, { filter: 'answerFit >= -2 and contradictory is no', limit: 1 });
  expect(matched + items.length).toBeLessThanOrEqual(total);
  expect(matched).toBeGreaterThan(0);
});
