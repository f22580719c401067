import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { naturalBreak } from './naturalBreak.ts';

describe('naturalBreak', () => {
  it('parts two clumps in the gap between them', () => {
    expect(naturalBreak(Float32Array.of(1, 2, 2, 9, 10))).toMatchObject({ cut: 5.5, lowCount: 3, highCount: 2 });
  });

  it('finds nothing to part in equal values, one value, or none', () => {
    for (const values of [[4, 4, 4], [4], []]) expect(naturalBreak(Float32Array.from(values))).toBeNull();
  });

  it('is not thrown off by a large offset', () => {
    const values = Float64Array.from([1, 2, 2, 9, 10], (value) => value + 1e9);
    expect(naturalBreak(values)).toMatchObject({ cut: 1e9 + 5.5, lowCount: 3 });
  });

  it('equals the best of all splits, and never parts equal values', () => {
    const values = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(values, (drawn) => {
        const ascending = drawn.sort((a, b) => a - b);
        const found = naturalBreak(Float64Array.from(ascending));
        const splits = ascending.flatMap((value, i) => (i > 0 && value !== ascending[i - 1] ? [i] : []));
        expect(found === null).toBe(splits.length === 0);
        if (found === null) return;
        const least = Math.min(...splits.map((split) => scatter(ascending, split)));
        expect(scatter(ascending, found.lowCount)).toBeCloseTo(least, 8);
        expect(ascending.filter((value) => value >= found.cut)).toHaveLength(found.highCount);
        expect(found.explainedShare).toBeCloseTo(1 - least / scatter(ascending, 0), 8);
      }),
      { seed: 1958, numRuns: 300 },
    );
  });
});

function scatter(ascending: readonly number[], split: number): number {
  return [ascending.slice(0, split), ascending.slice(split)]
    .filter((part) => part.length > 0)
    .map((part) => {
      const mean = part.reduce((sum, value) => sum + value, 0) / part.length;
      return part.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    })
    .reduce((sum, value) => sum + value, 0);
}
