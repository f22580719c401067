import { expect, it } from 'vitest';
import { seededRandom } from '../random.ts';
import { fitAdditiveModel } from './fitAdditiveModel.ts';
import { penaltyOf } from './penalty.ts';
import type { Term } from './term.ts';
import { addUncertainSmoothing } from './uncertainSmoothing.ts';

const random = seededRandom(4);
const size = 80;
const terms: Term[] = ['ordered' as const, 'unordered' as const].map((order) => ({
  bands: Uint8Array.from({ length: size }, () => Math.floor(random() * 5)),
  count: 5,
  order,
}));
const outcomes = Uint8Array.from({ length: size }, (_, row) =>
  random() < (terms[0]?.bands[row] as number) / 5 ? 1 : 0,
);
const fitAt = (smoothing: readonly number[]) =>
  fitAdditiveModel(terms, outcomes, {
    rows: Uint32Array.from({ length: size }, (_, row) => row),
    base: { mean: 0, deviation: 1.6 },
    smoothing,
  });

// The oracle fits anew at smoothings a little higher and a little lower.
it('adds the variance of the logarithm of each smoothing, times how the coefficients follow it', () => {
  const smoothing = [1.5, 4];
  const fit = fitAt(smoothing);
  const effective = Float64Array.from(fit.effective);
  const widened = Float64Array.from(fit.covariance);
  addUncertainSmoothing(widened, {
    coefficients: fit.coefficients,
    smoothing: Float64Array.from(smoothing),
    effective,
    penalties: terms.map(penaltyOf),
    layout: fit.layout,
    belief: { variance: 0.5, shape: 0.5 },
  });
  const width = fit.layout.size;
  const little = 1e-4;
  const follows = smoothing.map((_, j) => {
    const at = (sign: number) =>
      fitAt(smoothing.map((value, k) => (k === j ? value * Math.exp(sign * little) : value)));
    const [high, low] = [at(1).coefficients, at(-1).coefficients];
    return high.map((value, i) => (value - (low[i] as number)) / (2 * little));
  });
  for (let i = 0; i < width; i++) {
    for (let k = 0; k < width; k++) {
      const expected = follows.reduce(
        (sum, change, j) => sum + (2 / ((effective[j] as number) + 1)) * (change[i] as number) * (change[k] as number),
        0,
      );
      expect((widened[i * width + k] as number) - (fit.covariance[i * width + k] as number)).toBeCloseTo(expected, 6);
    }
  }
});
