import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutOf } from '../../selection/matrix/cut.ts';
import { matrixOf } from '../../selection/matrix/matrix.ts';
import { isWithin, rowsWithin } from './lasso.ts';
import { nearestPoint } from './nearestPoint.ts';
import { pointIndex } from './pointIndex.ts';
import { quadrantCounts } from './quadrantCounts.ts';

/** Few different values, so that many points share one and lie on a cut; some unknown, some far away. */
const value = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -4, max: 4 }).map((whole) => Math.fround(whole / 3)) },
  { weight: 2, arbitrary: fc.float({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }) },
  { weight: 1, arbitrary: fc.constantFrom(Number.NaN, Infinity, -Infinity) },
);
const cloud = fc.array(fc.tuple(value, value), { minLength: 0, maxLength: 400 });
const seed = { seed: 11, numRuns: 300 };

function columns(points: readonly (readonly [number, number])[]) {
  return { xs: Float32Array.from(points, ([x]) => x), ys: Float32Array.from(points, ([, y]) => y) };
}

describe('counts of the quadrants', () => {
  test('are those of the service at any cuts, with ties on the cut and unknown values', () => {
    fc.assert(
      fc.property(cloud, value, value, (points, xAt, yAt) => {
        const { xs, ys } = columns(points);
        if (!Number.isFinite(xAt) || !Number.isFinite(yAt)) return;
        const { quadrants, placed, unknown } = matrixOf({
          x: { field: 'x', values: xs, cut: { kind: 'value', at: xAt } },
          y: { field: 'y', values: ys, cut: { kind: 'value', at: yAt } },
          names: { lowLow: '', highLow: '', lowHigh: '', highHigh: '' },
        });
        const index = pointIndex(xs, ys);
        expect(quadrantCounts(index, xAt, yAt)).toEqual({
          lowLow: quadrants.lowLow.count,
          highLow: quadrants.highLow.count,
          lowHigh: quadrants.lowHigh.count,
          highHigh: quadrants.highHigh.count,
        });
        expect({ placed: index.placed, unplaced: index.unplaced }).toEqual({ placed, unplaced: unknown });
      }),
      seed,
    );
  });

  test('hold at a median and a natural break, which lie between or on values', () => {
    fc.assert(
      fc.property(cloud, fc.constantFrom('median' as const, 'naturalBreak' as const), (points, kind) => {
        const { xs, ys } = columns(points);
        const [x, y] = [cutOf(xs, { kind }), cutOf(ys, { kind })];
        if (!x || !y) return;
        const { highHigh } = quadrantCounts(pointIndex(xs, ys), x.at, y.at);
        const expected = xs.filter(
          (at, row) => Number.isFinite(at) && Number.isFinite(ys[row]) && at >= x.at && (ys[row] as number) >= y.at,
        ).length;
        expect(highHigh).toBe(expected);
      }),
      seed,
    );
  });
});

describe('the nearest point', () => {
  test('is one that no other is nearer than, and none where none is within reach', () => {
    fc.assert(
      fc.property(
        cloud,
        fc.double({ min: -2, max: 2, noNaN: true }),
        fc.constantFrom(0.2, 1, 5),
        (points, at, reach) => {
          const { xs, ys } = columns(points);
          const distance = (row: number) =>
            Math.hypot(((xs[row] as number) - at) / reach, ((ys[row] as number) + at) / reach);
          const distances = points.map((_, row) => distance(row)).filter((each) => each <= 1);
          const found = nearestPoint(pointIndex(xs, ys), at, -at, reach, reach);
          const nearest = found === null ? null : distance(found);
          const expected = distances.length === 0 ? null : Math.min(...distances);
          expect(nearest === null ? 1 : nearest).toBeCloseTo(expected ?? 1, 9);
        },
      ),
      seed,
    );
  });
});

describe('a lasso', () => {
  test('holds exactly the points within its line', () => {
    const corner = fc.tuple(fc.double({ min: -3, max: 3, noNaN: true }), fc.double({ min: -3, max: 3, noNaN: true }));
    fc.assert(
      fc.property(cloud, fc.array(corner, { minLength: 3, maxLength: 9 }), (points, lasso) => {
        const { xs, ys } = columns(points);
        const expected = points.flatMap(([x, y], row) =>
          Number.isFinite(x) && Number.isFinite(y) && isWithin(lasso, xs[row] as number, ys[row] as number)
            ? [row]
            : [],
        );
        expect([...rowsWithin(pointIndex(xs, ys), lasso)]).toEqual(expected);
      }),
      seed,
    );
  });

  test('of fewer than three corners holds nobody', () => {
    const index = pointIndex(Float32Array.of(0), Float32Array.of(0));
    expect(
      rowsWithin(index, [
        [-1, -1],
        [1, 1],
      ]),
    ).toHaveLength(0);
  });
});
