import { afterAll, beforeAll, expect, test } from 'vitest';
import { undoEvent } from '../../platform/event/contract.ts';
import type { InputOf } from '../../platform/operation/operation.ts';
import type { TestWorkspace } from '../../platform/operation/performed.fixture.ts';
import { customersWorkspace } from '../customersWorkspace.fixture.ts';
import {
  createOffering,
  getOffering,
  listOfferings,
  reinstateOffering,
  retireOffering,
  updateOffering,
} from './contract.ts';

let world: TestWorkspace;
beforeAll(async () => {
  world = await customersWorkspace();
});
afterAll(() => world.close());

test('a workspace begins with one offering; others are added, renamed, retired and reinstated', async () => {
  expect((await world.call(listOfferings, {})).items).toMatchObject([{ id: 1, name: 'Our offering' }]);
  const { output, event } = await world.perform(createOffering, { name: 'Release 5' });
  expect(output).toMatchObject({ id: 2, isRetired: false });
  const renamed = await world.perform(updateOffering, { offering: 2, name: 'Release 6' });
  await world.call(undoEvent, { event: renamed.event as number });
  expect(await world.call(getOffering, { offering: 2 })).toMatchObject({ name: 'Release 5' });
  await world.call(undoEvent, { event: event as number });
  expect(await world.call(getOffering, { offering: 2 })).toMatchObject({ isRetired: true });
  expect((await world.call(listOfferings, {})).items).toHaveLength(1);
  expect((await world.call(listOfferings, { retired: true })).items).toMatchObject([{ id: 2, isRetired: true }]);
  await expect(world.call(retireOffering, { offering: 2 })).rejects.toMatchObject({ code: 'offering-state' });
  expect(await world.call(reinstateOffering, { offering: 2 })).toMatchObject({ isRetired: false });
  await expect(world.call(getOffering, { offering: 9 })).rejects.toMatchObject({ code: 'offering-unknown' });
});

test('a catalogue keeps what is left out, says what follows from it, and goes back whole', async () => {
  const none = await world.call(getOffering, { offering: 1 });
  expect(none.catalogue).toMatchObject({ kind: '', price: null, functions: [], needs: null, about: {} });
  expect(none.figures).toEqual({ margin: null, marginShare: null, unusedShare: null });

  const price = { amount: 40, currency: 'EUR', period: 'month' } as const;
  const functions = ['plan', 'compare', 'report', 'export'];
  await world.call(updateOffering, { offering: 1, catalogue: { price, functions } });
  const { output } = await world.perform(updateOffering, {
    offering: 1,
    catalogue: { cost: 10, functionsUsed: 1, about: { fr: 'Un module' } },
  });
  expect(output.name).toBe('Our offering');
  expect(output.catalogue).toMatchObject({ price, functions, cost: 10, about: { fr: 'Un module' } });
  expect(output.figures).toEqual({ margin: 30, marginShare: 0.75, unusedShare: 0.75 });

  const renamed = await world.call(updateOffering, { offering: 1, name: 'Renamed' });
  expect(renamed.catalogue).toEqual(output.catalogue);
});

test('undo gives the former catalogue back, what had not been stated included', async () => {
  const before = await world.call(getOffering, { offering: 1 });
  const { event } = await world.perform(updateOffering, { offering: 1, catalogue: { kind: 'module', harm: 4 } });
  await world.call(undoEvent, { event: event as number });
  expect((await world.call(getOffering, { offering: 1 })).catalogue).toEqual(before.catalogue);
});

test('a catalogue that contradicts itself is refused by name', async () => {
  const change = (catalogue: InputOf<typeof updateOffering>['catalogue']) =>
    world.call(updateOffering, { offering: 1, catalogue });
  const refusal = (field: string) => ({ code: 'catalogue-invalid', place: { field: `catalogue.${field}` } });
  await expect(change({ price: null, cost: 3 })).rejects.toMatchObject(refusal('cost'));
  await expect(change({ functions: ['plan'], functionsUsed: 2 })).rejects.toMatchObject(refusal('functionsUsed'));
  await expect(change({ price: { amount: 1, currency: 'XQZ', period: 'once' } })).rejects.toMatchObject(
    refusal('price'),
  );
});
