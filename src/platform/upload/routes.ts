import { takeNumbers } from '../operation/counter.ts';
import { type Handled, reads, steers } from '../operation/handled.ts';
import { numberAtEnd, pageOfRows } from '../operation/page.ts';
import { addUpload, getUpload, listUploads, removeUpload, type Upload } from './contract.ts';
import { uploadFailure } from './failures.ts';
import { insertUpload, markRemoved, type UploadRow, unknownUpload, uploadRow, uploadRows } from './store.ts';
import type { UploadFolder } from './uploadFolder.ts';

export interface UploadPowers {
  readonly uploads: Pick<UploadFolder, 'discard'>;
}

export function uploadRoutes({ uploads }: UploadPowers): readonly Handled[] {
  return [
    reads(listUploads, async ({ limit, cursor, removed }, { db, workspace }) => {
      let query = uploadRows(db, workspace)
        .where('removed_at', removed ? 'is not' : 'is', null)
        .orderBy('number', 'desc')
        .limit(limit + 1);
      if (cursor !== undefined) query = query.where('number', '<', numberAtEnd(cursor));
      const { page, next } = pageOfRows(await query.execute(), limit, ({ number }) => number);
      return { items: page.map(uploadOf), next };
    }),
    reads(getUpload, async ({ upload: id }, { db, workspace }) => {
      const row = await uploadRow(db, workspace, id);
      if (!row) throw unknownUpload(id);
      return uploadOf(row);
    }),
    steers(addUpload, async ({ fileName }, { db, workspace, actor, now, file }) => {
      if (!file) {
        throw uploadFailure('upload-missing', 'The upload carries no file.', 'Send the file as the body.');
      }
      const { id, bytes, sha256 } = file;
      const number = await takeNumbers(db, workspace, 'upload');
      const row = { workspace, id, number, actor, file_name: fileName, bytes, sha256, at: now, removed_at: null };
      await insertUpload(db, row);
      return uploadOf(row);
    }),
    steers(removeUpload, async ({ upload: id }, { db, workspace, now, afterCommit }) => {
      const row = await markRemoved(db, workspace, id, now);
      if (!row) throw unknownUpload(id);
      // Should that fail, the file is one that no upload names, and goes with those.
      afterCommit(() => uploads.discard({ id: row.id }).catch(() => {}));
      return uploadOf(row);
    }),
  ];
}

function uploadOf({ id, file_name: fileName, bytes, sha256, at, actor, removed_at }: UploadRow): Upload {
  return { id, fileName, bytes, sha256, at, actor, isRemoved: removed_at !== null };
}
