import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { undoEvent } from '../../platform/event/contract.ts';
import type { TestWorkspace } from '../../platform/operation/performed.fixture.ts';
import { createContact, getContact, listContacts } from '../contact/contract.ts';
import { getCustomer, listCustomers, removeCustomer, restoreCustomer, updateCustomer } from '../contract.ts';
import { addCustomers, customersWorkspace, rowsOf, touchedLast } from '../customersWorkspace.fixture.ts';
import { mergeCustomer, unmergeCustomer } from './contract.ts';

let world: TestWorkspace;
beforeEach(async () => {
  world = await customersWorkspace();
  await addCustomers(world, ['Alpha', 'Alpha GmbH', 'Alfa', 'Beta']);
});
afterEach(() => world.close());

const merge = (customer: string, into: string) => world.perform(mergeCustomer, { customer, into });
const survivor = async (customer: string) => (await world.call(getCustomer, { customer })).id;

describe('merging', () => {
  test('leads the old id to the survivor, which keeps its own name and shows the contacts of both', async () => {
    const contact = await world.call(createContact, { customer: 'K2', name: 'Example Person' });
    await merge('K2', 'K1');
    expect(await touchedLast(world)).toEqual([1, 2]);
    expect(await world.call(getCustomer, { customer: 'K2' })).toMatchObject({
      id: 'K1',
      name: 'Alpha',
      mergedFrom: ['K2'],
    });
    expect((await world.call(listContacts, { customer: 'K1' })).items).toEqual([{ ...contact, customer: 'K1' }]);
    expect((await world.call(listCustomers, { state: 'merged' })).items).toMatchObject([
      { id: 'K2', mergedInto: 'K1' },
    ]);
    await world.call(unmergeCustomer, { customer: 'K2' });
    expect(await world.call(getContact, { contact: 1 })).toEqual(contact);
    expect((await world.call(listContacts, { customer: 'K1' })).items).toEqual([]);
  });

  test('gives the survivor a new version, since it shows more than before', async () => {
    const before = await world.call(getCustomer, { customer: 'K1' });
    await merge('K2', 'K1');
    const merged = await world.call(getCustomer, { customer: 'K1' });
    expect(merged.version).toBeGreaterThan(before.version);
    await merge('K1', 'K4');
    const whole = await world.call(getCustomer, { customer: 'K4' });
    await world.call(unmergeCustomer, { customer: 'K2' });
    expect((await world.call(getCustomer, { customer: 'K4' })).version).toBeGreaterThan(whole.version);
  });

  test('is refused where it makes no sense, with what to do instead', async () => {
    await merge('K2', 'K1');
    await world.call(removeCustomer, { customer: 'K4' });
    await expect(merge('K3', 'K3')).rejects.toMatchObject({ code: 'merge-impossible' });
    await expect(merge('K3', 'K2')).rejects.toMatchObject({
      code: 'merge-impossible',
      remedy: 'Merge into "K1" instead.',
    });
    await expect(merge('K1', 'K2')).rejects.toMatchObject({ code: 'merge-impossible' });
    await expect(merge('K3', 'K4')).rejects.toMatchObject({ code: 'merge-impossible' });
    await expect(merge('K2', 'K3')).rejects.toMatchObject({ code: 'customer-state' });
    await expect(merge('K4', 'K3')).rejects.toMatchObject({ code: 'customer-state', remedy: 'Restore it first.' });
    await expect(merge('K9', 'K3')).rejects.toMatchObject({ code: 'customer-unknown' });
  });

  test('a merged customer cannot be removed by mistake for its survivor; changes of it go to the survivor', async () => {
    await merge('K2', 'K1');
    await expect(world.call(removeCustomer, { customer: 'K2' })).rejects.toMatchObject({ code: 'customer-state' });
    expect(await world.call(updateCustomer, { customer: 'K2', name: 'Alpha AG' })).toMatchObject({ id: 'K1' });
  });
});

describe('unmerging', () => {
  test('the middle of a chain takes along what was merged into it, and leaves the rest', async () => {
    await merge('K3', 'K2');
    await merge('K2', 'K1');
    await merge('K4', 'K1');
    await world.call(unmergeCustomer, { customer: 'K2' });
    expect(await Promise.all(['K1', 'K2', 'K3', 'K4'].map(survivor))).toEqual(['K1', 'K2', 'K2', 'K1']);
  });

  test('from a removed survivor brings the customer back', async () => {
    await merge('K2', 'K1');
    await world.call(removeCustomer, { customer: 'K1' });
    expect(await world.call(getCustomer, { customer: 'K2' })).toMatchObject({ id: 'K1', state: 'removed' });
    await world.call(unmergeCustomer, { customer: 'K2' });
    expect(await world.call(getCustomer, { customer: 'K2' })).toMatchObject({ id: 'K2', state: 'active' });
    await world.call(restoreCustomer, { customer: 'K1' });
    expect(await world.call(getCustomer, { customer: 'K1' })).toMatchObject({ mergedFrom: [] });
  });

  test('taken back restores the chain exactly, also where the other one was merged or removed itself', async () => {
    await merge('K3', 'K2');
    await merge('K2', 'K1');
    const before = await rowsOf(world, 'customer');
    const { event } = await world.perform(unmergeCustomer, { customer: 'K3' });
    await world.call(undoEvent, { event: event as number });
    expect(await rowsOf(world, 'customer')).toEqual(before);
  });

  test('taken back after the two were merged the other way round is refused, not a circle', async () => {
    await merge('K2', 'K1');
    const { event } = await world.perform(unmergeCustomer, { customer: 'K2' });
    await merge('K1', 'K2');
    await expect(world.call(undoEvent, { event: event as number })).rejects.toMatchObject({ code: 'merge-impossible' });
  });

  test('what was never merged is refused', async () => {
    await expect(world.call(unmergeCustomer, { customer: 'K1' })).rejects.toMatchObject({ code: 'customer-state' });
  });
});
