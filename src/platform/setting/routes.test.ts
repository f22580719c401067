import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { listEvents, undoEvent } from '../event/contract.ts';
import { type TestWorkspace, testWorkspace } from '../operation/performed.fixture.ts';
import { listSettings, resetSetting, setSetting } from './contract.ts';
import { settingsRoutes } from './routes.ts';
import { setting } from './setting.ts';
import { settingValue } from './store.ts';

const cuts = setting({
  name: 'test.cuts',
  title: 'Cuts',
  help: 'Where low ends and high begins.',
  schema: z.strictObject({ x: z.number().min(0).max(100), label: z.string().max(5).optional() }),
  standard: { x: 50 },
});
let it: TestWorkspace;
beforeAll(async () => {
  it = await testWorkspace({ migrations: [], routes: () => settingsRoutes([cuts]) });
});
afterAll(() => it.close());
const value = () => settingValue({ db: it.db, workspace: it.workspace }, cuts);

test('the standard counts until a value is stated, and again when that is undone', async () => {
  expect(await value()).toEqual({ x: 50 });
  const { output, event } = await it.perform(setSetting, { setting: 'test.cuts', value: { x: 60 } });
  expect(output).toMatchObject({ isStated: true, value: { x: 60 }, standard: { x: 50 }, version: event });
  await it.call(setSetting, { setting: 'test.cuts', value: { x: 70 } });
  await it.call(undoEvent, { event: (event as number) + 1 });
  expect(await value()).toEqual({ x: 60 });
  await it.call(undoEvent, { event: event as number });
  expect(await value()).toEqual({ x: 50 });
  expect((await it.call(listSettings, {})).items).toMatchObject([
    { isStated: false, version: 0, schema: { type: 'object' } },
  ]);
});

test('a reset is undone too', async () => {
  await it.call(setSetting, { setting: 'test.cuts', value: { x: 10 } });
  const { event } = await it.perform(resetSetting, { setting: 'test.cuts' });
  await it.call(undoEvent, { event: event as number });
  expect(await value()).toEqual({ x: 10 });
});

test('a value that the schema does not allow is refused with its place, and leaves nothing', async () => {
  const before = (await it.call(listEvents, { limit: 1 })).items[0]?.id;
  await expect(it.call(setSetting, { setting: 'test.cuts', value: { x: 101 } })).rejects.toMatchObject({
    code: 'input-invalid',
    place: { field: 'value.x' },
  });
  await expect(it.call(setSetting, { setting: 'test.other', value: 1 })).rejects.toMatchObject({
    code: 'setting-unknown',
  });
  await expect(it.call(resetSetting, { setting: 'test.cuts' }, { ifMatch: 1 })).rejects.toMatchObject({
    code: 'version-conflict',
  });
  expect((await it.call(listEvents, { limit: 1 })).items[0]?.id).toBe(before);
});
