import { createHash, randomBytes } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { chmod, copyFile, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { tooLarge } from '../http/jsonBody.ts';
import type { ReceivedFile } from '../operation/handled.ts';

/** Where uploaded files lie: one folder, a random name each, readable by nobody else. */
export interface UploadFolder {
  readonly folder: string;
  /** Keeps what a stream brings. Raises `body-too-large`, and then keeps nothing. */
  receive(content: AsyncIterable<Uint8Array>, mostBytes: number): Promise<ReceivedFile>;
  /**
   * Keeps a copy of a file of this machine, so that what is later written into that file does not change the upload. Where
   * the disk can, the copy shares its blocks until then.
   */
  receiveLocal(path: string): Promise<ReceivedFile>;
  discard(file: Pick<ReceivedFile, 'id'>): Promise<void>;
}

export function uploadFolder(folder: string): UploadFolder {
  const newFile = async () => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const id = randomBytes(16).toString('hex');
    return { id, path: join(folder, id) };
  };
  return {
    folder,
    async receive(content, mostBytes) {
      const { id, path } = await newFile();
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
      const { id, path } = await newFile();
      const hash = createHash('sha256');
      let bytes = 0;
      try {
        await copyFile(source, path, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
        await chmod(path, 0o600);
        for await (const chunk of createReadStream(path, { highWaterMark: READ_BYTES })) {
          bytes += (chunk as Uint8Array).length;
          hash.update(chunk as Uint8Array);
        }
      } catch (error) {
        await rm(path, { force: true });
        throw error;
      }
      return { id, path, bytes, sha256: hash.digest('hex') };
    },
    discard: ({ id }) => rm(join(folder, id), { force: true }),
  };
}

const READ_BYTES = 1024 ** 2;
