import { expect, it } from 'vitest';
import { decisionCurve } from './decisionCurve.ts';

const options = { thresholds: [0.2, 0.5], z: 1.28 };

it('counts good rows reached, less the others at the price of the threshold', () => {
  const curve = decisionCurve(Float64Array.of(0.9, 0.6, 0.3, 0.1), [1, 0, 1, 0], [0, 1, 2, 3], options);
  // From 0.2 on two good and one other are acted on, at a price of 1/4; from 0.5 on one of each, at a price of 1.
  expect(curve.map(({ model }) => model)).toEqual([(2 - 0.25) / 4, 0]);
  expect(curve.map(({ everybody }) => everybody)).toEqual([(2 - 0.5) / 4, 0]);
  expect(curve[0]?.beyond.mean).toBeCloseTo(0.25 / 4, 12);
});

it('is worth nothing beyond the better of all and nobody where everybody has the same odds', () => {
  const outcomes = Array.from({ length: 50 }, (_, i) => (i % 5 ? 0 : 1));
  const curve = decisionCurve(new Float64Array(50).fill(0.2), outcomes, [...outcomes.keys()], {
    thresholds: [0.1, 0.19, 0.4],
    z: 1.28,
  });
  for (const { beyond } of curve) expect(beyond).toEqual({ mean: 0, low: 0, high: 0 });
});
