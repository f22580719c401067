import { z } from 'zod';
import { operation } from '../operation/operation.ts';
import { count, text } from '../operation/schemas.ts';

const statedSetting = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    help: z.string(),
    schema: z.record(z.string(), z.unknown()).describe('JSON Schema of the value'),
    standard: z.unknown().describe('the value where none is stated'),
    value: z.unknown().describe('the value that counts'),
    isStated: z.boolean().describe('false: the standard counts'),
    version: count.describe('workspace version at which it was last stated; 0 where it is not'),
  })
  .meta({ id: 'Setting' });
export type StatedSetting = z.infer<typeof statedSetting>;

const settingNamed = text(100, 1).describe('room and name, such as readiness.cuts');

export const listSettings = operation({
  id: 'settings.list',
  method: 'get',
  path: '/settings',
  summary: 'List the settings',
  about: 'Every figure or choice that this workspace may state for itself, what it does, and what counts now.',
  effect: 'reads',
  input: z.strictObject({}),
  output: z.strictObject({ items: z.array(statedSetting) }),
  failures: [],
  example: {},
});

export const getSetting = operation({
  id: 'settings.get',
  method: 'get',
  path: '/settings/{setting}',
  summary: 'Show a setting',
  about: 'What it does, what it may be and what counts now.',
  effect: 'reads',
  input: z.strictObject({ setting: settingNamed }),
  output: statedSetting,
  failures: ['setting-unknown'],
  example: { setting: 'readiness.sureAt' },
});

export const setSetting = operation({
  id: 'settings.set',
  method: 'put',
  path: '/settings/{setting}',
  summary: 'State a setting',
  about: 'The value must be as the schema of the setting says. What is worked out from it follows at once.',
  effect: 'changes',
  input: z.strictObject({ setting: settingNamed, value: z.unknown() }),
  output: statedSetting,
  failures: ['setting-unknown', 'version-conflict'],
  example: { setting: 'readiness.sureAt', value: 0.9 },
});

export const resetSetting = operation({
  id: 'settings.reset',
  method: 'delete',
  path: '/settings/{setting}',
  summary: 'Let the standard of a setting count again',
  about: 'Takes back what this workspace has stated.',
  effect: 'changes',
  input: z.strictObject({ setting: settingNamed }),
  output: statedSetting,
  failures: ['setting-unknown', 'version-conflict'],
  example: { setting: 'readiness.sureAt' },
});
