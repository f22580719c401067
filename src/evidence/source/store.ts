import { takeNumbers } from '../../platform/operation/counter.ts';
import type { AnyDatabase } from '../../platform/operation/handled.ts';
import type { WorkspaceSeed } from '../../platform/workspace/store.ts';
import { evidenceFailure } from '../failures.ts';
import { suggestionOf } from '../nearNames.ts';
import { defaultReliability, type Source, type SourceKind } from '../observation/source.ts';
import type { Place } from '../signal/store.ts';
import type { EvidenceTables } from '../tables.ts';

/** A source as it is kept. */
export interface StoredSource extends Source {
  readonly number: number;
  readonly isRemoved: boolean;
  readonly version: number;
}

/** Adds a source, which must be new by its id, and gives its number. */
export async function insertSource(
  db: AnyDatabase,
  { workspace, version }: Place,
  { id, kind, reliability }: Source,
): Promise<number> {
  const number = await takeNumbers(db, workspace, 'source');
  await db
    .withTables<EvidenceTables>()
    .insertInto('source')
    .values({ workspace, number, id, kind, reliability, is_removed: false, version })
    .execute();
  return number;
}

/** All sources by id, without the removed. */
export async function readSources(db: AnyDatabase, workspace: number): Promise<Map<string, StoredSource>> {
  const sources = await sourceRows(db, workspace).where('is_removed', '=', false).orderBy('number').execute();
  return new Map(sources.map((source) => [source.id, source]));
}

/** A source that is there. Raises `source-unknown`, naming those meant perhaps. */
export async function foundSource(db: AnyDatabase, workspace: number, id: string): Promise<StoredSource> {
  const found = await sourceOfId(db, workspace, id);
  if (found && !found.isRemoved) return found;
  const known = [...(await readSources(db, workspace)).keys()];
  throw evidenceFailure('source-unknown', `There is no source "${id}".`, suggestionOf(id, known), { field: 'source' });
}

/** A source, removed or not. */
export async function sourceOfId(db: AnyDatabase, workspace: number, id: string): Promise<StoredSource | undefined> {
  return sourceRows(db, workspace).where('id', '=', id).executeTakeFirst();
}

export function sourceRows(db: AnyDatabase, workspace: number) {
  return db
    .withTables<EvidenceTables>()
    .selectFrom('source')
    .select(['number', 'id', 'kind', 'reliability', 'is_removed as isRemoved', 'version'])
    .where('workspace', '=', workspace);
}

export async function updateSourceRow(
  db: AnyDatabase,
  { workspace, version }: Place,
  { number, kind, reliability, isRemoved }: Omit<StoredSource, 'id' | 'version'>,
): Promise<void> {
  await db
    .withTables<EvidenceTables>()
    .updateTable('source')
    .set({ kind, reliability, is_removed: isRemoved, version })
    .where('workspace', '=', workspace)
    .where('number', '=', number)
    .execute();
}

export async function hasDelivered(db: AnyDatabase, workspace: number, source: number): Promise<boolean> {
  const delivery = await db
    .withTables<EvidenceTables>()
    .selectFrom('delivery')
    .select('id')
    .where('workspace', '=', workspace)
    .where('source', '=', source)
    .limit(1)
    .executeTakeFirst();
  return delivery !== undefined;
}

/** One source of each kind, called like its kind and believed as it is by default. */
export const sourceSeed: WorkspaceSeed = async ({ db, workspace }) => {
  for (const id of Object.keys(defaultReliability) as SourceKind[]) {
    await insertSource(
      db,
      { workspace, version: 0 },
      { id, kind: id, reliability: defaultReliability[id].reliability },
    );
  }
};
