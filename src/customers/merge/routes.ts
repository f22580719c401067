import { type ChangeContext, changes, type Handled } from '../../platform/operation/handled.ts';
import { expectVersion } from '../../platform/operation/version.ts';
import { customersFailure } from '../failures.ts';
import {
  type CustomerRow,
  customerItselfOf,
  customerNumbered,
  customerOutput,
  expectState,
  writeCustomers,
} from '../store.ts';
import { touch } from '../touched.ts';
import { mergeCustomer, unmergeCustomer } from './contract.ts';
import { lineOf } from './store.ts';

export const mergeRoutes: readonly Handled[] = [
  changes(mergeCustomer, async ({ customer, into, asBefore }, context) => {
    const { db, workspace } = context;
    const merged = await customerItselfOf(db, workspace, customer);
    const survivor = await customerItselfOf(db, workspace, into);
    expectVersion(context, merged.version, `Customer ${customer}`);
    expectState(merged, 'active');
    if (!asBefore || survivor.state === 'erased') expectSurvivor(survivor);
    const line = await lineOf(db, workspace, survivor.number);
    expectNoCircle(merged, survivor, line);
    await writeCustomers(db, context, [merged.number], { state: 'merged', merged_into: survivor.number });
    await advance(context, merged.number, line);
    return {
      output: customerOutput(await customerNumbered(db, workspace, survivor.number)),
      event: {
        subject: `customer/${merged.number}`,
        detail: { into: survivor.number },
        undo: { operation: unmergeCustomer.id, input: { customer } },
      },
    };
  }),

  changes(unmergeCustomer, async ({ customer }, context) => {
    const { db, workspace } = context;
    const merged = await customerItselfOf(db, workspace, customer);
    expectVersion(context, merged.version, `Customer ${customer}`);
    if (merged.state !== 'merged' || merged.survivor_id === null) {
      const message = `Customer "${customer}" is ${merged.state}; it was not merged into another one.`;
      throw customersFailure('customer-state', message, 'There is nothing to take back.', { field: 'customer' });
    }
    const [number, ...line] = await lineOf(db, workspace, merged.number);
    await writeCustomers(db, context, [merged.number], { state: 'active', merged_into: null });
    await advance(context, number as number, line);
    return {
      output: customerOutput(await customerNumbered(db, workspace, merged.number)),
      event: {
        subject: `customer/${merged.number}`,
        detail: { from: merged.merged_into },
        undo: { operation: mergeCustomer.id, input: { customer, into: merged.survivor_id, asBefore: true } },
      },
    };
  }),
];

/** All that the customer is part of show something else from now on, so they are at this version too. */
async function advance(context: ChangeContext, merged: number, line: readonly number[]): Promise<void> {
  await writeCustomers(context.db, context, line, {});
  await touch(
    context.db,
    context,
    [merged, ...line].map((number) => [number, number] as const),
  );
}

function expectSurvivor({ id, state, survivor_id }: CustomerRow): void {
  if (state === 'active') return;
  const place = { field: 'into' };
  if (state === 'merged') {
    const message = `"${id}" was itself merged into "${survivor_id}".`;
    throw customersFailure('merge-impossible', message, `Merge into "${survivor_id}" instead.`, place);
  }
  const remedy = state === 'removed' ? 'Restore it first, or choose another survivor.' : 'Choose another survivor.';
  throw customersFailure('merge-impossible', `"${id}" is ${state}, so it cannot survive.`, remedy, place);
}

function expectNoCircle(merged: CustomerRow, survivor: CustomerRow, line: readonly number[]): void {
  if (merged.number === survivor.number) {
    const remedy = 'Name two customers.';
    throw customersFailure('merge-impossible', `"${merged.id}" cannot be merged into itself.`, remedy, {
      field: 'into',
    });
  }
  if (!line.includes(merged.number)) return;
  const message = `"${survivor.id}" is part of "${merged.id}" already, so the two would be merged in a circle.`;
  throw customersFailure('merge-impossible', message, `Unmerge "${survivor.id}" first.`, { field: 'into' });
}
