import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { guarded, unguarded } from './formulaGuard.ts';

test.each(['=1+1', '+cmd', '-x', '@SUM(A1)', '\t=1', '\r=1', '＝1', '-2+3', "'=1"])('%j is guarded', (cell) => {
  expect(guarded(cell)).toBe(`'${cell}`);
});

test.each(['', '-5', '+1.5e3', 'a=b', "'t Hooft", '100%', ' x'])('%j is no formula', (cell) => {
  expect(guarded(cell)).toBe(cell);
  expect(unguarded(cell)).toBe(cell);
});

test('every cell comes back as it was', () => {
  const signs = fc.string({ unit: fc.constantFrom("'", '=', '-', '@', '\t', '1', 'a', '＝') });
  fc.assert(
    fc.property(fc.oneof(signs, fc.string({ unit: 'binary' })), (cell) => {
      expect(unguarded(guarded(cell))).toBe(cell);
    }),
    { seed: 20_261_122, numRuns: 2000 },
  );
});
