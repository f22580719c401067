import { describe, expect, it } from 'vitest';
import { normalCdf, normalQuantile } from './normal.ts';
import {
  expectation,
  meanOf,
  probabilityAtLeast,
  quantileOf,
  reweighted,
  standardDeviationOf,
  standardNormalGrid,
} from './quadrature.ts';

const grid = standardNormalGrid();

describe('the standard normal grid', () => {
  it('has the moments of a standard normal', () => {
    const moment = (power: number) =>
      expectation(
        grid,
        grid.points.map((point) => point ** power),
      );
    for (const [power, value] of [0, 1, 2, 3, 4, 6].map(
      (power, index) => [power, [1, 0, 1, 0, 3, 15][index]] as const,
    )) {
      expect(moment(power)).toBeCloseTo(value as number, 3);
    }
    expect(standardDeviationOf(grid)).toBeCloseTo(1, 6);
  });

  it('gives tails and quantiles to within a thousandth', () => {
    expect(probabilityAtLeast(grid, 0)).toBeCloseTo(0.5, 12);
    for (let z = -3; z <= 3; z += 0.07) {
      expect(Math.abs(probabilityAtLeast(grid, z) - (1 - normalCdf(z)))).toBeLessThan(1e-3);
    }
    for (let p = 0.05; p < 0.96; p += 0.05) {
      expect(Math.abs(quantileOf(grid, p) - normalQuantile(p))).toBeLessThan(4e-3);
    }
  });

  it('keeps tails and quantiles inverse to each other', () => {
    for (let p = 0.01; p < 1; p += 0.01) expect(probabilityAtLeast(grid, quantileOf(grid, p))).toBeCloseTo(1 - p, 9);
  });

  it('says all or nothing beyond its ends', () => {
    expect(probabilityAtLeast(grid, -9)).toBeCloseTo(1, 12);
    expect(probabilityAtLeast(grid, 9)).toBe(0);
  });
});

describe('reweighting', () => {
  it('gives the textbook posterior of a normal observation', () => {
    // Prior N(0, 1), observation 1.2 with variance 0.5: posterior mean 1.2 / 1.5, variance 1 / 3.
    const after = reweighted(
      grid,
      grid.points.map((point) => -((point - 1.2) ** 2) / (2 * 0.5)),
    );
    expect(meanOf(after)).toBeCloseTo(0.8, 9);
    expect(standardDeviationOf(after)).toBeCloseTo(Math.sqrt(1 / 3), 9);
  });

  it('survives log weights that would underflow', () => {
    const after = reweighted(
      grid,
      grid.points.map((point) => -1e5 - (point - 1) ** 2),
    );
    expect(Number.isFinite(meanOf(after))).toBe(true);
  });
});
