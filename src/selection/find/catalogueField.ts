import type { Field, FieldColumn } from '../../evidence/filter/field.ts';

/** One thing that customers can be listed, sorted and filtered by. */
export interface CatalogueField {
  readonly field: Field;
  /**
   * `customer`: who it is; `signal`: what is known of it; `judgement`: measures, group, odds; `selection`: how it stands;
   * `positioning`: how it compares with the perfect customer.
   */
  readonly origin: 'customer' | 'signal' | 'judgement' | 'selection' | 'positioning';
  readonly column: () => FieldColumn;
}
