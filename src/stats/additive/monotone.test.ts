import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nonNegativeQuadratic } from '../nonNegativeQuadratic.ts';
import { seededRandom } from '../random.ts';
import { type AdditiveOptions, fitAdditiveModel } from './fitAdditiveModel.ts';
import type { Term } from './term.ts';

const open: Pick<AdditiveOptions, 'base' | 'smoothing'> = { base: { mean: 0, deviation: 1.6 }, smoothing: [1e-7] };

/** Rows of bands 1, 2, ... with so many good among so many. */
function rowsOf(counts: readonly (readonly [good: number, of: number])[]) {
  const bands = counts.flatMap(([, of], b) => Array.from({ length: of }, () => b + 1));
  const outcomes = counts.flatMap(([good, of]) => Array.from({ length: of }, (_, i) => (i < good ? 1 : 0)));
  const term: Term = { bands: Uint8Array.from(bands), count: counts.length + 1, order: 'ordered' };
  return { term, outcomes, rows: Uint32Array.from(bands.keys()) };
}

/** The shares nearest to those of the bands that never fall: neighbours that do are pooled. */
function pooled(counts: readonly (readonly [number, number])[]): number[] {
  const blocks: { good: number; of: number; bands: number }[] = [];
  for (const [good, of] of counts) {
    blocks.push({ good, of, bands: 1 });
    for (
      let last = blocks.at(-1), before = blocks.at(-2);
      last && before;
      last = blocks.at(-1), before = blocks.at(-2)
    ) {
      if (before.good / before.of <= last.good / last.of) break;
      blocks.splice(-2, 2, {
        good: before.good + last.good,
        of: before.of + last.of,
        bands: before.bands + last.bands,
      });
    }
  }
  return blocks.flatMap(({ good, of, bands }) => Array.from({ length: bands }, () => good / of));
}

const isRising = (points: ArrayLike<number>) =>
  Array.from(points).every((value, i) => i === 0 || value >= (points[i - 1] as number));

describe('points that may only rise', () => {
  it('are the pooled shares of isotonic regression, where nothing else draws them together', () => {
    const counts = [
      [6, 30],
      [3, 20],
      [14, 40],
      [9, 30],
      [20, 60],
      [45, 60],
    ] as const;
    const { term, outcomes, rows } = rowsOf(counts);
    const fit = fitAdditiveModel([{ ...term, monotone: 'rising' }], outcomes, { rows, ...open });
    const shares = Array.from(
      fit.coefficients.slice(2),
      (points) => 1 / (1 + Math.exp(-(fit.coefficients[0] ?? 0) - points)),
    );
    for (const [b, share] of pooled(counts).entries()) expect(shares[b]).toBeCloseTo(share, 4);
  });

  it('fall where they are asked to fall, as the mirror of those that rise', () => {
    const { term, outcomes, rows } = rowsOf([
      [6, 30],
      [13, 20],
      [14, 40],
      [9, 30],
    ]);
    const turned = outcomes.map((outcome) => 1 - outcome);
    const falling = fitAdditiveModel([{ ...term, monotone: 'falling' }], outcomes, { rows, ...open, smoothing: [0.3] });
    const rising = fitAdditiveModel([{ ...term, monotone: 'rising' }], turned, { rows, ...open, smoothing: [0.3] });
    for (const [i, value] of falling.coefficients.entries())
      expect(value).toBeCloseTo(-(rising.coefficients[i] ?? 0), 8);
  });

  it('change nothing where the points rise already', () => {
    const { term, outcomes, rows } = rowsOf([
      [3, 30],
      [8, 30],
      [15, 30],
      [26, 30],
    ]);
    const options = { rows, base: open.base, smoothing: { variance: 2, shape: 0.5 } };
    const free = fitAdditiveModel([term], outcomes, options);
    const bound = fitAdditiveModel([{ ...term, monotone: 'rising' }], outcomes, options);
    for (const [i, value] of bound.coefficients.entries()) expect(value).toBeCloseTo(free.coefficients[i] ?? 0, 7);
  });

  it('rise exactly in the presence of other signals, whatever the outcomes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 2, max: 9 }), (seed, count) => {
        const random = seededRandom(seed);
        const size = 60;
        const column = (bands: number) => Uint8Array.from({ length: size }, () => Math.floor(random() * bands));
        const terms: Term[] = [
          { bands: column(count), count, order: 'ordered', monotone: 'rising' },
          { bands: column(4), count: 4, order: 'unordered' },
          { bands: column(6), count: 6, order: 'ordered', monotone: 'falling' },
        ];
        const outcomes = Array.from({ length: size }, () => (random() < 0.4 ? 1 : 0));
        const { coefficients, layout } = fitAdditiveModel(terms, outcomes, {
          rows: Uint32Array.from({ length: size }, (_, row) => row),
          base: open.base,
          smoothing: { variance: 0.7, shape: 0.5 },
        });
        expect(coefficients.every(Number.isFinite)).toBe(true);
        expect(isRising(coefficients.slice(2, 1 + count))).toBe(true);
        expect(isRising(coefficients.slice((layout.offsets[2] ?? 0) + 1).toReversed())).toBe(true);
      }),
      { seed: 5, numRuns: 60 },
    );
  });
});

