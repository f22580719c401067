import { describe, expect, it } from 'vitest';
import { countQuantile, poissonBinomial } from './poissonBinomial.ts';

describe('poissonBinomial', () => {
  it('is the binomial distribution where all probabilities are the same', () => {
    const mass = poissonBinomial([0.3, 0.3, 0.3, 0.3]);
    const binomial = [1, 4, 6, 4, 1].map((ways, k) => ways * 0.3 ** k * 0.7 ** (4 - k));
    for (const [k, expected] of binomial.entries()) expect(mass[k]).toBeCloseTo(expected, 12);
  });

  it('equals the sum over every way it can turn out', () => {
    const probabilities = [0.1, 0.45, 0.8, 0.97, 0.02];
    const expected = new Float64Array(6);
    for (let outcome = 0; outcome < 32; outcome++) {
      let probability = 1;
      let successes = 0;
      for (const [trial, p] of probabilities.entries()) {
        const hit = (outcome >> trial) & 1;
        probability *= hit ? p : 1 - p;
        successes += hit;
      }
      expected[successes] = (expected[successes] as number) + probability;
    }
    const mass = poissonBinomial(probabilities);
    for (const [k, value] of expected.entries()) expect(mass[k]).toBeCloseTo(value, 12);
  });

  it('has certain outcomes where every trial is certain, and one outcome with no trials', () => {
    expect([...poissonBinomial([1, 0, 1])]).toEqual([0, 0, 1, 0]);
    expect([...poissonBinomial([])]).toEqual([1]);
  });

  it('keeps mean and variance of many trials, and carries no counts that do not matter', () => {
    const probabilities = Array.from({ length: 4000 }, (_, i) => 0.01 + (0.98 * i) / 4000);
    const mass = poissonBinomial(probabilities);
    const expected = (of: (p: number) => number) => probabilities.reduce((sum, p) => sum + of(p), 0);
    const mean = mass.reduce((sum, value, k) => sum + value * k, 0);
    expect(mass.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
    expect(mean).toBeCloseTo(
      expected((p) => p),
      8,
    );
    expect(mass.reduce((sum, value, k) => sum + value * (k - mean) ** 2, 0)).toBeCloseTo(
      expected((p) => p * (1 - p)),
      6,
    );
    expect(mass.filter((value) => value > 0).length).toBeLessThan(600);
  });
});

describe('countQuantile', () => {
  it('is the smallest count that reaches the level', () => {
    const mass = Float64Array.of(0.25, 0.5, 0.25);
    expect([0.1, 0.25, 0.26, 0.75, 0.9].map((level) => countQuantile(mass, level))).toEqual([0, 0, 1, 1, 2]);
  });
});
