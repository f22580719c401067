import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPlainNumber, isPlainNumberIn } from './plainNumber.ts';

const cell = fc.string({ unit: fc.constantFrom('0', '1', '9', '-', '.', 'e', ' '), maxLength: 17 });
const numbers = fc.record({ hasPoint: fc.boolean(), gaps: fc.constantFrom(new Set<string>(), new Set(['-9', '9'])) });

test('a plain number in bytes is one that is plain as text, and JSON reads it as the same', () => {
  fc.assert(
    fc.property(cell, numbers, (text, how) => {
      const bytes = new TextEncoder().encode(`x${text}y`);
      const isPlain = isPlainNumberIn(bytes, 1, bytes.length - 1, how);
      expect(isPlain).toBe(isPlainNumber(text, how));
      expect(!isPlain || JSON.parse(text) === Number(text)).toBe(true);
    }),
    { seed: 20_261_122, numRuns: 5000 },
  );
});
