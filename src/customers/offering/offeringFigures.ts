import type { OfferingCatalogue } from './contract.ts';

export interface OfferingFigures {
  /** In the currency of the price, for a customer in a period. */
  readonly margin: number | null;
  /** Of the price. */
  readonly marginShare: number | null;
  /** Functions that are paid for and not used, as a share of all. */
  readonly unusedShare: number | null;
}

/** What follows from a catalogue; null where something that it takes is not stated. */
export function offeringFigures({ price, cost, functions, functionsUsed }: Figured): OfferingFigures {
  const margin = price === null || cost === null ? null : price.amount - cost;
  return {
    margin,
    marginShare: margin === null || price === null || price.amount === 0 ? null : margin / price.amount,
    unusedShare:
      functionsUsed === null || functions.length === 0 ? null : (functions.length - functionsUsed) / functions.length,
  };
}

type Figured = Pick<OfferingCatalogue, 'price' | 'cost' | 'functions' | 'functionsUsed'>;
