import { sql } from 'kysely';
import { lowerCase } from '../platform/database/lowerCase.ts';
import { type ChangeContext, changes, type Handled, reads } from '../platform/operation/handled.ts';
import { pageOfRows, textAtEnd } from '../platform/operation/page.ts';
import { expectVersion } from '../platform/operation/version.ts';
import {
  createCustomer,
  getCustomer,
  listCustomers,
  removeCustomer,
  restoreCustomer,
  updateCustomer,
} from './contract.ts';
import { customersFailure } from './failures.ts';
import { partsOf } from './merge/store.ts';
import {
  type CustomerRow,
  customerItselfOf,
  customerNumbered,
  customerOutput,
  customerRows,
  expectState,
  foundCustomer,
  type Identity,
  insertCustomer,
  survivorOf,
  writeCustomers,
} from './store.ts';
import { touch } from './touched.ts';

const MOST_MERGED_NAMED = 100;

export const customerRoutes: readonly Handled[] = [
  reads(listCustomers, async ({ limit, cursor, q = '', state }, { db, workspace }) => {
    let query = customerRows(db, workspace)
      .orderBy('customer.id')
      .limit(limit + 1);
    if (state !== 'all') query = query.where('customer.state', '=', state);
    if (cursor !== undefined) query = query.where('customer.id', '>', textAtEnd(cursor));
    if (q !== '') {
      const asked = lowerCase(sql`${q}::text`);
      query = query.where(sql<boolean>`(strpos(${lowerCase(sql.ref('customer.id'))}, ${asked}) > 0
        or strpos(${lowerCase(sql.ref('customer.name'))}, ${asked}) > 0)`);
    }
    const { page, next } = pageOfRows(await query.execute(), limit, ({ id }) => id);
    return { items: page.map(customerOutput), next };
  }),

  reads(getCustomer, async ({ customer }, { db, workspace }) => {
    const row = await survivorOf(db, workspace, customer);
    const merged = await partsOf(db, workspace, [row.number]);
    const mergedFrom = merged.slice(0, MOST_MERGED_NAMED).map(({ id }) => id);
    return { ...customerOutput(row), mergedFrom, mergedCount: merged.length };
  }),

  changes(createCustomer, async ({ id, ...identity }, context) => {
    const { db, workspace } = context;
    await expectNewId(context, id);
    const number = await insertCustomer(db, context, { id, ...identity });
    await touch(db, context, [[number, number]]);
    return {
      output: customerOutput(await customerNumbered(db, workspace, number)),
      event: { subject: `customer/${number}`, undo: { operation: removeCustomer.id, input: { customer: id } } },
    };
  }),

  changes(updateCustomer, async ({ customer, name, domain, country }, context) => {
    const { db, workspace } = context;
    const former = await foundCustomer(db, workspace, customer);
    expectVersion(context, former.version, `Customer ${former.id}`);
    const given = Object.entries({ name, domain, country }).filter(([, value]) => value !== undefined);
    await writeCustomers(db, context, [former.number], Object.fromEntries(given));
    await touch(db, context, [[former.number, former.number]]);
    const before = Object.fromEntries(given.map(([field]) => [field, former[field as keyof Identity]]));
    return {
      output: customerOutput(await customerNumbered(db, workspace, former.number)),
      event: {
        subject: `customer/${former.number}`,
        detail: Object.fromEntries(given.map(([field]) => [field, true])),
        undo: { operation: updateCustomer.id, input: { customer: former.id, ...before } },
      },
    };
  }),

  changes(removeCustomer, ({ customer }, context) => changeState(customer, { from: 'active', to: 'removed' }, context)),

  changes(restoreCustomer, ({ customer }, context) =>
    changeState(customer, { from: 'removed', to: 'active' }, context),
  ),
];

async function expectNewId({ db, workspace }: ChangeContext, id: string): Promise<void> {
  const known = await customerRows(db, workspace).where('customer.id', '=', id).executeTakeFirst();
  if (!known) return;
  const remedies: Record<CustomerRow['state'], string> = {
    active: 'Use it, or choose another id.',
    merged: `Use "${known.survivor_id}", into which it was merged, or unmerge it.`,
    removed: 'Restore it, or choose another id.',
    erased: 'Choose another id.',
  };
  const message = `There is a customer "${id}" already${known.state === 'active' ? '' : `; it is ${known.state}`}.`;
  throw customersFailure('customer-exists', message, remedies[known.state], { field: 'id' });
}

async function changeState(
  id: string,
  { from, to }: { readonly from: 'active' | 'removed'; readonly to: 'active' | 'removed' },
  context: ChangeContext,
) {
  const { db, workspace } = context;
  const former = await customerItselfOf(db, workspace, id);
  expectVersion(context, former.version, `Customer ${id}`);
  expectState(former, from);
  const { number } = former;
  await writeCustomers(db, context, [number], { state: to });
  await touch(db, context, [[number, number]]);
  const inverse = to === 'removed' ? restoreCustomer : removeCustomer;
  return {
    output: customerOutput(await customerNumbered(db, workspace, number)),
    event: { subject: `customer/${number}`, detail: { id }, undo: { operation: inverse.id, input: { customer: id } } },
  };
}
