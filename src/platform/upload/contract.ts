import { z } from 'zod';
import { operation } from '../operation/operation.ts';
import { count, instant, pageInput, pageOf, text } from '../operation/schemas.ts';

export const upload = z
  .strictObject({
    id: z.string(),
    fileName: z.string(),
    bytes: count,
    sha256: z.string().describe('hexadecimal'),
    at: instant,
    actor: count.describe('who uploaded it'),
    isRemoved: z.boolean().describe('the file is gone; what was imported from it stays'),
  })
  .meta({ id: 'Upload' });
export type Upload = z.infer<typeof upload>;

const uploadId = text(64, 1).describe('as `uploads.add` gave it');

/** The upload that the world of the examples holds. */
export const exampleUploadId = 'e0000000000000000000000000000001';

export const listUploads = operation({
  id: 'uploads.list',
  method: 'get',
  path: '/uploads',
  summary: 'List the uploaded files, newest first',
  about: 'Who uploaded what, when. Files are removed by themselves after three days.',
  effect: 'reads',
  input: z.strictObject({
    ...pageInput,
    removed: z.boolean().default(false).describe('those whose files are gone'),
  }),
  output: pageOf(upload),
  failures: ['cursor-invalid'],
  example: { limit: 10 },
});

export const getUpload = operation({
  id: 'uploads.get',
  method: 'get',
  path: '/uploads/{upload}',
  summary: 'Show an uploaded file',
  about: 'What it is called, how long it is and who uploaded it; `imports.preview` shows what is in it.',
  effect: 'reads',
  input: z.strictObject({ upload: uploadId }),
  output: upload,
  failures: ['upload-unknown'],
  example: { upload: exampleUploadId },
});

export const addUpload = operation({
  id: 'uploads.add',
  method: 'post',
  path: '/uploads',
  summary: 'Add a file to be read',
  about:
    'The body is the file as it is, at most 2 GB. It is kept beside the database until it is removed or three days old; other operations name it by its id. Nothing is known of its content until it is imported, so this leaves no event.',
  effect: 'steers',
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
  about: 'The file is gone for good. What was imported from it stays, and so does the note of who uploaded it.',
  effect: 'steers',
  input: z.strictObject({ upload: uploadId }),
  output: upload,
  failures: ['upload-unknown'],
  example: { upload: exampleUploadId },
});
