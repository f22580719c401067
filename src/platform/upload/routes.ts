import { changes, type Handled } from '../operation/handled.ts';
import { addUpload, removeUpload } from './contract.ts';
import { uploadFailure } from './failures.ts';
import { deleteUpload, insertUpload, type UploadStore, unknownUpload, uploadRow } from './store.ts';

export interface UploadPowers {
  readonly uploads: Pick<UploadStore, 'discard'>;
}

export function uploadRoutes({ uploads }: UploadPowers): readonly Handled[] {
  return [
    changes(addUpload, async ({ fileName }, { db, workspace, actor, now, file }) => {
      if (!file) {
        throw uploadFailure('upload-missing', 'The upload carries no file.', 'Send the file as the body.');
      }
      const { id, bytes, sha256 } = file;
      await insertUpload(db, { workspace, id, actor, file_name: fileName, bytes, sha256, at: now });
      return {
        output: { id, fileName, bytes, sha256, at: now },
        event: {
          subject: `upload/${id}`,
          detail: { bytes },
          undo: { operation: removeUpload.id, input: { upload: id } },
        },
      };
    }),
    changes(removeUpload, async ({ upload: id }, { db, workspace }) => {
      const row = await uploadRow(db, workspace, id);
      if (!row) throw unknownUpload(id);
      await deleteUpload(db, workspace, id);
      await uploads.discard({ id: row.id });
      return { output: {}, event: { subject: `upload/${id}`, detail: { bytes: row.bytes }, undo: null } };
    }),
  ];
}
