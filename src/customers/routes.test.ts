import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { undoEvent } from '../platform/event/contract.ts';
import type { TestWorkspace } from '../platform/operation/performed.fixture.ts';
import {
  createCustomer,
  getCustomer,
  listCustomers,
  removeCustomer,
  restoreCustomer,
  updateCustomer,
} from './contract.ts';
import { addCustomers, customersWorkspace, rowsOf, touchedLast } from './customersWorkspace.fixture.ts';

let world: TestWorkspace;
beforeAll(async () => {
  world = await customersWorkspace();
});
afterAll(() => world.close());

describe('a customer', () => {
  test('is added, shown and found by a part of its id or name, in capitals or not', async () => {
    const added = await world.call(createCustomer, { id: 'Ä/1 %', name: 'Werk_100% Süd', country: 'AT' });
    expect(added).toMatchObject({ number: 1, id: 'Ä/1 %', domain: null, state: 'active', mergedInto: null });
    expect(await world.call(getCustomer, { customer: 'Ä/1 %' })).toEqual({ ...added, mergedFrom: [], mergedCount: 0 });
    for (const q of ['ä/1', 'werk_100%', 'süd']) {
      expect((await world.call(listCustomers, { q })).items).toEqual([added]);
    }
    for (const q of ['%%', 'k%1', 'nord']) expect((await world.call(listCustomers, { q })).items).toEqual([]);
    expect(await touchedLast(world)).toEqual([1]);
  });

  test('cannot be added twice, nor under an id that no address can hold', async () => {
    await expect(world.call(createCustomer, { id: 'Ä/1 %' })).rejects.toMatchObject({ code: 'customer-exists' });
    for (const id of ['', '.', '..', ' ', '\n', '\u200B', 'K\u0000']) {
      await expect(world.call(createCustomer, { id })).rejects.toMatchObject({ code: 'input-invalid' });
    }
  });

  test('keeps the fields that a change leaves out, and loses those given as null', async () => {
    await world.call(createCustomer, { id: 'U1', name: 'One', domain: 'one.example', country: 'FR' });
    const changed = await world.call(updateCustomer, { customer: 'U1', name: 'Uno', country: null });
    expect(changed).toMatchObject({ name: 'Uno', domain: 'one.example', country: null });
  });

  test('that somebody else changed meanwhile is not overwritten', async () => {
    const seen = await world.call(createCustomer, { id: 'V1' });
    await world.call(updateCustomer, { customer: 'V1', name: 'theirs' });
    await expect(
      world.call(updateCustomer, { customer: 'V1', name: 'mine' }, { ifMatch: seen.version }),
    ).rejects.toMatchObject({ code: 'version-conflict' });
  });

  test('changed and taken back is as it was, and the event told no names', async () => {
    await world.call(createCustomer, { id: 'W1', name: 'Before', domain: 'before.example' });
    const before = await rowsOf(world, 'customer');
    const { event } = await world.perform(updateCustomer, { customer: 'W1', name: 'After', domain: null });
    await world.call(undoEvent, { event: event as number });
    expect(await rowsOf(world, 'customer')).toEqual(before);
    const [row] = (await rowsOf(world, 'event')).filter((each) => (each as { id: number }).id === event);
    expect(row).toMatchObject({ detail: { name: true, domain: true } });
  });

  test('taken back in one field keeps what an import has said in another meanwhile', async () => {
    const [customer] = (await addCustomers(world, ['Before'], 60)) as [string];
    const { event } = await world.perform(updateCustomer, { customer, domain: 'wrong.example' });
    await sql`update customer set name = 'Imported' where id = ${customer}`.execute(world.db);
    await world.call(undoEvent, { event: event as number });
    expect(await world.call(getCustomer, { customer })).toMatchObject({ name: 'Imported', domain: null });
  });

  test('that was removed is shown but not changed, its id stays taken, and it comes back', async () => {
    await world.call(createCustomer, { id: 'R1', name: 'Gone' });
    await world.call(removeCustomer, { customer: 'R1' });
    expect(await world.call(getCustomer, { customer: 'R1' })).toMatchObject({ state: 'removed', name: 'Gone' });
    expect((await world.call(listCustomers, { q: 'R1' })).items).toEqual([]);
    expect((await world.call(listCustomers, { q: 'R1', state: 'removed' })).items).toHaveLength(1);
    for (const refused of [
      world.call(updateCustomer, { customer: 'R1', name: 'x' }),
      world.call(removeCustomer, { customer: 'R1' }),
    ]) {
      await expect(refused).rejects.toMatchObject({ code: 'customer-state', remedy: 'Restore it first.' });
    }
    await expect(world.call(createCustomer, { id: 'R1' })).rejects.toMatchObject({ code: 'customer-exists' });
    await world.call(restoreCustomer, { customer: 'R1' });
    expect(await world.call(getCustomer, { customer: 'R1' })).toMatchObject({ state: 'active' });
    await expect(world.call(restoreCustomer, { customer: 'R1' })).rejects.toMatchObject({ code: 'customer-state' });
  });

  test('that nobody knows is refused by name', async () => {
    await expect(world.call(getCustomer, { customer: 'nobody' })).rejects.toMatchObject({
      code: 'customer-unknown',
      message: expect.stringContaining('"nobody"'),
    });
  });
});

test('a long list comes in pages, each customer once, in the order of the ids', async () => {
  await addCustomers(world, Array<null>(25).fill(null), 100);
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await world.call(listCustomers, { q: 'K1', limit: 7, ...(cursor !== undefined && { cursor }) });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  expect(ids).toEqual(Array.from({ length: 25 }, (_, i) => `K${100 + i}`));
  await expect(world.call(listCustomers, { cursor: 'nonsense' })).rejects.toMatchObject({ code: 'cursor-invalid' });
});
