import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPlainNumber, plainNumberIn } from './plainNumber.ts';

const odd = fc.string({ unit: fc.constantFrom('0', '1', '9', '-', '.', 'e', ' '), maxLength: 17 });
const usual = fc.tuple(fc.integer(), fc.integer({ min: 0, max: 9 })).map(([n, places]) => (n / 1000).toFixed(places));
const numbers = fc.record({ hasPoint: fc.boolean(), gaps: fc.constantFrom(new Set<string>(), new Set(['-9', '9'])) });

test('a plain number in bytes is one that is plain as text, and the same number; JSON reads it as that', () => {
  fc.assert(
    fc.property(fc.oneof(odd, usual), numbers, (text, how) => {
      const bytes = new TextEncoder().encode(`1${text}2`);
      const number = plainNumberIn(bytes, 1, bytes.length - 1, how);
      expect(number).toBe(isPlainNumber(text, how) ? Number(text) : Number.NaN);
      expect(Number.isNaN(number) || JSON.parse(text) === number).toBe(true);
    }),
    { seed: 20_261_122, numRuns: 20_000 },
  );
});
