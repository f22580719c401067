import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { createCustomer, customerNamed } from './contract.ts';
import { customerId } from './customerId.ts';

describe('the id of a customer', () => {
  test.each([
    [' K1\t', 'K1', 'spaces around it'],
    ['K\u200B1\uFEFF', 'K1', 'zero-width characters'],
    ['K\u202E1\u2066', 'K1', 'marks of direction'],
    ['Mu\u0308ller', 'Müller', 'a letter and its accent'],
    ['North\r\nSouth', 'North  South', 'line breaks'],
    ["'=K1", '=K1', 'the guard of a formula'],
    ["'K1", "'K1", 'an apostrophe of its own'],
    ['..', '', 'what a web address cannot hold'],
    ['\u200E', '', 'nothing that is seen'],
    ['a/b?c#d%41', 'a/b?c#d%41', 'signs of a web address, which stay'],
  ])('%j is %j: %s', (stated, id) => {
    expect(customerId(stated)).toBe(id);
  });

  test('is the same however often it is taken', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(customerId(customerId(text))).toBe(customerId(text));
      }),
      { seed: 20_261_122, numRuns: 2000 },
    );
  });

  test('is made by whatever names a customer, and refused where nothing is left', () => {
    expect(customerNamed.parse(' K\u200B1')).toBe('K1');
    expect(createCustomer.input.parse({ id: 'Mu\u0308ller ' })).toMatchObject({ id: 'Müller' });
    for (const id of ['..', '\u200B', ' ', 'K\u00001', '\uD800'])
      expect(createCustomer.input.safeParse({ id }).success).toBe(false);
  });
});
