import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AnyDatabase } from '../operation/handled.ts';
import { OWNER } from '../workspace/store.ts';
import { exampleUploadId } from './contract.ts';
import type { UploadStore, UploadTables } from './store.ts';

/** The upload of the world of the examples, under its fixed id, with this content. */
export async function addExampleUpload(
  db: AnyDatabase,
  { folder }: Pick<UploadStore, 'folder'>,
  { workspace, now, fileName, content }: { workspace: number; now: string; fileName: string; content: Uint8Array },
): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(join(folder, exampleUploadId), content, { mode: 0o600 });
  await db
    .withTables<UploadTables>()
    .insertInto('upload')
    .values({
      workspace,
      id: exampleUploadId,
      actor: OWNER,
      file_name: fileName,
      bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
      at: now,
    })
    .execute();
}
