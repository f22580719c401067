import { expect, it } from 'vitest';
import { namesAPerson } from './namesAPerson.ts';

it('reads names of persons and of roles that persons hold, in three languages', () => {
  for (const name of ['Seller', 'Account manager', 'Vendeur', 'Prénom', '销售人员', 'Gender']) {
    expect(namesAPerson(name), name).toBe(true);
  }
});

it('leaves what counts, classes or describes alone', () => {
  for (const name of [
    'Seller type',
    'Number of employees',
    'Size',
    'Product',
    'Client',
    '员工人数',
    'Strategic deal',
  ]) {
    expect(namesAPerson(name), name).toBe(false);
  }
});
