import { expectation } from '../stats/quadrature.ts';
import { itemInformation, marginalReliability } from '../stats/response/gradedInformation.ts';
import { population } from './categoryCurves.ts';
import type { Item } from './item.ts';
import { gradedItemAt } from './itemParameters.ts';

/** What an answer adds to one over the variance of a customer's place on its axis, averaged over the population. */
export function meanInformation(item: Item): number {
  return expectation(population, itemInformation(middleOf(item), population));
}

/** Of all items of an axis together; null where there are none. */
export function reliabilityOf(items: readonly Item[]): number | null {
  return items.length === 0 ? null : marginalReliability(items.map(middleOf), population);
}

/** The item as it counts, at the middle of what is believed of it. */
export function middleOf({ parameters }: Item) {
  return gradedItemAt(parameters, { discrimination: 0, shift: 0, spacing: 0 });
}
