import type { GradedItem } from '../gradedResponse.ts';
import type { Grid } from '../quadrature.ts';
import { itemCurves } from './itemCurves.ts';
import { slopeAndIntercepts } from './slopeAndIntercepts.ts';

/**
 * How sharply an answer to the item tells neighbouring traits apart, at each point: one over the square of the standard error
 * of a trait measured by this item alone. Those of several items add up to the information of a test.
 * Source: Samejima 1969.
 */
export function itemInformation(item: GradedItem, grid: Grid): Float64Array {
  const { probabilities, steepness } = itemCurves(slopeAndIntercepts(item), grid);
  return grid.points.map((_, point) => {
    let sum = 0;
    for (const [category, probability] of probabilities.entries()) {
      const own = category > 0 ? ((steepness[category] as Float64Array)[point] as number) : 0;
      const next = steepness[category + 1]?.[point] ?? 0;
      sum += (own - next) ** 2 / (probability[point] as number);
    }
    return item.discrimination ** 2 * sum;
  });
}

/** Which part of the spread of measured traits is of the traits themselves, 0 to 1 (marginal reliability, Green et al. 1984). */
export function marginalReliability(items: readonly GradedItem[], grid: Grid): number {
  const information = new Float64Array(grid.points.length);
  for (const item of items) {
    for (const [point, value] of itemInformation(item, grid).entries())
      information[point] = (information[point] as number) + value;
  }
  // With a standard normal population the posterior variance at a point is close to one over (information + 1).
  return 1 - information.reduce((sum, value, point) => sum + (grid.weights[point] as number) / (value + 1), 0);
}
