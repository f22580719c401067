import { z } from 'zod';
import { nothing, operation } from '../operation/operation.ts';
import { count, instant, text } from '../operation/schemas.ts';

export const upload = z
  .strictObject({
    id: z.string(),
    fileName: z.string(),
    bytes: count,
    sha256: z.string().describe('hexadecimal'),
    at: instant,
  })
  .meta({ id: 'Upload' });
export type Upload = z.infer<typeof upload>;

const uploadId = text(64, 1).describe('as `uploads.add` gave it');

/** The upload that the world of the examples holds. */
export const exampleUploadId = 'e0000000000000000000000000000001';

export const addUpload = operation({
  id: 'uploads.add',
  method: 'post',
  path: '/uploads',
  summary: 'Add a file to be read',
  about:
    'The body is the file as it is, at most 2 GB. It is kept beside the database until it is removed or old; other operations name it by its id.',
  effect: 'changes',
  takesFile: true,
  input: z.strictObject({
    fileName: text(255, 1).describe('what the person calls it; its ending says how it is read'),
  }),
  output: upload,
  failures: ['upload-missing'],
  example: { fileName: 'customers.csv' },
});

export const removeUpload = operation({
  id: 'uploads.remove',
  method: 'delete',
  path: '/uploads/{upload}',
  summary: 'Remove an uploaded file',
  about: 'The file is gone for good: this cannot be undone. What was imported from it stays.',
  effect: 'changes',
  input: z.strictObject({ upload: uploadId }),
  output: nothing,
  failures: ['upload-unknown'],
  example: { upload: exampleUploadId },
});
