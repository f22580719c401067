import { expect, it } from 'vitest';
import { offeringSearch } from './offeringSearch.ts';

it('reads which offering a page is about, and takes what cannot be meant for the first', () => {
  expect(offeringSearch({ offering: 2 })).toEqual({ offering: 2 });
  expect(offeringSearch({ offering: '7' })).toEqual({ offering: 7 });
  for (const offering of [undefined, 1, 0, -3, 1.5, 'x', '', true, [], {}, null, 1e12, Number.NaN]) {
    expect(offeringSearch({ offering })).toEqual({});
  }
});
