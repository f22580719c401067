import { describe, expect, it } from 'vitest';
import type { AxisClaim } from '../evidence/signal.ts';
import { categoryProbabilities } from '../stats/gradedResponse.ts';
import { expectation } from '../stats/quadrature.ts';
import { categoryCurves, population } from './categoryCurves.ts';
import { defaultParameters, gradedItemAt, parametersFromShares } from './itemParameters.ts';

const claim: AxisClaim = { axis: 'needs', direction: 1, strength: 'fair', why: '' };
const middle = { discrimination: 0, shift: 0, spacing: 0 };

describe('item parameters', () => {
  // Each boundary holds to 0.01, the distance of the logistic curve from the normal ogive, and a share lies between two.
  it('placed by shares, give back those shares in the population, whatever the discrimination', () => {
    const parameters = parametersFromShares(claim, [100, 300, 400, 150, 50]);
    for (const discrimination of [-2, -1, 0, 1, 2]) {
      const curves = categoryProbabilities(gradedItemAt(parameters, { ...middle, discrimination }), population.points);
      const shares = curves.map((curve) => expectation(population, curve));
      for (const [category, share] of [0.1, 0.3, 0.4, 0.15, 0.05].entries()) {
        expect(Math.abs((shares[category] as number) - share)).toBeLessThan(0.02);
      }
    }
  });

  it('place an answer nobody gave as rare, not as impossible', () => {
    const curves = categoryCurves(parametersFromShares(claim, [30, 0, 20, 0]));
    for (const category of [1, 3]) {
      const share = expectation(population, curves[category] as Float64Array);
      expect(share).toBeGreaterThan(0.001);
      expect(share).toBeLessThan(0.03);
    }
  });

  it('are less certain with fewer rows, and least with none', () => {
    const shiftOf = (rows: number) => parametersFromShares(claim, [rows / 2, rows / 2]).boundaryShiftSd;
    expect(shiftOf(20)).toBeGreaterThan(shiftOf(200));
    expect(defaultParameters(claim, 2).boundaryShiftSd).toBeGreaterThan(shiftOf(20));
  });

  it('discriminate more for a stronger claim, and take all answers to be equally common by default', () => {
    const [weak, fair, strong] = (['weak', 'fair', 'strong'] as const).map((strength) =>
      defaultParameters({ ...claim, strength }, 5),
    );
    expect(weak?.discrimination).toBeLessThan(fair?.discrimination as number);
    expect(fair?.discrimination).toBeLessThan(strong?.discrimination as number);
    const curves = categoryProbabilities(gradedItemAt(defaultParameters(claim, 5), middle), population.points);
    for (const curve of curves) expect(Math.abs(expectation(population, curve) - 0.2)).toBeLessThan(0.02);
  });
});

describe('category curves', () => {
  it('sum to one and are flatter than the curves of the middle item, for the parameters are uncertain', () => {
    const parameters = defaultParameters(claim, 5);
    const averaged = categoryCurves(parameters);
    const certain = categoryProbabilities(gradedItemAt(parameters, middle), population.points);
    for (let point = 0; point < population.points.length; point++) {
      expect(averaged.reduce((sum, curve) => sum + (curve[point] as number), 0)).toBeCloseTo(1, 12);
    }
    const rise = (curves: Float64Array[]) => (curves[4]?.[40] as number) - (curves[4]?.[20] as number);
    expect(rise(averaged)).toBeLessThan(rise(certain));
  });

  it('barely change when the uncertainty is averaged over many random draws instead', async () => {
    const { normalDraw, seededRandom } = await import('../stats/random.ts');
    const parameters = defaultParameters({ ...claim, strength: 'strong' }, 5);
    const random = seededRandom(5);
    const sums = Array.from({ length: 5 }, () => new Float64Array(population.points.length));
    const draws = 20_000;
    for (let draw = 0; draw < draws; draw++) {
      const deviation = { discrimination: normalDraw(random), shift: normalDraw(random), spacing: normalDraw(random) };
      for (const [category, curve] of categoryProbabilities(
        gradedItemAt(parameters, deviation),
        population.points,
      ).entries()) {
        const sum = sums[category] as Float64Array;
        for (let point = 0; point < sum.length; point++)
          sum[point] = (sum[point] as number) + (curve[point] as number) / draws;
      }
    }
    const differences = categoryCurves(parameters).flatMap((curve, category) =>
      [...curve].map((value, point) => Math.abs(value - (sums[category]?.[point] as number))),
    );
    expect(Math.max(...differences)).toBeLessThan(0.01);
  });
});
