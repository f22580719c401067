import { customersFailure } from '../../customers/failures.ts';
import type { Base } from '../../evidence/living/livingBase.ts';

/** The row of a customer by its id, following merges. Raises `customer-unknown`. */
export function foundRow(base: Base, customer: string): number {
  const row = base.rowOfId(customer);
  if (row !== undefined) return row;
  throw customersFailure(
    'customer-unknown',
    `There is no customer "${customer}".`,
    'customers.list finds customers by a part of their id or name; one that was removed has to be restored first.',
  );
}
