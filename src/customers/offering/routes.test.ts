import { afterAll, beforeAll, expect, test } from 'vitest';
import { undoEvent } from '../../platform/event/contract.ts';
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
