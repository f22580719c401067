import { sql } from 'kysely';
import { takeNumbers } from '../../platform/operation/counter.ts';
import type { AnyDatabase } from '../../platform/operation/handled.ts';
import { customersFailure } from '../failures.ts';
import { survivorsOf } from '../merge/store.ts';
import { customerNumbered, type Place } from '../store.ts';
import type { CustomersTables } from '../tables.ts';
import type { ContactOutput } from './contract.ts';

export type ContactRow = CustomersTables['contact'];
export type ContactFields = Pick<ContactRow, 'name' | 'email' | 'phone' | 'position' | 'note'>;

export function contactRows(db: AnyDatabase, workspace: number) {
  return db.withTables<CustomersTables>().selectFrom('contact').selectAll().where('workspace', '=', workspace);
}

/** Those of any of these customers. */
export function contactsOf(db: AnyDatabase, workspace: number, customers: readonly number[]) {
  return contactRows(db, workspace).where(sql<boolean>`customer = any(${customers}::int[])`);
}

/** Raises `contact-unknown`. */
export async function foundContact(db: AnyDatabase, workspace: number, number: number): Promise<ContactRow> {
  const row = await contactRows(db, workspace).where('number', '=', number).executeTakeFirst();
  if (row) return row;
  const remedy = 'contacts.list names those of a customer.';
  throw customersFailure('contact-unknown', `There is no contact ${number}.`, remedy, { field: 'contact' });
}

/** With the id of the customer that the contact belongs to by now. */
export async function contactOutputOf(db: AnyDatabase, workspace: number, row: ContactRow): Promise<ContactOutput> {
  const survivor = (await survivorsOf(db, workspace, [row.customer])).get(row.customer) as number;
  const { id } = await customerNumbered(db, workspace, survivor);
  return contactOutput(row, id);
}

export function contactOutput(row: ContactRow, customer: string): ContactOutput {
  const { number, name, email, phone, position, note, is_removed, version } = row;
  return { id: number, customer, name, email, phone, position, note, isRemoved: is_removed, version };
}

export async function insertContact(
  db: AnyDatabase,
  { workspace, version }: Place,
  contact: ContactFields & { readonly customer: number },
): Promise<ContactRow> {
  const number = await takeNumbers(db, workspace, 'contact');
  const row = { workspace, number, ...contact, is_removed: false, version };
  await db.withTables<CustomersTables>().insertInto('contact').values(row).execute();
  return row;
}

export async function writeContact(
  db: AnyDatabase,
  { workspace, version }: Place,
  number: number,
  changed: Partial<ContactFields & Pick<ContactRow, 'is_removed'>>,
): Promise<ContactRow> {
  return db
    .withTables<CustomersTables>()
    .updateTable('contact')
    .set({ ...changed, version })
    .where('workspace', '=', workspace)
    .where('number', '=', number)
    .returningAll()
    .executeTakeFirstOrThrow();
}
