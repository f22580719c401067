import { expectation, type Grid } from '../stats/quadrature.ts';
import { population } from './categoryCurves.ts';
import type { Item } from './item.ts';

/** Ids of the items, the one that says most about an unknown customer first; ties by id. */
export function itemsByUse(items: readonly Item[]): string[] {
  return items
    .map((item) => ({ id: item.id, bits: informationBits(item, population) }))
    .toSorted((a, b) => b.bits - a.bits || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

/**
 * How much an answer to the item is expected to say about the trait, in bits: their mutual information,
 * sum over categories of E[P log2 P] - E[P] log2 E[P] (Shannon 1948; Lindley 1956 for its use in choosing what to observe).
 */
function informationBits(item: Item, trait: Grid): number {
  let bits = 0;
  for (const curve of item.curves) {
    bits += expectation(trait, curve.map(negativeEntropyTerm)) - negativeEntropyTerm(expectation(trait, curve));
  }
  return Math.max(0, bits);
}

function negativeEntropyTerm(probability: number): number {
  return probability > 0 ? probability * Math.log2(probability) : 0;
}
