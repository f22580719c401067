import { sectionOrder } from '../../perfectCustomer/perfectCustomerTypes.ts';
import type { Comparison } from '../benchmarkTypes.ts';
import { type Apart, apartOf } from './apart.ts';

/** Where the two differ first, or section by section as the perfect customer is read. */
export const comparedOrders = ['differences', 'sections'] as const;
export type ComparedOrder = (typeof comparedOrders)[number];

const byDifference: Readonly<Record<Apart, number>> = { first: 0, second: 0, neither: 1, both: 2, open: 3 };

type Compared = Pick<Comparison['traits'][number], 'section' | 'importance' | 'first' | 'second'>;

/** The traits of two customers in an order, the most important first among those that stand alike in it. */
export function comparedOrder<Trait extends Compared>(traits: readonly Trait[], order: ComparedOrder): Trait[] {
  const rank = (trait: Trait) =>
    order === 'sections' ? sectionOrder.indexOf(trait.section) : byDifference[apartOf(trait)];
  return traits.toSorted((a, b) => rank(a) - rank(b) || b.importance - a.importance);
}
