import { categoryProbabilities } from '../stats/gradedResponse.ts';
import { normalCdf } from '../stats/normal.ts';
import { type Grid, standardNormalGrid } from '../stats/quadrature.ts';
import { gradedItemAt, type ItemParameters } from './itemParameters.ts';

/** The trait of a customer drawn from the reference population; every axis lives on these points. */
export const population: Grid = standardNormalGrid();

/** Each point of the grid as a percentile of the reference population, 0 to 100. */
export const percentiles: Float64Array = population.points.map((point) => 100 * normalCdf(point));

/**
 * The probability of each category at each point of `population`, averaged over everything the parameters allow:
 * `[category][point]`. Answers to one item are given by one customer once, so that the average is the exact likelihood of
 * an answer when its item's parameters are uncertain; several items are independent given the trait.
 */
export function categoryCurves(parameters: ItemParameters): Float64Array[] {
  const curves = Array.from(
    { length: parameters.boundaries.length + 1 },
    () => new Float64Array(population.points.length),
  );
  for (const discrimination of deviations(parameters.discriminationLogSd)) {
    for (const shift of deviations(parameters.boundaryShiftSd)) {
      for (const spacing of deviations(parameters.boundarySpacingLogSd)) {
        const share = discrimination.weight * shift.weight * spacing.weight;
        const item = gradedItemAt(parameters, {
          discrimination: discrimination.point,
          shift: shift.point,
          spacing: spacing.point,
        });
        for (const [category, curve] of categoryProbabilities(item, population.points).entries()) {
          const sum = curves[category] as Float64Array;
          for (let point = 0; point < curve.length; point++) {
            sum[point] = (sum[point] as number) + share * (curve[point] as number);
          }
        }
      }
    }
  }
  return curves;
}

/** Points 1.5 apart keep every moment of a normal up to the fourth to within two percent. */
const fivePoints = standardNormalGrid(5, 3);

function deviations(standardDeviation: number): readonly { readonly point: number; readonly weight: number }[] {
  if (standardDeviation === 0) return [{ point: 0, weight: 1 }];
  return [...fivePoints.points].map((point, index) => ({ point, weight: fivePoints.weights[index] as number }));
}
