import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listEvents, undoEvent } from '../../platform/event/contract.ts';
import type { TestWorkspace } from '../../platform/operation/performed.fixture.ts';
import { createContact, getContact, updateContact } from '../contact/contract.ts';
import { createCustomer, getCustomer, listCustomers, removeCustomer, updateCustomer } from '../contract.ts';
import { addCustomers, customersWorkspace, touchedLast } from '../customersWorkspace.fixture.ts';
import { mergeCustomer, unmergeCustomer } from '../merge/contract.ts';
import { eraseContact, eraseCustomer, exportContact, exportCustomer } from './contract.ts';
import type { Erased } from './erasure.ts';

let world: TestWorkspace;
let heard: Erased[];
beforeEach(async () => {
  heard = [];
  world = await customersWorkspace({
    hooks: [
      (_, erased) => {
        heard.push(erased);
        return Promise.resolve();
      },
    ],
    exports: [{ name: 'more', of: (_, customers, scope) => Promise.resolve({ customers, scope }) }],
  });
  await addCustomers(world, ['Alpha', 'Beta', 'Gamma']);
});
afterEach(() => world.close());

const person = { customer: 'K1', name: 'Zoë Beispiel', email: 'zoe@person.example', phone: '+49 30 9988776' };

async function exportOf(operation: typeof exportCustomer | typeof exportContact, input: object) {
  const { workspace } = world;
  const sent = await world.performer.send(operation as typeof exportCustomer, input as { customer: string }, {
    workspace,
    actor: 1,
  });
  let text = '';
  for await (const piece of sent.content) text += piece as string;
  return { fileName: sent.fileName, json: JSON.parse(text) as Record<string, never> };
}

describe('an export', () => {
  test('of a customer holds it with what was merged into it, contacts, events and what later rooms keep', async () => {
    await world.call(mergeCustomer, { customer: 'K2', into: 'K1' });
    await world.call(createContact, person);
    const { fileName, json } = await exportOf(exportCustomer, { customer: 'K2' });
    expect(fileName).toBe('customer-1.json');
    expect(json).toMatchObject({
      customers: [
        { id: 'K1', mergedInto: null },
        { id: 'K2', mergedInto: 'K1' },
      ],
      contacts: [{ id: 1, customer: 'K1', name: 'Zoë Beispiel', phone: '+49 30 9988776', isRemoved: false }],
      more: { customers: [1, 2], scope: 'customer' },
      events: [
        { operation: 'customers.create' },
        { operation: 'customers.create' },
        { operation: 'customers.merge' },
        { operation: 'contacts.create' },
      ],
    });
  });

  test('of a contact holds this one person alone', async () => {
    await world.call(createContact, person);
    await world.call(createContact, { customer: 'K1', name: 'Somebody Else' });
    await world.call(updateContact, { contact: 1, phone: null });
    const { fileName, json } = await exportOf(exportContact, { contact: 1 });
    expect(fileName).toBe('contact-1.json');
    expect(json).toMatchObject({
      contacts: [{ name: 'Zoë Beispiel' }],
      events: [
        { operation: 'contacts.create' },
        { operation: 'contacts.update', undo: { input: { phone: person.phone } } },
      ],
    });
    expect(json).not.toHaveProperty('customers');
    expect(JSON.stringify(json)).not.toContain('Somebody Else');
  });
});

describe('erasing a contact', () => {
  test('leaves who did what when, and nothing of the person, by old names neither', async () => {
    await world.perform(createContact, person, { idempotencyKey: 'k1' });
    await world.call(updateContact, { contact: 1, name: 'Zoë Neuname', email: null });
    await world.call(createContact, { customer: 'K1', name: 'Other', note: 'sits beside zoë neuname' });
    const input = { contact: 1, confirm: 1 };
    const { output, event } = await world.perform(eraseContact, input, { idempotencyKey: 'k2' });
    expect(output).toEqual({ contact: 1, events: 2 });
    await expect(world.call(getContact, { contact: 1 })).rejects.toMatchObject({ code: 'contact-unknown' });
    expect(await world.call(getContact, { contact: 2 })).toMatchObject({ note: 'sits beside erased' });
    const { items } = await world.call(listEvents, { subject: 'contact/1' });
    expect(items.map(({ operation, canBeUndone }) => [operation, canBeUndone])).toEqual([
      ['contacts.erase', false],
      ['contacts.update', false],
      ['contacts.create', false],
    ]);
    await expectNoTrace('Beispiel', 'Neuname', 'zoe@person', '9988776');
    expect(heard).toMatchObject([{ customers: [], contacts: [1], customersOfContacts: [1] }]);
    await expect(world.call(undoEvent, { event: event as number })).rejects.toMatchObject({ code: 'undo-impossible' });
    await expect(world.perform(createContact, person, { idempotencyKey: 'k1' })).rejects.toMatchObject({
      code: 'idempotent-answer-erased',
    });
    expect(await world.perform(eraseContact, input, { idempotencyKey: 'k2' })).toMatchObject({ isRepeated: true });
  });

  test('has to be confirmed', async () => {
    await world.call(createContact, person);
    await expect(world.call(eraseContact, { contact: 1, confirm: 2 })).rejects.toMatchObject({
      code: 'erasure-unconfirmed',
    });
  });
});

