import type { JSONColumnType } from 'kysely';
import type { AnyDatabase } from '../../platform/operation/handled.ts';
import { evidenceFailure } from '../failures.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { suggestionOf } from '../nearNames.ts';
import type { Place } from '../signal/store.ts';

export type SavedMapTables = {
  saved_map: {
    workspace: number;
    name: string;
    map: JSONColumnType<Mapping>;
    is_removed: boolean;
    version: number;
  };
};

export function savedMapRows(db: AnyDatabase, workspace: number) {
  return db
    .withTables<SavedMapTables>()
    .selectFrom('saved_map')
    .select(['name', 'map', 'is_removed', 'version'])
    .where('workspace', '=', workspace);
}

/** A saved map, removed or not. */
export async function savedMapRow(db: AnyDatabase, workspace: number, name: string) {
  return savedMapRows(db, workspace).where('name', '=', name).executeTakeFirst();
}

/** A map that is there. Raises `saved-map-unknown`, naming those meant perhaps. */
export async function foundSavedMap(db: AnyDatabase, workspace: number, name: string) {
  const row = await savedMapRow(db, workspace, name);
  if (row && !row.is_removed) return row;
  const known = await savedMapRows(db, workspace).where('is_removed', '=', false).orderBy('name').execute();
  throw evidenceFailure(
    'saved-map-unknown',
    `There is no saved map "${name}".`,
    suggestionOf(
      name,
      known.map((each) => each.name),
    ) || 'Save one first.',
    { field: 'savedMap' },
  );
}

export async function writeSavedMap(
  db: AnyDatabase,
  { workspace, version }: Place,
  { name, map, isRemoved }: { readonly name: string; readonly map: Mapping; readonly isRemoved: boolean },
): Promise<void> {
  const row = { map: JSON.stringify(map), is_removed: isRemoved, version };
  await db
    .withTables<SavedMapTables>()
    .insertInto('saved_map')
    .values({ workspace, name, ...row })
    .onConflict((conflict) => conflict.columns(['workspace', 'name']).doUpdateSet(row))
    .execute();
}
