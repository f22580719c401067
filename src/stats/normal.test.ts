import { describe, expect, it } from 'vitest';
import { normalCdf, normalQuantile } from './normal.ts';

// Python 3.11: 0.5 * math.erfc(-z / sqrt(2)) and statistics.NormalDist().inv_cdf(p).
const cdfValues: readonly (readonly [number, number])[] = [
  [-10, 7.619853024160593e-24],
  [-7.2, 3.0106279811174455e-13],
  [-5, 2.866515718791946e-7],
  [-1.96, 0.024997895148220435],
  [-0.3, 0.3820885778110474],
  [0.7, 0.758036347776927],
  [2, 0.9772498680518208],
  [4, 0.9999683287581669],
];
const quantileValues: readonly (readonly [number, number])[] = [
  [1e-300, -37.0470962993612],
  [1e-10, -6.361340902404056],
  [0.001, -3.090232306167813],
  [0.02425, -1.9729610513118845],
  [0.1, -1.2815515655446008],
  [0.25, -0.6744897501960817],
  [0.6, 0.2533471031357998],
  [0.975, 1.9599639845400536],
  [0.999999, 4.753424308817089],
];

describe('the standard normal distribution', () => {
  it.each(cdfValues)('gives the probability below %f', (z, probability) => {
    expect(Math.abs(normalCdf(z) / probability - 1)).toBeLessThan(1e-8);
    expect(Math.abs(normalCdf(z) - probability)).toBeLessThan(1e-14);
  });

  it.each(quantileValues)('gives the point below which %f lies', (probability, z) => {
    expect(Math.abs(normalQuantile(probability) - z)).toBeLessThan(1e-9);
  });

  it('is its own inverse over the whole range in use', () => {
    for (let z = -8; z <= 6; z += 0.01) expect(Math.abs(normalQuantile(normalCdf(z)) - z)).toBeLessThan(1e-6);
    for (let p = 0.0005; p < 1; p += 0.0005) expect(Math.abs(normalCdf(normalQuantile(p)) - p)).toBeLessThan(1e-14);
  });

  it('answers the ends with infinities and nonsense with NaN', () => {
    expect([normalQuantile(0), normalQuantile(1), normalQuantile(-0.1), normalQuantile(Number.NaN)]).toEqual([
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
      Number.NaN,
      Number.NaN,
    ]);
    expect([normalCdf(-40), normalCdf(40)]).toEqual([0, 1]);
  });
});
