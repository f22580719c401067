import { assert, double, property } from 'fast-check';
import { expect, it } from 'vitest';
import { betaCdf, betaQuantile, logGamma } from './beta.ts';

// python3 -c "from scipy.special import gammaln, betainc; from scipy.stats import beta; ..." (scipy 1.10.1)
it.each([
  [0.01, 4.599479878042022],
  [0.5, 0.5723649429247],
  [7.3, 7.147892523022249],
  [1e5, 1051287.7089736569],
])('gives the log of the gamma function of %d as scipy.special.gammaln does', (x, expected) => {
  expect(logGamma(x)).toBeCloseTo(expected, 11);
});

it.each([
  [0.1, 0.5, 0.5, 0.2048327646991335],
  [0.05, 2.5, 44.5, 0.5387859702993463],
  [0.27, 405.5, 1095.5, 0.4982205193439772],
  [0.9, 1000.5, 100.5, 0.15734019738682287],
])('gives P(Beta <= %d) for a = %d, b = %d as scipy.special.betainc does', (x, a, b, expected) => {
  expect(betaCdf(x, a, b)).toBeCloseTo(expected, 11);
});

it.each([
  [0.1, 2.5, 44.5, 0.01763838712441829],
  [0.9, 2.5, 44.5, 0.09704674241558577],
  [0.025, 0.5, 30.5, 1.6231861223464347e-5],
  [0.9, 45000.5, 1000000.5, 0.04331731416322629],
])('gives the %d quantile for a = %d, b = %d as scipy.stats.beta.ppf does', (p, a, b, expected) => {
  expect(betaQuantile(p, a, b) / expected).toBeCloseTo(1, 11);
});

it('finds back what the distribution says, however lopsided', () => {
  const shape = double({ min: 0.5, max: 5000, noNaN: true });
  assert(
    property(double({ min: 0.001, max: 0.999, noNaN: true }), shape, shape, (p, a, b) => {
      expect(betaCdf(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 7);
    }),
    { seed: 4, numRuns: 300 },
  );
});
