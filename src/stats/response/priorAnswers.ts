import { categoryProbabilities, type GradedItem } from '../gradedResponse.ts';
import type { Grid } from '../quadrature.ts';

/**
 * What an item is believed to be before anybody has answered: as if `people` imaginary people, spread over the population,
 * had answered just as `item` says. Such a belief never makes an estimate infinite and needs no scale of its own.
 * Source: Bedrick, Christensen and Johnson 1996, "A new perspective on priors for generalized linear models".
 */
export interface ItemBelief {
  readonly item: GradedItem;
  readonly people: number;
}

/** The answers that the imaginary people give: `[category][point]`. */
export function priorAnswers({ item, people }: ItemBelief, { points, weights }: Grid): Float64Array[] {
  return categoryProbabilities(item, points).map((curve) =>
    curve.map((probability, point) => people * (weights[point] as number) * probability),
  );
}
