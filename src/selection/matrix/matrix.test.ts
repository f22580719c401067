import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutOf } from './cut.ts';
import { type MatrixInput, matrixOf, quadrantKeys } from './matrix.ts';

const names = { lowLow: 'conservative', highLow: 'experiential', lowHigh: 'picky', highHigh: 'radical' };
const at50 = { kind: 'value', at: 50 } as const;
const plot = (x: readonly number[], y: readonly number[], extra: Partial<MatrixInput> = {}) =>
  matrixOf({
    x: { field: 'willingness', values: Float32Array.from(x), cut: at50 },
    y: { field: 'needs', values: Float32Array.from(y), cut: at50 },
    names,
    ...extra,
  });

describe('cutOf', () => {
  it('takes the median of the known values only', () => {
    expect(cutOf(Float32Array.of(10, Number.NaN, 20, 90, 30), { kind: 'median' })?.at).toBe(25);
    expect(cutOf(Float32Array.of(10, Number.NaN, 20, 90), { kind: 'median' })?.at).toBe(20);
  });

  it('cuts nothing where nothing is known, or where all are alike and a break is asked for', () => {
    expect(cutOf(Float32Array.of(Number.NaN), { kind: 'median' })).toBeNull();
    expect(cutOf(Float32Array.of(3, 3), { kind: 'naturalBreak' })).toBeNull();
  });

  it('finds the gap between two clumps and says how much it explains', () => {
    const cut = cutOf(Float32Array.of(90, 1, 92, 2, Number.NaN), { kind: 'naturalBreak' });
    expect(cut?.at).toBe(46);
    expect(cut?.explainedShare).toBeGreaterThan(0.99);
  });
});

describe('matrixOf', () => {
  it('counts customers by quadrant and leaves the unknown ones out of every share', () => {
    const nan = Number.NaN;
    const { quadrants, placed, unknown } = plot([80, 90, 10, 70, nan, 20, nan], [10, 20, 10, 90, 10, nan, nan]);
    expect(quadrants.highLow).toEqual({ name: 'experiential', count: 2, share: 0.5, expectedCount: null });
    expect(quadrants.lowLow.count).toBe(1);
    expect(quadrants.highHigh.count).toBe(1);
    expect(quadrants.lowHigh).toMatchObject({ count: 0, share: 0 });
    expect({ placed, unknown }).toEqual({ placed: 4, unknown: { x: 1, y: 1, both: 1, total: 3 } });
  });

  it('calls a value at the cut high', () => {
    expect(plot([50], [49.9]).quadrants.highLow.count).toBe(1);
  });

  it('places nobody and claims no share where an axis cannot be cut', () => {
    const values = Float32Array.of(Number.NaN, Number.NaN);
    const matrix = plot([1, 2], [1, 2], { x: { field: 'usage', values, cut: { kind: 'median' } } });
    expect(matrix.x.cut).toBeNull();
    expect(matrix.placed).toBe(0);
    expect(matrix.quadrants.lowLow.share).toBeNull();
    expect(matrix.unknown.total).toBe(2);
  });

  it('adds up probabilities to expected counts, over those who have them', () => {
    const column = (...values: number[]) => Float32Array.from(values);
    const probabilities = {
      lowLow: column(0.25, Number.NaN, 0),
      highLow: column(0.5, Number.NaN, 1),
      lowHigh: column(0.25, Number.NaN, 0),
      highHigh: column(0, Number.NaN, 0),
    };
    const matrix = plot([80, 60, 90], [10, 60, 20], { probabilities });
    expect(matrix.quadrants.highLow.expectedCount).toBe(1.5);
    expect(matrix.expectedOver).toBe(2);
  });

  it('never loses a customer: placed and unknown add up to all, and shares to one', () => {
    const value = fc.option(fc.integer({ min: 0, max: 100 }), { nil: Number.NaN });
    const cut = fc.constantFrom({ kind: 'median' }, { kind: 'naturalBreak' }, at50) as fc.Arbitrary<typeof at50>;
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 1 }), cut, cut, (customers, xCut, yCut) => {
        const [x, y] = [0, 1].map((axis) => Float32Array.from(customers, (customer) => customer[axis] as number));
        const matrix = plot([], [], {
          x: { field: 'x', values: x as Float32Array, cut: xCut },
          y: { field: 'y', values: y as Float32Array, cut: yCut },
        });
        const counts = quadrantKeys.map((key) => matrix.quadrants[key].count);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(matrix.placed);
        const canPlace = matrix.x.cut !== null && matrix.y.cut !== null;
        expect(matrix.placed).toBe(canPlace ? customers.length - matrix.unknown.total : 0);
        const shares = quadrantKeys.map((key) => matrix.quadrants[key].share ?? 0);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(matrix.placed > 0 ? 1 : 0, 12);
      }),
      { seed: 4, numRuns: 200 },
    );
  });
});
