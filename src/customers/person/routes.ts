import {
  type AnyDatabase,
  type ChangeContext,
  changes,
  type Handled,
  type ReadContext,
  type SentFile,
  sends,
} from '../../platform/operation/handled.ts';
import { expectVersion } from '../../platform/operation/version.ts';
import { type ContactRow, contactOutput, contactsOf, foundContact } from '../contact/store.ts';
import { customersFailure } from '../failures.ts';
import { wholeCustomer } from '../merge/store.ts';
import {
  type CustomerRow,
  customerItselfOf,
  customerNumbered,
  customerOutput,
  customerRows,
  expectState,
  survivorOf,
} from '../store.ts';
import { touch } from '../touched.ts';
import { eraseContact, eraseCustomer, exportContact, exportCustomer } from './contract.ts';
import type { Erased, ErasureHook, PersonalExport } from './erasure.ts';
import {
  blankCustomers,
  cleanContactNotes,
  cleanJobs,
  deleteContacts,
  emptyEvents,
  eventsOf,
  formerTexts,
} from './store.ts';

export interface PersonPowers {
  /** What later rooms do where somebody is erased. */
  readonly hooks: readonly ErasureHook[];
  /** What later rooms add to exports. */
  readonly exports: readonly PersonalExport[];
  /** Hears of every erasure while its change still holds the workspace: `freeSpaceAfterChange` waits for the end. */
  readonly onErased?: (workspace: number) => void;
}

export function personRoutes(powers: PersonPowers): readonly Handled[] {
  return [
    sends(exportCustomer, async ({ customer }, context) => {
      const { number } = await survivorOf(context.db, context.workspace, customer);
      return exported(powers, context, { customer: number });
    }),

    sends(exportContact, async ({ contact }, context) => {
      const row = await foundContact(context.db, context.workspace, contact);
      return exported(powers, context, { customer: row.customer, contact });
    }),

    changes(eraseCustomer, async ({ customer: id, confirm }, context) => {
      const { db, workspace } = context;
      const row = await customerItselfOf(db, workspace, id);
      expectVersion(context, row.version, `Customer ${id}`);
      if (row.state !== 'removed') expectState(row, 'active');
      if (confirm !== id) throw unconfirmed('`confirm` has to be the id of the customer.');
      const customers = await wholeCustomer(db, workspace, row.number);
      const contacts = await contactsOf(db, workspace, customers).execute();
      const events = await erase(powers, context, { customers, contacts, customersOfContacts: customers });
      await touch(
        db,
        context,
        customers.map((number) => [number, number] as const),
      );
      const output = {
        customer: (await customerNumbered(db, workspace, row.number)).id,
        customers: customers.length,
        contacts: contacts.length,
        events,
      };
      const { customer: _, ...detail } = output;
      return { output, event: { subject: `customer/${row.number}`, detail, undo: null } };
    }),

    changes(eraseContact, async ({ contact, confirm }, context) => {
      const { db, workspace } = context;
      const row = await foundContact(db, workspace, contact);
      expectVersion(context, row.version, `Contact ${contact}`);
      if (confirm !== contact) throw unconfirmed('`confirm` has to be the number of the contact.');
      const customersOfContacts = await wholeCustomer(db, workspace, row.customer);
      const events = await erase(powers, context, { customers: [], contacts: [row], customersOfContacts });
      return {
        output: { contact, events },
        event: { subject: `contact/${contact}`, detail: { events }, undo: null },
      };
    }),
  ];
}

interface ToErase extends Pick<Erased, 'customers' | 'customersOfContacts'> {
  readonly contacts: readonly ContactRow[];
}

/** Gives how many events no longer say what was done. */
async function erase(powers: PersonPowers, context: ChangeContext, { contacts, ...who }: ToErase): Promise<number> {
  const { db, workspace } = context;
  const numbers = contacts.map(({ number }) => number);
  const ofCustomers = who.customers.map((number) => `customer/${number}`);
  const ofContacts = numbers.map((number) => `contact/${number}`);
  const subjects = [...ofCustomers, ...ofContacts];
  const rows = await customersNumbered(db, workspace, who.customers);
  const traces = {
    ids: rows.map(({ id }) => id),
    names: distinct(
      rows.flatMap(({ name, domain }) => [name, domain]),
      await formerTexts(db, workspace, ofCustomers),
    ),
    persons: distinct(
      contacts.flatMap(({ name, email, phone }) => [name, email, phone]),
      await formerTexts(db, workspace, ofContacts),
    ),
  };
  for (const hook of powers.hooks) await hook(context, { ...who, contacts: numbers, traces });
  await deleteContacts(db, workspace, numbers);
  await cleanContactNotes(db, workspace, traces);
  await blankCustomers(db, context, who.customers);
  await cleanJobs(db, workspace, traces);
  const events = await emptyEvents(db, workspace, subjects, traces);
  powers.onErased?.(workspace);
  return events;
}

function distinct(now: readonly (string | null)[], before: readonly string[]): string[] {
  return [...new Set([...now, ...before].filter((text) => text !== null))];
}

/** Made in one transaction, so that all of it is of one moment. */
async function exported(
  { exports }: PersonPowers,
  context: ReadContext,
  who: { readonly customer: number; readonly contact?: number },
): Promise<SentFile> {
  const { workspace, now } = context;
  const scope = who.contact === undefined ? 'customer' : 'contact';
  const content = await context.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (db) => {
      const numbers = await wholeCustomer(db, workspace, who.customer);
      const customers = await customersNumbered(db, workspace, numbers);
      const whole = await customerNumbered(db, workspace, numbers[0] as number);
      const contacts = (await contactsOf(db, workspace, numbers).orderBy('number').execute()).filter(
        ({ number }) => who.contact === undefined || number === who.contact,
      );
      const subjects = contacts.map(({ number }) => `contact/${number}`);
      if (scope === 'customer') subjects.push(...numbers.map((number) => `customer/${number}`));
      const rest: Record<string, unknown> = {};
      for (const each of exports) rest[each.name] = await each.of({ ...context, db }, numbers, scope);
      return {
        exportedAt: now,
        ...(scope === 'customer' ? { customers: customers.map(customerOutput) } : {}),
        contacts: contacts.map((row) => contactOutput(row, whole.id)),
        ...rest,
        events: await eventsOf(db, workspace, subjects),
      };
    });
  const fileName = who.contact === undefined ? `customer-${who.customer}.json` : `contact-${who.contact}.json`;
  return { fileName, content: once(`${JSON.stringify(content, null, 2)}\n`) };
}

function customersNumbered(db: AnyDatabase, workspace: number, numbers: readonly number[]): Promise<CustomerRow[]> {
  if (numbers.length === 0) return Promise.resolve([]);
  return customerRows(db, workspace).where('customer.number', 'in', numbers).orderBy('customer.number').execute();
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

function unconfirmed(message: string): Error {
  const remedy = 'Erasing cannot be undone: state it once more if it is meant.';
  return customersFailure('erasure-unconfirmed', message, remedy, { field: 'confirm' });
}
