import type { Selectable } from 'kysely';
import { takeNumbers } from '../../platform/operation/counter.ts';
import type { ChangeContext, QueryPlace } from '../../platform/operation/handled.ts';
import { expectVersion } from '../../platform/operation/version.ts';
import { positioningFailure } from '../failures.ts';
import type { PositioningTables } from '../tables.ts';
import { type DocumentKind, documentWords } from './documentKind.ts';

type Stored = Omit<Selectable<PositioningTables['positioning_document']>, 'content'>;

/** A version of a document; `Content` is what its kind keeps, checked when it was saved. */
export type DocumentRow<Content> = Stored & { readonly content: Content };

/** A version without its content, which may be large. */
export type DocumentHead = Stored;

/** Versions of one kind without their contents, in no order. */
export function documentHeads({ db, workspace }: QueryPlace, kind: DocumentKind) {
  return db
    .withTables<PositioningTables>()
    .selectFrom('positioning_document')
    .select(HEAD)
    .where('workspace', '=', workspace)
    .where('kind', '=', kind);
}

const HEAD = [
  'workspace',
  'kind',
  'id',
  'offering',
  'made_at',
  'actor',
  'note',
  'is_example',
  'is_removed',
  'version',
] as const satisfies readonly (keyof Stored)[];

/** Versions of one kind, in no order. */
export function documentRows({ db, workspace }: QueryPlace, kind: DocumentKind) {
  return db
    .withTables<PositioningTables>()
    .selectFrom('positioning_document')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('kind', '=', kind);
}

/** The version in force: the newest that was not removed. `offering` null: that of the whole workspace. */
export async function currentDocument<Content>(
  context: QueryPlace,
  kind: DocumentKind,
  offering: number | null,
): Promise<DocumentRow<Content> | undefined> {
  const row = await documentRows(context, kind)
    .where('offering', offering === null ? 'is' : '=', offering)
    .where('is_removed', '=', false)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row as DocumentRow<Content> | undefined;
}

/** The id of the version in force; undefined where there is none. */
export async function idInForce(
  context: QueryPlace,
  kind: DocumentKind,
  offering: number | null,
): Promise<number | undefined> {
  const row = await documentHeads(context, kind)
    .where('offering', offering === null ? 'is' : '=', offering)
    .where('is_removed', '=', false)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}

/** Two versions of one offering. Raises `document-unknown`, `documents-apart`. */
export async function foundVersions<Content>(
  context: QueryPlace,
  kind: DocumentKind,
  { first, second }: { readonly first: number; readonly second: number },
): Promise<readonly [DocumentRow<Content>, DocumentRow<Content>]> {
  const one = await foundDocument<Content>(context, kind, first);
  const other = await foundDocument<Content>(context, kind, second);
  if (one.offering === other.offering) return [one, other];
  throw positioningFailure(
    'documents-apart',
    `The ${documentWords[kind]} ${first} is of offering ${one.offering}, ${second} of offering ${other.offering}.`,
    'Compare two versions of one offering.',
  );
}

/** Removed ones too. Raises `document-unknown`. */
export async function foundDocument<Content>(
  context: QueryPlace,
  kind: DocumentKind,
  id: number,
): Promise<DocumentRow<Content>> {
  const row = await documentRows(context, kind).where('id', '=', id).executeTakeFirst();
  if (row) return row as DocumentRow<Content>;
  throw positioningFailure(
    'document-unknown',
    `There is no ${documentWords[kind]} ${id}.`,
    'The list of its versions names those there are.',
    { field: kind },
  );
}

export interface NewDocument<Content> {
  readonly kind: DocumentKind;
  readonly offering: number | null;
  readonly content: Content;
  readonly note?: string | null | undefined;
  readonly isExample?: boolean | undefined;
}

/** Keeps a version, which is in force from now on. */
export async function insertDocument<Content extends object>(
  context: ChangeContext,
  { kind, offering, content, note = null, isExample = false }: NewDocument<Content>,
): Promise<DocumentRow<Content>> {
  const { db, workspace, actor, now, version } = context;
  const id = await takeNumbers(db, workspace, `positioning.${kind}`);
  const stored = { note, is_example: isExample, is_removed: false, version };
  await db
    .withTables<PositioningTables>()
    .insertInto('positioning_document')
    .values({ workspace, kind, id, offering, made_at: now, actor, content: JSON.stringify(content), ...stored })
    .execute();
  return foundDocument(context, kind, id);
}

export async function markDocumentRemoved(
  { db, workspace, version }: ChangeContext,
  { kind, id }: Pick<Stored, 'kind' | 'id'>,
  isRemoved: boolean,
): Promise<void> {
  await db
    .withTables<PositioningTables>()
    .updateTable('positioning_document')
    .set({ is_removed: isRemoved, version })
    .where('workspace', '=', workspace)
    .where('kind', '=', kind)
    .where('id', '=', id)
    .execute();
}

/**
 * Removes a version or brings it back, and gives it as it then stands; `wasRemoved` decides what undoes that. Raises
 * `document-unknown`, `document-removed`, `version-conflict`.
 */
export async function turnedDocument<Content>(
  context: ChangeContext,
  { kind, id, isRemoved }: { readonly kind: DocumentKind; readonly id: number; readonly isRemoved: boolean },
): Promise<{ readonly row: DocumentRow<Content>; readonly wasRemoved: boolean }> {
  const former = await foundDocument<Content>(context, kind, id);
  expectVersion(context, former.version, `The ${documentWords[kind]} ${id}`);
  if (isRemoved && former.is_removed) {
    const message = `The ${documentWords[kind]} ${id} was removed already.`;
    throw positioningFailure('document-removed', message, 'Restore it first, or save it again.');
  }
  await markDocumentRemoved(context, former, isRemoved);
  return { row: await foundDocument<Content>(context, kind, id), wasRemoved: former.is_removed };
}
