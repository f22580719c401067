import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, link, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Insertable, sql } from 'kysely';
import { tooLarge } from '../http/jsonBody.ts';
import type { AnyDatabase, ReceivedFile } from '../operation/handled.ts';
import type { Instant } from '../operation/tables.ts';
import { uploadFailure } from './failures.ts';

export type UploadTables = {
  upload: {
    workspace: number;
    id: string;
    actor: number;
    file_name: string;
    bytes: number;
    sha256: string;
    at: Instant;
  };
};

/** Where uploaded files lie: one folder, a random name each, readable by nobody else. */
export interface UploadStore {
  readonly folder: string;
  /** Keeps what a stream brings. Raises `body-too-large`, and then keeps nothing. */
  receive(content: AsyncIterable<Uint8Array>, mostBytes: number): Promise<ReceivedFile>;
  /** Keeps a file of this machine, by a second link to it where the disk allows, else by a copy. */
  receiveLocal(path: string): Promise<ReceivedFile>;
  discard(file: Pick<ReceivedFile, 'id'>): Promise<void>;
}

export function uploadStore(folder: string): UploadStore {
  const pathOf = (id: string) => join(folder, id);
  return {
    folder,
    async receive(content, mostBytes) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const id = randomBytes(16).toString('hex');
      const path = pathOf(id);
      const file = await open(path, 'wx', 0o600);
      const hash = createHash('sha256');
      let bytes = 0;
      try {
        for await (const chunk of content) {
          bytes += chunk.length;
          if (bytes > mostBytes) throw tooLarge(mostBytes);
          hash.update(chunk);
          await file.write(chunk);
        }
        await file.sync();
      } catch (error) {
        await rm(path, { force: true });
        throw error;
      } finally {
        await file.close();
      }
      return { id, path, bytes, sha256: hash.digest('hex') };
    },
    async receiveLocal(source) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const id = randomBytes(16).toString('hex');
      const path = pathOf(id);
      await link(source, path).catch(() => copyFile(source, path));
      const hash = createHash('sha256');
      for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
      return { id, path, bytes: (await stat(path)).size, sha256: hash.digest('hex') };
    },
    discard: ({ id }) => rm(pathOf(id), { force: true }),
  };
}

/** An uploaded file and where it lies. Raises `upload-unknown`, also where its file is gone. */
export async function uploadedFile(
  { db, folder, workspace }: { readonly db: AnyDatabase; readonly folder: string; readonly workspace: number },
  id: string,
): Promise<ReceivedFile & { readonly fileName: string }> {
  const row = await uploadRow(db, workspace, id);
  const path = join(folder, row?.id ?? '');
  if (!row || !(await stat(path).catch(() => undefined))) throw unknownUpload(id);
  return { id, path, fileName: row.file_name, bytes: row.bytes, sha256: row.sha256 };
}

export async function uploadRow(db: AnyDatabase, workspace: number, id: string) {
  return db
    .withTables<UploadTables>()
    .selectFrom('upload')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function insertUpload(db: AnyDatabase, row: Insertable<UploadTables['upload']>): Promise<void> {
  await db.withTables<UploadTables>().insertInto('upload').values(row).execute();
}

export async function deleteUpload(db: AnyDatabase, workspace: number, id: string): Promise<void> {
  await db
    .withTables<UploadTables>()
    .deleteFrom('upload')
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .execute();
}

export function unknownUpload(id: string): Error {
  return uploadFailure(
    'upload-unknown',
    `There is no upload ${JSON.stringify(id.slice(0, 64))}.`,
    'Upload the file again; uploads are kept for some days only.',
  );
}

/**
 * Removes uploads that came before an instant and that no open job names, and files that no upload names any more. Gives
 * how many files went.
 */
export async function removeOldUploads(db: AnyDatabase, folder: string, before: string): Promise<number> {
  const old = await db
    .withTables<UploadTables>()
    .deleteFrom('upload')
    .where('at', '<', before)
    .where(
      sql<boolean>`not exists (select from job where job.workspace = upload.workspace
        and job.state in ('queued', 'running') and job.input ->> 'upload' = upload.id)`,
    )
    .returning('id')
    .execute();
  const kept = new Set(
    (await db.withTables<UploadTables>().selectFrom('upload').select('id').execute()).map(({ id }) => id),
  );
  const gone = new Set(old.map(({ id }) => id));
  let removed = 0;
  for (const name of await readdir(folder).catch(() => [])) {
    const isLeftover = !kept.has(name) && (await isOlder(join(folder, name), before));
    if (!gone.has(name) && !isLeftover) continue;
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
