import { expect, it } from 'vitest';
import { fisherExact } from './fisherExact.ts';

// python3: h = scipy.stats.hypergeom(allRows, allGood, rows); min(1, 2 * min(h.cdf(good), h.sf(good - 1))) (scipy 1.10.1)
it.each([
  [{ good: 2, rows: 46, allGood: 405, allRows: 1500 }, 0.00013688255542639805],
  [{ good: 16, rows: 233, allGood: 405, allRows: 1500 }, 1.279026016504656e-16],
  [{ good: 5, rows: 10, allGood: 50, allRows: 100 }, 1],
  [{ good: 30, rows: 40, allGood: 5000, allRows: 45000 }, 1.1948353564853958e-20],
  [{ good: 0, rows: 3, allGood: 5, allRows: 20 }, 0.7982456140350876],
])('gives for %o what scipy gives', (counts, expected) => {
  expect(fisherExact(counts) / expected).toBeCloseTo(1, 8);
});

it('finds nothing where there is nothing to find', () => {
  expect(fisherExact({ good: 0, rows: 0, allGood: 5, allRows: 20 })).toBe(1);
  expect(fisherExact({ good: 20, rows: 20, allGood: 20, allRows: 20 })).toBe(1);
});
