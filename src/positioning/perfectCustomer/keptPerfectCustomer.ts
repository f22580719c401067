import type { PerfectCustomerContent, Trait } from './contract.ts';

/** A perfect customer as it is kept: donors by their number, which names nobody once they are gone. */
export interface KeptPerfectCustomer extends Omit<PerfectCustomerContent, 'traits'> {
  readonly traits: readonly KeptTrait[];
}

export interface KeptTrait extends Omit<Trait, 'donor'> {
  /** Null: borrowed from nobody. `number` null: from a customer that was gone when it was saved. */
  readonly donor: { readonly number: number | null } | null;
}
