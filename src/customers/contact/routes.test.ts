import { afterAll, beforeAll, expect, test } from 'vitest';
import { undoEvent } from '../../platform/event/contract.ts';
import type { TestWorkspace } from '../../platform/operation/performed.fixture.ts';
import { removeCustomer } from '../contract.ts';
import { addCustomers, customersWorkspace, rowsOf } from '../customersWorkspace.fixture.ts';
import { createContact, getContact, listContacts, removeContact, restoreContact, updateContact } from './contract.ts';

let world: TestWorkspace;
beforeAll(async () => {
  world = await customersWorkspace();
  await addCustomers(world, ['Alpha', 'Beta']);
});
afterAll(() => world.close());

test('a contact is added, changed, removed and restored, and each can be taken back', async () => {
  const added = await world.call(createContact, { customer: 'K1', name: 'Example Person', email: 'a@example.org' });
  expect(added).toMatchObject({ id: 1, customer: 'K1', phone: null, isRemoved: false });
  const before = await rowsOf(world, 'contact');
  const steps = [
    () => world.perform(updateContact, { contact: 1, email: null, note: 'prefers mail' }),
    () => world.perform(removeContact, { contact: 1 }),
  ];
  for (const step of steps) {
    const { event } = await step();
    await world.call(undoEvent, { event: event as number });
    expect(await rowsOf(world, 'contact')).toEqual(before);
  }
  await world.call(removeContact, { contact: 1 });
  await expect(world.call(removeContact, { contact: 1 })).rejects.toMatchObject({ code: 'contact-state' });
  expect((await world.call(listContacts, { customer: 'K1' })).items).toEqual([]);
  expect((await world.call(listContacts, { customer: 'K1', removed: true })).items).toHaveLength(1);
  expect(await world.call(restoreContact, { contact: 1 })).toMatchObject({ isRemoved: false });
});

test('what is no address, nobody, or belongs to a removed customer is refused', async () => {
  await expect(world.call(createContact, { customer: 'K1', name: 'x', email: 'no address' })).rejects.toMatchObject({
    code: 'input-invalid',
    message: expect.stringContaining('is no mail address'),
  });
  await expect(world.call(getContact, { contact: 99 })).rejects.toMatchObject({ code: 'contact-unknown' });
  await world.call(removeCustomer, { customer: 'K2' });
  await expect(world.call(createContact, { customer: 'K2', name: 'x' })).rejects.toMatchObject({
    code: 'customer-state',
  });
});

test('many contacts come in pages', async () => {
  for (let i = 0; i < 5; i++) await world.call(createContact, { customer: 'K1', name: `Person ${i}` });
  const first = await world.call(listContacts, { customer: 'K1', limit: 4 });
  const rest = await world.call(listContacts, { customer: 'K1', limit: 4, cursor: first.next as string });
  expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(rest.next).toBeNull();
});
