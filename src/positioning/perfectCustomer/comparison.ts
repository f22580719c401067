import type { KeptPerfectCustomer, KeptTrait } from './keptPerfectCustomer.ts';
import { type SaidPart, saidParts, type TraitPart, traitParts } from './traitPart.ts';

/** How one version differs from another; traits are named by their id. */
export interface PerfectCustomerComparison {
  readonly said: readonly SaidPart[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly { readonly id: string; readonly parts: readonly TraitPart[] }[];
  readonly isReordered: boolean;
}

/** Both as they are kept, so that a donor who has gone meanwhile is no difference. */
export function comparedPerfectCustomers(
  first: KeptPerfectCustomer,
  second: KeptPerfectCustomer,
): PerfectCustomerComparison {
  const [before, after] = [byId(first.traits), byId(second.traits)];
  const stayed = [...before.keys()].filter((id) => after.has(id));
  const stayedNow = [...after.keys()].filter((id) => before.has(id));
  return {
    said: saidParts.filter((part) => !isSame(first[part], second[part])),
    added: [...after.keys()].filter((id) => !before.has(id)),
    removed: [...before.keys()].filter((id) => !after.has(id)),
    changed: stayed
      .map((id) => ({ id, parts: changedParts(before.get(id) as KeptTrait, after.get(id) as KeptTrait) }))
      .filter(({ parts }) => parts.length > 0),
    isReordered: !isSame(stayed, stayedNow),
  };
}

function byId(traits: readonly KeptTrait[]): Map<string, KeptTrait> {
  return new Map(traits.map((trait) => [trait.id, trait]));
}

function changedParts(first: KeptTrait, second: KeptTrait): TraitPart[] {
  return traitParts.filter((part) => !isSame(first[part], second[part]));
}

/** The database keeps fields in an order of its own, the same for both. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
