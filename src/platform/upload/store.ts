import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Insertable, type Selectable, sql } from 'kysely';
import type { AnyDatabase, ReceivedFile } from '../operation/handled.ts';
import type { Instant } from '../operation/tables.ts';
import { uploadFailure } from './failures.ts';

export type UploadTables = {
  upload: {
    workspace: number;
    id: string;
    number: number;
    actor: number;
    file_name: string;
    bytes: number;
    sha256: string;
    at: Instant;
    /** Since when its file is gone. */
    removed_at: string | null;
  };
};
export type UploadRow = Selectable<UploadTables['upload']>;

/** An uploaded file and where it lies. Raises `upload-unknown`, also where its file is gone. */
export async function uploadedFile(
  { db, folder, workspace }: { readonly db: AnyDatabase; readonly folder: string; readonly workspace: number },
  id: string,
): Promise<ReceivedFile & { readonly fileName: string }> {
  const row = await uploadRow(db, workspace, id);
  if (!row || row.removed_at !== null) throw unknownUpload(id);
  const path = join(folder, row.id);
  if (!(await stat(path).catch(() => undefined))) throw unknownUpload(id);
  return { id, path, fileName: row.file_name, bytes: row.bytes, sha256: row.sha256 };
}

export function uploadRows(db: AnyDatabase, workspace: number) {
  return db.withTables<UploadTables>().selectFrom('upload').selectAll().where('workspace', '=', workspace);
}

export async function uploadRow(db: AnyDatabase, workspace: number, id: string): Promise<UploadRow | undefined> {
  return uploadRows(db, workspace).where('id', '=', id).executeTakeFirst();
}

export async function insertUpload(db: AnyDatabase, row: Insertable<UploadTables['upload']>): Promise<void> {
  await db.withTables<UploadTables>().insertInto('upload').values(row).execute();
}

/** The row, now marked; undefined where there is none, or where its file is gone already. */
export async function markRemoved(
  db: AnyDatabase,
  workspace: number,
  id: string,
  at: string,
): Promise<UploadRow | undefined> {
  return db
    .withTables<UploadTables>()
    .updateTable('upload')
    .set({ removed_at: at })
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
}

export function unknownUpload(id: string): Error {
  return uploadFailure(
    'upload-unknown',
    `There is no upload ${JSON.stringify(id.slice(0, 64))}.`,
    'Upload the file again; uploads are kept for three days only.',
  );
}

/**
 * Removes the files of uploads that came before an instant and that no open job names, and files that no upload names. Gives
 * how many files went.
 */
export async function removeOldUploads(
  db: AnyDatabase,
  folder: string,
  { before, now }: { readonly before: string; readonly now: string },
): Promise<number> {
  await db
    .withTables<UploadTables>()
    .updateTable('upload')
    .set({ removed_at: now })
    .where('removed_at', 'is', null)
    .where('at', '<', before)
    .where(
      sql<boolean>`not exists (select from job where job.workspace = upload.workspace
        and job.state in ('queued', 'running') and job.input ->> 'upload' = upload.id)`,
    )
    .execute();
  const names = await readdir(folder).catch(() => []);
  const uploads = await db
    .withTables<UploadTables>()
    .selectFrom('upload')
    .select(['id', 'removed_at'])
    .where('id', '=', sql<string>`any(${names}::text[])`)
    .execute();
  const isRemoved = new Map(uploads.map(({ id, removed_at }) => [id, removed_at !== null]));
  let removed = 0;
  for (const name of names) {
    const isLeftover = isRemoved.get(name) ?? (await isOlder(join(folder, name), before));
    if (!isLeftover) continue;
    await rm(join(folder, name), { force: true });
    removed++;
  }
  return removed;
}

/** A file may be there before its row is: only an old one was left over. */
async function isOlder(path: string, before: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() === true && found.ctimeMs < Date.parse(before);
}
