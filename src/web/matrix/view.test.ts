import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axisKind, axisReach, keyStep, roundValues } from './axisScale.ts';
import { fromPixels, held, isWhole, panned, toPixels, zoomed } from './view.ts';

const whole = { x0: -10, x1: 110, y0: 0, y1: 1 };
const size = { width: 600, height: 400 };

describe('what is shown of the plane', () => {
  test('pixels and values lead back to each other', () => {
    const [to, from] = [toPixels(whole, size), fromPixels(whole, size)];
    expect([to.x(-10), to.x(110), to.y(0), to.y(1)]).toEqual([0, 600, 400, 0]);
    expect(from.x(to.x(42))).toBeCloseTo(42, 9);
    expect(from.y(to.y(0.3))).toBeCloseTo(0.3, 9);
  });

  test('zooming keeps the place under the pointer, and never leaves the whole', () => {
    const view = zoomed(whole, whole, 0.5, 20, 0.5);
    expect(toPixels(view, size).x(20)).toBeCloseTo(toPixels(whole, size).x(20), 9);
    const step = fc.tuple(fc.constantFrom(0.5, 0.8, 1.25, 3), fc.double({ min: -1, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const shown = steps.reduce(
          (box, [factor, at]) => panned(zoomed(box, whole, factor, 50, 0.5), whole, at, -at),
          whole,
        );
        expect(shown.x0).toBeGreaterThanOrEqual(whole.x0);
        expect(shown.x1).toBeLessThanOrEqual(whole.x1 + 1e-9);
        expect(shown.x1).toBeGreaterThan(shown.x0);
        expect(shown.y1).toBeGreaterThan(shown.y0);
      }),
      { seed: 5, numRuns: 200 },
    );
    expect(isWhole(zoomed(view, whole, 100, 20, 0.5), whole)).toBe(true);
  });
});

describe('what fingers hold', () => {
  const near = { x0: 20, x1: 60, y0: 0.2, y1: 0.7 };

  test('stays under one finger', () => {
    const after = held(near, whole, size, [[100, 100]], [[160, 70]]);
    expect(fromPixels(after, size).x(160)).toBeCloseTo(fromPixels(near, size).x(100), 9);
    expect(fromPixels(after, size).y(70)).toBeCloseTo(fromPixels(near, size).y(100), 9);
    expect(after.x1 - after.x0).toBeCloseTo(40, 9);
  });

  test('stays between two fingers that part, and comes nearer', () => {
    const after = held(
      near,
      whole,
      size,
      [
        [200, 200],
        [300, 200],
      ],
      [
        [160, 220],
        [360, 220],
      ],
    );
    expect(after.x1 - after.x0).toBeCloseTo(20, 9);
    expect(fromPixels(after, size).x(260)).toBeCloseTo(fromPixels(near, size).x(250), 9);
    expect(fromPixels(after, size).y(220)).toBeCloseTo(fromPixels(near, size).y(200), 9);
  });

  test('shows everything where two fingers close as far as they can', () => {
    expect(
      isWhole(
        held(
          near,
          whole,
          size,
          [
            [0, 200],
            [600, 200],
          ],
          [
            [300, 200],
            [300, 200],
          ],
        ),
        whole,
      ),
    ).toBe(true);
  });
});

describe('axes', () => {
  test('run over their whole scale where they have one', () => {
    expect(axisReach(axisKind({ kind: 'number', unit: 'percentile' }), 30, 60)).toEqual([-2.5, 102.5]);
    expect(axisReach('share', 0.2, 0.4)).toEqual([-0.025, 1.025]);
    expect(axisReach('number', 7, 7)[1]).toBeGreaterThan(7);
    expect(axisReach('number', 0, 0)).toEqual([-1, 1]);
  });

  test('have round ticks, none of them outside', () => {
    expect(roundValues(-2.5, 102.5, 5)).toEqual([0, 20, 40, 60, 80, 100]);
    expect(roundValues(0, 0.3, 3)).toEqual([0, 0.1, 0.2, 0.3]);
    expect(roundValues(1_000_000, 4_000_000, 3)).toEqual([1_000_000, 2_000_000, 3_000_000, 4_000_000]);
    expect(roundValues(5, 5, 4)).toEqual([]);
    expect(keyStep(0, 100)).toBe(1);
    expect(keyStep(-0.025, 1.025)).toBe(0.01);
  });
});
