import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { IdentifierSet } from './identifierSet.ts';
import { isStorable } from './storable.ts';

test('identifiers are new once, as text or as bytes, by the thousand, and with half a character in them', () => {
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', '1', '客', '\ud83d', '\u0000'), maxLength: 3 }),
    fc.nat({ max: 9000 }).map((n) => `C${n}`),
    fc.string({ unit: fc.constant('long'), minLength: 300, maxLength: 302 }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(text, fc.boolean()), { maxLength: 12_000, size: 'max' }), (texts) => {
      const own = new IdentifierSet();
      const measure = new Set<string>();
      const wrong: string[] = [];
      for (const [each, asBytes] of texts) {
        const isNew = !measure.has(each);
        measure.add(each);
        const bytes = new TextEncoder().encode(`(${each})abcd`);
        const view = new DataView(bytes.buffer);
        const isAdded = asBytes && isStorable(each) ? own.addBytes(view, 1, bytes.length - 5) : own.add(each);
        if (isAdded !== isNew) wrong.push(each);
      }
      expect(wrong).toEqual([]);
    }),
    { seed: 20_261_122, numRuns: 20 },
  );
});
