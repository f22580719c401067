import type { QueryPlace } from '../../platform/operation/handled.ts';
import type { FurtherFields } from '../../selection/judged/judgedBase.ts';
import { currentDocument } from '../document/store.ts';
import { positioningFailure } from '../failures.ts';
import type { KeptPerfectCustomer } from '../perfectCustomer/keptPerfectCustomer.ts';
import { type InForce, isBenchmarkField } from './benchmarkOfBase.ts';
import { fitFields } from './fitFields.ts';

/** What this room lets customers be found by, where an offering has a perfect customer. */
export const benchmarkFurtherFields: FurtherFields = async (context, offering) => {
  const perfect = await perfectCustomerInForce(context, offering);
  return { of: (judged) => (perfect ? fitFields(judged, perfect) : []), reserves: isBenchmarkField };
};

/** The perfect customer that is in force, where there is one. */
export async function perfectCustomerInForce(context: QueryPlace, offering: number): Promise<InForce | undefined> {
  const row = await currentDocument<KeptPerfectCustomer>(context, 'perfectCustomer', offering);
  return row && { id: row.id, isExample: row.is_example, content: row.content };
}

/** The perfect customer that is in force. Raises `perfect-customer-missing`. */
export async function standingPerfectCustomer(context: QueryPlace, offering: number): Promise<InForce> {
  const found = await perfectCustomerInForce(context, offering);
  if (found) return found;
  throw positioningFailure(
    'perfect-customer-missing',
    `Offering ${offering} has no perfect customer.`,
    'Save one first: perfectCustomers.save.',
    { field: 'offering' },
  );
}
