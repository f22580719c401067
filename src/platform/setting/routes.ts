import { z } from 'zod';
import { complaints } from '../operation/complaint.ts';
import { operationFailure } from '../operation/failures.ts';
import { changes, type Handled, type Inverse, reads } from '../operation/handled.ts';
import { expectVersion } from '../operation/version.ts';
import { getSetting, listSettings, resetSetting, type StatedSetting, setSetting } from './contract.ts';
import { settingFailure } from './failures.ts';
import type { Setting } from './setting.ts';
import { deleteSetting, type SettingRow, settingRow, settingRows, writeSetting } from './store.ts';

/** The settings that the rooms list, as operations. */
export function settingsRoutes(all: readonly Setting[]): readonly Handled[] {
  const settings = new Map(all.map((each) => [each.name, each]));
  const schemas = new Map(all.map(({ name, schema }) => [name, z.toJSONSchema(schema, { io: 'input' })]));

  const found = (name: string): Setting => {
    const setting = settings.get(name);
    if (setting) return setting;
    const message = `There is no setting ${JSON.stringify(name)}.`;
    throw settingFailure('setting-unknown', message, 'The list of settings names those there are.');
  };
  const shown = (setting: Setting, row: SettingRow | undefined): StatedSetting => ({
    id: setting.name,
    title: setting.title,
    help: setting.help,
    schema: schemas.get(setting.name) as Record<string, unknown>,
    standard: setting.standard,
    value: row ? row.value : setting.standard,
    isStated: row !== undefined,
    version: row?.version ?? 0,
  });

  return [
    reads(listSettings, async (_, context) => {
      const rows = await settingRows(context).execute();
      const stated = new Map(rows.map((row) => [row.name, row]));
      return { items: all.map((setting) => shown(setting, stated.get(setting.name))) };
    }),
    reads(getSetting, async ({ setting: name }, context) => {
      const setting = found(name);
      return shown(setting, await settingRow(context, name));
    }),
    changes(setSetting, async ({ setting: name, value }, context) => {
      const setting = found(name);
      expectValue(setting, value);
      const before = await settingRow(context, name);
      expectVersion(context, before?.version ?? 0, `Setting ${name}`);
      await writeSetting(context, name, value);
      return {
        output: shown(setting, { name, value, version: context.version }),
        event: { subject: `setting/${name}`, undo: inverse(name, before) },
      };
    }),
    changes(resetSetting, async ({ setting: name }, context) => {
      const setting = found(name);
      const before = await settingRow(context, name);
      expectVersion(context, before?.version ?? 0, `Setting ${name}`);
      await deleteSetting(context, name);
      return {
        output: shown(setting, undefined),
        event: { subject: `setting/${name}`, undo: inverse(name, before) },
      };
    }),
  ];
}

/** Raises `input-invalid`. */
function expectValue({ name, schema }: Setting, value: unknown): void {
  const result = schema.safeParse(value);
  if (result.success) return;
  const { field, text } = complaints(
    { issues: result.error.issues.map((issue) => ({ ...issue, path: ['value', ...issue.path] })) },
    { value },
  );
  throw operationFailure('input-invalid', `${name}: ${text}.`, 'Give a value as the schema of the setting says.', {
    field,
  });
}

function inverse(name: string, before: SettingRow | undefined): Inverse {
  return before
    ? { operation: setSetting.id, input: { setting: name, value: before.value } }
    : { operation: resetSetting.id, input: { setting: name } };
}
