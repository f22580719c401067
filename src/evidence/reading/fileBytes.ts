import { open, stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { evidenceFailure } from '../failures.ts';
import type { Reading } from './table.ts';

const BYTES_AT_ONCE = 1 << 18;
/** A compressed table is refused only where no real one comes near: beyond this size AND beyond this ratio. */
const MOST_INFLATED_BYTES = 128 * 2 ** 20;
const MOST_INFLATION = 400;

/** The bytes of a file, piece by piece, unpacked where it is compressed. Each call reads anew. */
export async function* fileBytes(path: string, compression: Reading['compression']): AsyncGenerator<Buffer> {
  if (compression === 'none') yield* storedBytes(path);
  else yield* inflatedBytes(path);
}

/** The first bytes as they are stored. Refuses what is not a file with something in it. */
export async function firstBytes(path: string, count: number): Promise<Buffer> {
  const found = await stat(path).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  if (found.isDirectory()) throw folder(path);
  if (!found.isFile()) {
    const remedy = 'Save what it sends to a file: a table is read more than once.';
    throw evidenceFailure('file-unreadable', `${path} is not a file on a disk.`, remedy, { file: path });
  }
  const chunks: Buffer[] = [];
  let held = 0;
  for await (const bytes of storedBytes(path)) {
    chunks.push(bytes);
    held += bytes.length;
    if (held >= count) break;
  }
  if (held === 0) {
    const remedy = 'Export it again and check that rows were selected.';
    throw evidenceFailure('file-empty', `${path} holds no bytes.`, remedy, { file: path });
  }
  return Buffer.concat(chunks).subarray(0, count);
}

async function* storedBytes(path: string): AsyncGenerator<Buffer> {
  const handle = await open(path, 'r').catch((error: unknown) => {
    throw unreadable(path, error);
  });
  // The disk works on the next piece while the reader works on this one; a failure waits until it is asked for.
  const readAhead = () => {
    const read = handle.read(Buffer.allocUnsafe(BYTES_AT_ONCE), 0, BYTES_AT_ONCE, null);
    read.catch(() => {});
    return read;
  };
  let next = readAhead();
  try {
    for (;;) {
      const { bytesRead, buffer } = await next;
      if (bytesRead === 0) return;
      next = readAhead();
      yield buffer.subarray(0, bytesRead);
    }
  } catch (error) {
    throw unreadable(path, error);
  } finally {
    await next.catch(() => {});
    await handle.close();
  }
}

async function* inflatedBytes(path: string): AsyncGenerator<Buffer> {
  const handle = await open(path, 'r').catch((error: unknown) => {
    throw unreadable(path, error);
  });
  const gunzip = createGunzip({ chunkSize: BYTES_AT_ONCE });
  const source = handle.createReadStream({ highWaterMark: 1 << 16 });
  source.on('error', (error) => gunzip.destroy(error));
  source.pipe(gunzip);
  let inflated = 0;
  try {
    for await (const bytes of gunzip as AsyncIterable<Buffer>) {
      inflated += bytes.length;
      if (inflated > MOST_INFLATED_BYTES && inflated > MOST_INFLATION * source.bytesRead) throw bomb(path);
      yield bytes;
    }
  } catch (error) {
    throw unreadable(path, error);
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

/** What tells a stored file from what it becomes once it is written to or replaced. */
export async function fileState(path: string): Promise<string> {
  const { ino, size, mtimeMs } = await stat(path).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  return `${ino} ${size} ${mtimeMs}`;
}

function folder(path: string) {
  return evidenceFailure('file-unreadable', `${path} is a folder.`, 'Name a file inside it.', { file: path });
}

function bomb(path: string) {
  return evidenceFailure(
    'file-too-large',
    `${path} unpacks to more than ${MOST_INFLATION} times its size, over ${MOST_INFLATED_BYTES / 2 ** 20} MiB: no table does.`,
    'Unpack it yourself and look at it before you read it here.',
    { file: path },
  );
}

function unreadable(path: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return evidenceFailure('file-not-found', `There is no file ${path}.`, 'Check the path and its spelling.', {
      file: path,
    });
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return evidenceFailure('file-unreadable', `${path} may not be read.`, 'Give yourself permission to read it.', {
      file: path,
    });
  }
  if (code === 'EISDIR') return folder(path);
  if (code.startsWith('Z_')) {
    const remedy = 'Fetch or pack the file again; it is damaged or was cut short.';
    return evidenceFailure('file-unreadable', `${path} cannot be unpacked: ${(error as Error).message}.`, remedy, {
      file: path,
    });
  }
  if (/^E[A-Z]+$/u.test(code)) {
    return evidenceFailure(
      'file-unreadable',
      `${path} cannot be read (${code}).`,
      'Copy it to a local disk and try again.',
      {
        file: path,
      },
    );
  }
  return error;
}
