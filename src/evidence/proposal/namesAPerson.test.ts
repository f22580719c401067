import { expect, it } from 'vitest';
import { namesAPerson } from './namesAPerson.ts';

const persons = ['Seller', 'Account manager', 'Vendeur', 'Prénom', '销售人员', 'Gender'];
const others = ['Seller type', 'Number of employees', 'Size', 'Product', 'Client', '员工人数', 'Strategic deal'];

it.each(persons)('%s names persons, or a role that they hold', (name) => {
  expect(namesAPerson(name)).toBe(true);
});

it.each(others)('%s counts, classes or describes', (name) => {
  expect(namesAPerson(name)).toBe(false);
});
