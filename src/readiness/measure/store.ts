import { customersFailure } from '../../customers/failures.ts';
import { foundCustomer } from '../../customers/store.ts';
import type { Base, LivingBase } from '../../evidence/living/livingBase.ts';
import { factsOfCustomers } from '../../evidence/observation/store.ts';
import type { CustomerFacts } from '../../evidence/observation/storedFacts.ts';
import type { QueryPlace } from '../../platform/operation/handled.ts';

export interface ReadinessPowers {
  readonly living: LivingBase;
}

/** A customer in its base, with all that was said of it. */
export interface FoundRow {
  readonly base: Base;
  readonly row: number;
  readonly id: string;
  readonly facts: CustomerFacts;
}

/** Raises `customer-unknown`, or `customer-state` where it is no longer active. Nothing may be awaited between this and what is read of the base. */
export async function foundRow(
  { living }: ReadinessPowers,
  { db, workspace }: QueryPlace,
  customer: string,
  offering: number,
): Promise<FoundRow> {
  const { number, id } = await foundCustomer(db, workspace, customer);
  const facts = (await factsOfCustomers(db, workspace, [number])).get(number) as CustomerFacts;
  const base = await living.current(workspace, offering);
  const row = base.rowOfNumber(number);
  if (row !== undefined) return { base, row, id, facts };
  throw customersFailure('customer-unknown', `"${customer}" was removed a moment ago.`, 'Look at the list again.', {
    field: 'customer',
  });
}
