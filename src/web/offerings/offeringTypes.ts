import type { getOffering } from '../../customers/offering/contract.ts';
import type { OutputOf } from '../../platform/operation/operation.ts';

export type Offering = OutputOf<typeof getOffering>;
export type Catalogue = Offering['catalogue'];
export type Price = NonNullable<Catalogue['price']>;

/** A field and the values of it that an offering fits. */
export type Fitting = NonNullable<Catalogue['regions']>;

/** Some fields of a catalogue, and how they are stated. */
export interface CatalogueFieldsProps {
  readonly catalogue: Catalogue;
  readonly onState: (stated: Partial<Catalogue>) => void;
}
