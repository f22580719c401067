import { type ChangeContext, changes, type Handled, reads } from '../../platform/operation/handled.ts';
import { numberAtEnd, pageOfRows } from '../../platform/operation/page.ts';
import { expectVersion } from '../../platform/operation/version.ts';
import { customersFailure } from '../failures.ts';
import { wholeCustomer } from '../merge/store.ts';
import { foundCustomer, survivorOf } from '../store.ts';
import { createContact, getContact, listContacts, removeContact, restoreContact, updateContact } from './contract.ts';
import { contactOutput, contactOutputOf, contactsOf, foundContact, insertContact, writeContact } from './store.ts';

export const contactRoutes: readonly Handled[] = [
  reads(listContacts, async ({ customer: id, limit, cursor, removed }, { db, workspace }) => {
    const customer = await survivorOf(db, workspace, id);
    let query = contactsOf(db, workspace, await wholeCustomer(db, workspace, customer.number))
      .where('is_removed', '=', removed)
      .orderBy('number')
      .limit(limit + 1);
    if (cursor !== undefined) query = query.where('number', '>', numberAtEnd(cursor));
    const { page, next } = pageOfRows(await query.execute(), limit, ({ number }) => number);
    return { items: page.map((row) => contactOutput(row, customer.id)), next };
  }),

  reads(getContact, async ({ contact }, { db, workspace }) =>
    contactOutputOf(db, workspace, await foundContact(db, workspace, contact)),
  ),

  changes(createContact, async ({ customer: id, ...fields }, context) => {
    const { db, workspace } = context;
    const customer = await foundCustomer(db, workspace, id);
    const row = await insertContact(db, context, { customer: customer.number, ...fields });
    return {
      output: contactOutput(row, customer.id),
      event: {
        subject: `contact/${row.number}`,
        detail: { customer: customer.number },
        undo: { operation: removeContact.id, input: { contact: row.number } },
      },
    };
  }),

  changes(updateContact, async ({ contact, ...wanted }, context) => {
    const { db, workspace } = context;
    const former = await foundContact(db, workspace, contact);
    expectVersion(context, former.version, `Contact ${contact}`);
    const given = Object.entries(wanted).filter(([, value]) => value !== undefined);
    const row = await writeContact(db, context, contact, Object.fromEntries(given));
    const { name, email, phone, position, note } = former;
    return {
      output: await contactOutputOf(db, workspace, row),
      event: {
        subject: `contact/${contact}`,
        detail: Object.fromEntries(given.map(([field]) => [field, true])),
        undo: { operation: updateContact.id, input: { contact, name, email, phone, position, note } },
      },
    };
  }),

  changes(removeContact, ({ contact }, context) => remove(contact, true, context)),

  changes(restoreContact, ({ contact }, context) => remove(contact, false, context)),
];

async function remove(contact: number, isRemoved: boolean, context: ChangeContext) {
  const { db, workspace } = context;
  const former = await foundContact(db, workspace, contact);
  expectVersion(context, former.version, `Contact ${contact}`);
  if (former.is_removed === isRemoved) {
    const message = `Contact ${contact} ${isRemoved ? 'is removed already' : 'was not removed'}.`;
    throw customersFailure('contact-state', message, 'There is nothing to do.', { field: 'contact' });
  }
  const row = await writeContact(db, context, contact, { is_removed: isRemoved });
  const inverse = isRemoved ? restoreContact : removeContact;
  return {
    output: await contactOutputOf(db, workspace, row),
    event: { subject: `contact/${contact}`, undo: { operation: inverse.id, input: { contact } } },
  };
}
