import { expect, test } from 'vitest';
import { nearNames, suggestionOf } from './nearNames.ts';

const columns = ['Status', 'Comp_size', 'Country', 'County', 'RFI', 'RFP', 'Annual revenue'];

test.each([
  ['status', ['Status']],
  ['comp size', ['Comp_size']],
  ['Contry', ['Country', 'County']],
  ['revenue', ['Annual revenue']],
  ['RFQ', ['RFI', 'RFP']],
  ['postcode', []],
])('%s may have meant %j', (name, near) => {
  expect(nearNames(name, columns)).toEqual(near);
});

test('where nothing is near, what there is gets listed', () => {
  expect(suggestionOf('postcode', ['RFI', 'RFP'])).toBe('There are "RFI", "RFP".');
  expect(
    suggestionOf(
      'x',
      Array.from({ length: 20 }, (_, i) => `column ${i}`),
    ),
  ).toContain('and 8 more');
});
