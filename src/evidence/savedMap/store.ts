import type { JSONColumnType } from 'kysely';
import { takeNumbers } from '../../platform/operation/counter.ts';
import type { AnyDatabase } from '../../platform/operation/handled.ts';
import { evidenceFailure } from '../failures.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { suggestionOf } from '../nearNames.ts';
import type { Place } from '../signal/store.ts';

export type SavedMapTables = {
  saved_map: {
    workspace: number;
    number: number;
    name: string;
    map: JSONColumnType<Mapping>;
    is_removed: boolean;
    version: number;
  };
};

export type SavedMapRow = Awaited<ReturnType<ReturnType<typeof savedMapRows>['executeTakeFirstOrThrow']>>;

export function savedMapRows(db: AnyDatabase, workspace: number) {
  return db
    .withTables<SavedMapTables>()
    .selectFrom('saved_map')
    .select(['number', 'name', 'map', 'is_removed', 'version'])
    .where('workspace', '=', workspace);
}

/** A saved map, removed or not. */
export async function savedMapRow(db: AnyDatabase, workspace: number, name: string): Promise<SavedMapRow | undefined> {
  return savedMapRows(db, workspace).where('name', '=', name).executeTakeFirst();
}

/** A map that is there. Raises `saved-map-unknown`, naming those meant perhaps. */
export async function foundSavedMap(db: AnyDatabase, workspace: number, name: string): Promise<SavedMapRow> {
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

/** Adds a map, whose name must be new. */
export async function insertSavedMap(
  db: AnyDatabase,
  { workspace, version }: Place,
  { name, map }: { readonly name: string; readonly map: Mapping },
): Promise<SavedMapRow> {
  const number = await takeNumbers(db, workspace, 'saved-map');
  await db
    .withTables<SavedMapTables>()
    .insertInto('saved_map')
    .values({ workspace, number, name, map: JSON.stringify(map), is_removed: false, version })
    .execute();
  return { number, name, map, is_removed: false, version };
}

export async function updateSavedMap(
  db: AnyDatabase,
  { workspace, version }: Place,
  row: SavedMapRow,
  change: { readonly map?: Mapping; readonly is_removed?: boolean },
): Promise<SavedMapRow> {
  const next = { ...row, ...change, version };
  await db
    .withTables<SavedMapTables>()
    .updateTable('saved_map')
    .set({ map: JSON.stringify(next.map), is_removed: next.is_removed, version })
    .where('workspace', '=', workspace)
    .where('number', '=', row.number)
    .execute();
  return next;
}
