import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { byId } from './byId.ts';

test('numbers within ids are counted, not spelled', () => {
  const ids = ['10.3.0.7', '9.3.0.7', '9.12.0.1', '9.3.0.10', 'b', '9', 'a10', 'a9', ''];
  expect(ids.toSorted(byId)).toEqual(['', '9', '9.3.0.7', '9.3.0.10', '9.12.0.1', '10.3.0.7', 'a9', 'a10', 'b']);
});

test('the order is total: the same from whatever order one begins', () => {
  const id = fc
    .array(fc.constantFrom('1', '9', '10', '09', '.', 'a', '-'), { maxLength: 6 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(id, id, id, (a, b, c) => {
      expect(Math.sign(byId(a, b)) + Math.sign(byId(b, a))).toBe(0);
      expect(byId(a, b) === 0).toBe(a === b);
      const isCircle = byId(a, b) <= 0 && byId(b, c) <= 0 && byId(a, c) > 0;
      expect(isCircle).toBe(false);
    }),
    { seed: 3, numRuns: 2000 },
  );
});
