import { isSameKept, type PartsDifference, partsDifference } from '../document/partsDifference.ts';
import type { KeptPerfectCustomer } from './keptPerfectCustomer.ts';
import { type SaidPart, saidParts, type TraitPart, traitParts } from './traitPart.ts';

/** How one version differs from another. */
export interface PerfectCustomerComparison extends PartsDifference<TraitPart> {
  readonly said: readonly SaidPart[];
}

/** Both as they are kept, so that a donor who has gone meanwhile is no difference. */
export function comparedPerfectCustomers(
  first: KeptPerfectCustomer,
  second: KeptPerfectCustomer,
): PerfectCustomerComparison {
  return {
    ...partsDifference(first.traits, second.traits, traitParts),
    said: saidParts.filter((part) => !isSameKept(first[part], second[part])),
  };
}
