import { afterEach, beforeEach, expect, test } from 'vitest';
import { undoEvent } from '../../platform/event/contract.ts';
import type { TestWorkspace } from '../../platform/operation/performed.fixture.ts';
import { updateCustomer } from '../contract.ts';
import { addCustomers, customersWorkspace } from '../customersWorkspace.fixture.ts';
import { mergeCustomer, unmergeCustomer } from '../merge/contract.ts';
import { dismissDuplicate, listDuplicates, reconsiderDuplicate } from './contract.ts';

let world: TestWorkspace;
beforeEach(async () => {
  world = await customersWorkspace();
});
afterEach(() => world.close());

const pairs = async () =>
  (await world.call(listDuplicates, {})).items.map(({ first, second }) => `${first.id} ${second.id}`);

test('suspected duplicates are proposed with reasons, until one is merged, and again when that is taken back', async () => {
  await addCustomers(world, ['Mühlenbröck Söhne KG', 'MUEHLENBROECK SOEHNE', 'Nordlicht AG', null]);
  const { items, customers } = await world.call(listDuplicates, {});
  expect(items).toMatchObject([
    { first: { id: 'K1', number: 1 }, second: { id: 'K2' }, reasons: [{ code: 'same-name-other-spelling' }] },
  ]);
  expect(customers).toBe(4);
  const { event } = await world.perform(mergeCustomer, { customer: 'K2', into: 'K1' });
  expect(await pairs()).toEqual([]);
  await world.call(undoEvent, { event: event as number });
  expect(await pairs()).toEqual(['K1 K2']);
  await world.call(updateCustomer, { customer: 'K2', name: 'Ostwind' });
  expect(await pairs()).toEqual([]);
});

test('a dismissed pair is not proposed again, also in the name of what one was merged into, until reconsidered', async () => {
  await addCustomers(world, ['Mühlenbröck Söhne KG', 'MUEHLENBROECK SOEHNE', 'Mühlenbröck und Söhne']);
  await world.call(dismissDuplicate, { first: 'K2', second: 'K1' });
  expect(await pairs()).toEqual(['K1 K3', 'K2 K3']);
  await expect(world.call(dismissDuplicate, { first: 'K1', second: 'K2' })).rejects.toMatchObject({
    code: 'duplicate-state',
  });
  await world.call(mergeCustomer, { customer: 'K3', into: 'K2' });
  expect(await pairs()).toEqual([]);
  await world.call(unmergeCustomer, { customer: 'K3' });
  await world.call(mergeCustomer, { customer: 'K2', into: 'K3' });
  expect(await pairs()).toEqual([]);
  const { event } = await world.perform(reconsiderDuplicate, { first: 'K1', second: 'K2' });
  expect(await pairs()).toEqual(['K1 K3']);
  await world.call(undoEvent, { event: event as number });
  expect(await pairs()).toEqual([]);
  await expect(world.call(dismissDuplicate, { first: 'K2', second: 'K3' })).rejects.toMatchObject({
    code: 'duplicate-state',
  });
});

test('proposals come in pages, each pair once, most alike first', async () => {
  await addCustomers(
    world,
    Array.from({ length: 6 }, (_, i) => `Quarzwerk Hellbrunn ${['GmbH', 'AG', ''][i % 3]}`),
  );
  const all = await world.call(listDuplicates, {});
  expect(all.items).toHaveLength(15);
  const paged: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await world.call(listDuplicates, { limit: 4, ...(cursor !== undefined && { cursor }) });
    paged.push(...page.items.map(({ first, second }) => `${first.id} ${second.id}`));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  expect(paged).toEqual(await pairs());
  expect(all.items.map(({ likeness }) => likeness)).toEqual(
    all.items.map(({ likeness }) => likeness).toSorted((a, b) => b - a),
  );
  const certain = await world.call(listDuplicates, { least: 0.9 });
  expect(certain.items.length).toBeLessThan(15);
  expect(certain.items.every(({ likeness }) => likeness >= 0.9)).toBe(true);
});

test('a cancelled search stops', async () => {
  await addCustomers(world, ['Quarzwerk', 'Quarzwerk AG']);
  await expect(world.call(listDuplicates, {}, { signal: AbortSignal.abort() })).rejects.toThrow('abort');
});