describe('beliefs about sums of points', () => {
  const { term, outcomes, rows } = rowsOf([
    [6, 30],
    [3, 20],
    [14, 40],
  ]);

  it('take the place of what the prior said of a single band', () => {
    const unordered: Term = { ...term, order: 'unordered' };
    const own = { term: 0, mean: 0.8, precision: 5 };
    const fit = fitAdditiveModel([unordered], outcomes, {
      rows,
      ...open,
      smoothing: [2],
      beliefs: [{ ...own, weights: [0, 0, 1, 0] }],
    });
    const means = [0, 0, 0.8, 0];
    const same = fitAdditiveModel([{ ...unordered, prior: { means, precisions: [2, 2, 5, 2] } }], outcomes, {
      rows,
      ...open,
    });
    for (const [i, value] of fit.coefficients.entries()) expect(value).toBeCloseTo(same.coefficients[i] ?? 0, 8);
    for (const [i, value] of fit.covariance.entries()) expect(value).toBeCloseTo(same.covariance[i] ?? 0, 8);
    expect(fit.effective[0]).toBeLessThan(4);
  });

  it('are not drawn to zero by how alike the bands of the term are believed to be', () => {
    const contrast = [-0.25, -0.25, 0.75, -0.25];
    const { coefficients } = fitAdditiveModel([term], new Uint8Array(0), {
      rows: new Uint32Array(0),
      base: open.base,
      smoothing: [1e6],
      beliefs: [
        { term: 0, weights: contrast, mean: 1.5, precision: 0.5 },
        { term: 0, weights: contrast.map((weight) => -2 * weight), mean: -3, precision: 0.1 },
      ],
    });
    expect(contrast.reduce((sum, weight, b) => sum + weight * (coefficients[1 + b] ?? 0), 0)).toBeCloseTo(1.5, 6);
  });

  it('hold as firmly as they are stated', () => {
    const contrast = [-0.25, -0.25, 0.75, -0.25];
    const at = (precision: number) => {
      const { coefficients } = fitAdditiveModel([term], outcomes, {
        rows,
        base: open.base,
        smoothing: { variance: 2, shape: 0.5 },
        beliefs: [{ term: 0, weights: contrast, mean: 1, precision }],
      });
      return contrast.reduce((sum, weight, b) => sum + weight * (coefficients[1 + b] ?? 0), 0);
    };
    expect(at(1e9)).toBeCloseTo(1, 5);
    expect(at(0.001)).toBeLessThan(0);
    expect(at(4)).toBeGreaterThan(at(1));
  });
});

it('finds the least of a quadratic among what is not negative', () => {
  expect([...nonNegativeQuadratic(Float64Array.of(1, 0, 0, 1), Float64Array.of(-2, 3))]).toEqual([2, 0]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 12 }), (seed, size) => {
      const random = seededRandom(seed);
      const factor = Array.from({ length: size * size }, () => random() - 0.5);
      const matrix = Float64Array.from({ length: size * size }, (_, at) => {
        const [i, k] = [Math.floor(at / size), at % size];
        let sum = i === k ? 0.01 : 0;
        for (let j = 0; j < size; j++) sum += (factor[i * size + j] ?? 0) * (factor[k * size + j] ?? 0);
        return sum;
      });
      const linear = Float64Array.from({ length: size }, () => random() - 0.6);
      const found = nonNegativeQuadratic(matrix, linear);
      for (let i = 0; i < size; i++) {
        let slope = linear[i] ?? 0;
        for (let k = 0; k < size; k++) slope += (matrix[i * size + k] ?? 0) * (found[k] ?? 0);
        expect(found[i]).toBeGreaterThanOrEqual(0);
        expect(slope).toBeGreaterThan(-1e-8);
        expect(Math.abs(slope * (found[i] ?? 0))).toBeLessThan(1e-7);
      }
    }),
    { seed: 6, numRuns: 200 },
  );
});
