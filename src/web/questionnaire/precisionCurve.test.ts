import { expect, test } from 'vitest';
import { pathOf, pictureGrid, placeOf, precisionCurve } from './precisionCurve.ts';

test('a question measures best where its answers change', () => {
  const curve = precisionCurve([{ discrimination: 2, thresholds: [1] }]);
  const best = curve.indexOf(Math.max(...curve));
  expect(pictureGrid.points[best]).toBeCloseTo(1, 1);
  expect(curve[best]).toBeCloseTo(0.5);
});

test('more questions measure better everywhere, and none perfectly', () => {
  const one = { discrimination: 1.5, thresholds: [-1, 0, 1] };
  const [few, many] = [precisionCurve([one]), precisionCurve([one, one, one])];
  for (const [point, value] of many.entries()) {
    expect(value).toBeGreaterThan(few[point] as number);
    expect(value).toBeLessThan(1);
  }
  expect([...precisionCurve([])]).toEqual(pictureGrid.points.length > 0 ? [...pictureGrid.points].map(() => 0) : []);
});

test('the picture reaches from one end of the scale to the other', () => {
  expect([placeOf(-3), placeOf(0), placeOf(3), placeOf(9)]).toEqual([0, 50, 100, 100]);
  expect(pathOf(precisionCurve([]))).toMatch(/^M0\.00 100\.00L.*L100\.00 100\.00$/);
});