describe('erasing a customer', () => {
  test('takes its parts and contacts along, frees its id, and touches all of them', async () => {
    await world.call(createCustomer, {
      id: 'X99',
      name: 'Kältewerk Rosenau',
      domain: 'rosenau.example',
      country: 'AT',
    });
    await world.call(updateCustomer, { customer: 'X99', name: 'Wärmewerk Rosenau', domain: null });
    await world.call(mergeCustomer, { customer: 'K2', into: 'X99' });
    await world.call(createContact, { ...person, customer: 'K2' });
    const { output } = await world.perform(eraseCustomer, { customer: 'X99', confirm: 'X99' });
    expect(output).toMatchObject({ customer: 'erased-4', customers: 2, contacts: 1 });
    expect(await touchedLast(world)).toEqual([2, 4]);
    expect(await world.call(getCustomer, { customer: 'erased-4' })).toMatchObject({
      state: 'erased',
      name: null,
      domain: null,
      country: null,
      mergedFrom: [],
    });
    await expectNoTrace('Rosenau', 'rosenau', 'X99', 'Beta', 'Zoë', 'zoe@person');
    expect(heard).toMatchObject([{ customers: [4, 2], contacts: [1], traces: { ids: ['K2', 'X99'] } }]);
    expect(await world.call(createCustomer, { id: 'X99' })).toMatchObject({ number: 5 });
  });

  test('is refused unconfirmed, for a merged one, and twice; a removed one can be erased', async () => {
    await world.call(mergeCustomer, { customer: 'K2', into: 'K1' });
    await expect(world.call(eraseCustomer, { customer: 'K1', confirm: 'K2' })).rejects.toMatchObject({
      code: 'erasure-unconfirmed',
    });
    await expect(world.call(eraseCustomer, { customer: 'K2', confirm: 'K2' })).rejects.toMatchObject({
      code: 'customer-state',
      remedy: expect.stringContaining('unmerge'),
    });
    await world.call(removeCustomer, { customer: 'K3' });
    await world.call(eraseCustomer, { customer: 'K3', confirm: 'K3' });
    await expect(world.call(eraseCustomer, { customer: 'erased-3', confirm: 'erased-3' })).rejects.toMatchObject({
      code: 'customer-state',
    });
  });

  test('of a part that was unmerged before leaves the other one untouched', async () => {
    await world.call(mergeCustomer, { customer: 'K2', into: 'K1' });
    await world.call(unmergeCustomer, { customer: 'K2' });
    await world.call(eraseCustomer, { customer: 'K2', confirm: 'K2' });
    expect(await world.call(getCustomer, { customer: 'K1' })).toMatchObject({ name: 'Alpha', state: 'active' });
    expect((await world.call(listCustomers, { state: 'all' })).items.map(({ id }) => id)).toEqual([
      'K1',
      'K3',
      'erased-2',
    ]);
  });

  test('whose id another customer already has in its erased form still finds one', async () => {
    await world.call(createCustomer, { id: 'erased-1' });
    const { customer } = await world.call(eraseCustomer, { customer: 'K1', confirm: 'K1' });
    expect(customer).toMatch(/^erased-1-/);
  });

  test.each(['İstanbul Makina', 'ΕΛΛΑΣ ΟΔΟΣ', 'Σίσυφος'])('finds %s by whatever small letters it has', async (name) => {
    const id = `small ${name}`;
    await world.call(createCustomer, { id, name });
    await world.call(createCustomer, { id: `beside ${name}` });
    const { id: contact } = await world.call(createContact, {
      customer: `beside ${name}`,
      name: 'X',
      note: `Knows ${name}.`,
    });
    await world.call(eraseCustomer, { customer: id, confirm: id });
    expect((await world.call(getContact, { contact })).note).toBe('Knows erased.');
  });

  test('takes it out of jobs and names of uploads, and leaves the rest of them', async () => {
    await world.call(createCustomer, { id: '7', name: 'Kältewerk Rosenau' });
    const { workspace, db } = world;
    await sql`insert into job (workspace, id, actor, operation, input, state, output, failure, progress_text, queued_at)
      values (${workspace}, 1, 1, 'duplicates.list', '{"limit": 7}', 'done',
        '{"items": [{"first": {"id": "7", "name": "Kältewerk Rosenau"}, "likeness": 0.7}]}',
        '{"message": "There is no customer \\"7\\" in row 7."}', 'at Kältewerk Rosenau', now())`.execute(db);
    const upload = { workspace, id: 'u1', number: 1, actor: 1, bytes: 7, sha256: 'x', at: new Date() };
    const named = JSON.stringify({ ...upload, file_name: 'kältewerk rosenau.csv' });
    await sql`insert into upload select * from jsonb_populate_record(null::upload, ${named}::jsonb)`.execute(db);
    await world.call(eraseCustomer, { customer: '7', confirm: '7' });
    const { rows } = await sql`select input, output, failure, progress_text, file_name from job, upload`.execute(db);
    expect(rows).toEqual([
      {
        input: { limit: 7 },
        output: { items: [{ first: { id: 'erased', name: 'erased' }, likeness: 0.7 }] },
        failure: { message: 'There is no customer "erased" in row 7.' },
        progress_text: 'at erased',
        file_name: 'erased.csv',
      },
    ]);
  });
});

/** In no column of text or JSON of any table. */
async function expectNoTrace(...parts: readonly string[]): Promise<void> {
  const { rows: columns } = await sql<{ table: string; column: string }>`
    select table_name as "table", column_name as "column" from information_schema.columns
    where table_schema = current_schema() and data_type in ('text', 'json', 'jsonb', 'ARRAY')`.execute(world.db);
  expect(columns.length).toBeGreaterThan(20);
  for (const { table, column } of columns) {
    for (const part of parts) {
      const { rows } = await sql`select * from ${sql.table(table)}
        where strpos(lower(${sql.ref(column)}::text), lower(${part}::text)) > 0`.execute(world.db);
      expect(rows, `${part} in ${table}.${column}`).toEqual([]);
    }
  }
}
