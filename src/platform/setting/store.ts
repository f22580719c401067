import type { z } from 'zod';
import type { AnyDatabase } from '../operation/handled.ts';
import type { Setting } from './setting.ts';

export type SettingTables = {
  setting: { workspace: number; name: string; value: unknown; version: number };
};

/** The value that a workspace has stated, or the standard one. */
export async function settingValue<Schema extends z.ZodType>(
  { db, workspace }: { readonly db: AnyDatabase; readonly workspace: number },
  { name, schema, standard }: Setting<Schema>,
): Promise<z.output<Schema>> {
  const stated = await db
    .withTables<SettingTables>()
    .selectFrom('setting')
    .select('value')
    .where('workspace', '=', workspace)
    .where('name', '=', name)
    .executeTakeFirst();
  return stated ? schema.parse(stated.value) : standard;
}
