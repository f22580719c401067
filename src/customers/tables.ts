import type { JSONColumnType } from 'kysely';
import type { CustomerState } from './contract.ts';

import type { OfferingCatalogue } from './offering/contract.ts';

/** The tables of this room; `migrations.ts` makes them. */
export type CustomersTables = {
  offering: {
    workspace: number;
    id: number;
    name: string;
    is_retired: boolean;
    /** What was ever stated of it; what never was is absent. */
    catalogue: JSONColumnType<Partial<OfferingCatalogue>, string | undefined>;
    version: number;
  };
  customer: {
    workspace: number;
    number: number;
    /** As people know it. */
    id: string;
    name: string | null;
    domain: string | null;
    country: string | null;
    state: CustomerState;
    /** Number of the customer it became part of; set exactly where the state is `merged`. */
    merged_into: number | null;
    made_in: number;
    version: number;
  };
  contact: {
    workspace: number;
    number: number;
    /** The customer it was added to, which a merge does not change. */
    customer: number;
    name: string;
    email: string | null;
    phone: string | null;
    position: string | null;
    note: string | null;
    is_removed: boolean;
    version: number;
  };
  /** Two customers that a person called different ones; `first` is the smaller number. */
  distinct_pair: { workspace: number; first: number; second: number; version: number };
};
