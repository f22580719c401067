import type { z } from 'zod';
import type { ChangeContext, QueryPlace } from '../operation/handled.ts';
import type { Setting } from './setting.ts';

type SettingTables = {
  setting: { workspace: number; name: string; value: unknown; version: number };
};

/** The value that a workspace has stated, or the standard one. */
export async function settingValue<Schema extends z.ZodType>(
  place: QueryPlace,
  { name, schema, standard }: Setting<Schema>,
): Promise<z.output<Schema>> {
  const stated = await settingRow(place, name);
  return stated ? schema.parse(stated.value) : standard;
}

/** What a workspace has stated; settings that it has not have no row. */
export function settingRows({ db, workspace }: QueryPlace) {
  return db
    .withTables<SettingTables>()
    .selectFrom('setting')
    .select(['name', 'value', 'version'])
    .where('workspace', '=', workspace);
}

export type SettingRow = Awaited<ReturnType<ReturnType<typeof settingRows>['execute']>>[number];

export async function settingRow(place: QueryPlace, name: string): Promise<SettingRow | undefined> {
  return settingRows(place).where('name', '=', name).executeTakeFirst();
}

export async function writeSetting(
  { db, workspace, version }: ChangeContext,
  name: string,
  value: unknown,
): Promise<void> {
  const json = JSON.stringify(value);
  await db
    .withTables<SettingTables>()
    .insertInto('setting')
    .values({ workspace, name, value: json, version })
    .onConflict((conflict) => conflict.columns(['workspace', 'name']).doUpdateSet({ value: json, version }))
    .execute();
}

export async function deleteSetting({ db, workspace }: ChangeContext, name: string): Promise<void> {
  await db
    .withTables<SettingTables>()
    .deleteFrom('setting')
    .where('workspace', '=', workspace)
    .where('name', '=', name)
    .execute();
}
