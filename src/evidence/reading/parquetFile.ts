import { open } from 'node:fs/promises';
import type { AsyncBuffer, Compressors, FileMetaData } from 'hyparquet';
import { Failure } from '../../platform/failure.ts';
import { evidenceFailure } from '../failures.ts';
import { textParsers } from './parquetColumn.ts';

/** A Parquet file of which only what is asked for is read. */
export interface ParquetFile {
  readonly buffer: AsyncBuffer;
  close(): Promise<void>;
}

const LARGEST_METADATA_BYTES = 256 * 2 ** 20;
/** Programs write pages of about a megabyte; one beyond this would fill the memory. */
const LARGEST_PAGE_BYTES = 512 * 2 ** 20;

export async function openParquetFile(path: string): Promise<ParquetFile> {
  const handle = await open(path, 'r');
  const { size } = await handle.stat();
  return {
    close: () => handle.close(),
    buffer: {
      byteLength: size,
      async slice(start, end = size) {
        if (start < 0 || end > size || start > end) throw new Error(`bytes ${start} to ${end} lie outside the file`);
        const bytes = new Uint8Array(end - start);
        let filled = 0;
        while (filled < bytes.length) {
          const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, start + filled);
          if (bytesRead === 0) throw new Error('the file ends too early');
          filled += bytesRead;
        }
        return bytes.buffer;
      },
    },
  };
}

/** What the end of the file says of it; refuses what is encrypted, cut short or contradicts itself. */
export async function parquetMetadata(path: string, { buffer }: ParquetFile): Promise<FileMetaData> {
  const tail = new DataView(await buffer.slice(Math.max(0, buffer.byteLength - 8), buffer.byteLength));
  if (buffer.byteLength < 12 || tail.getUint32(4, true) !== MAGIC) {
    throw damaged(path, new Error('its end is missing, it was probably cut short'));
  }
  if (tail.getUint32(0, true) > LARGEST_METADATA_BYTES) throw damaged(path, new Error('its description is endless'));
  const { parquetMetadataAsync } = await import('hyparquet');
  const metadata = await parquetMetadataAsync(buffer, { parsers: textParsers, geoparquet: false });
  const chunks = metadata.row_groups.flatMap(({ columns }) => columns);
  if (chunks.some((chunk) => chunk.crypto_metadata ?? chunk.encrypted_column_metadata)) throw encrypted(path);
  const counted = metadata.row_groups.reduce((sum, { num_rows: rows }) => sum + rows, 0n);
  if (counted !== metadata.num_rows) throw damaged(path, new Error('its row groups do not add up to its rows'));
  return metadata;
}

/** `PAR1`, the lowest byte first. */
const MAGIC = 0x31524150;

/** Decompressors that refuse a page which says that it unpacks beyond measure. */
export async function pageCompressors(path: string): Promise<Compressors> {
  const { compressors } = await import('hyparquet-compressors');
  return Object.fromEntries(
    Object.entries(compressors).map(([codec, unpack]) => [
      codec,
      (input: Uint8Array, length: number) => {
        if (length <= LARGEST_PAGE_BYTES) return unpack(input, length);
        const message = `A page of ${path} says that it unpacks to ${Math.round(length / 2 ** 20)} MiB.`;
        throw evidenceFailure('file-too-large', message, 'Do not trust it; ask for the table as CSV.', { file: path });
      },
    ]),
  );
}

/** Whatever goes wrong inside the decoding, as the damage to the file that it is. */
export function damaged(path: string, error: unknown): Failure {
  if (error instanceof Failure) return error;
  const remedy = 'Fetch or write it again, with an ordinary compression such as snappy or zstd, or ask for it as CSV.';
  const message = `${path} is a Parquet file that cannot be read: ${(error as Error).message}.`;
  return evidenceFailure('file-unreadable', message, remedy, { file: path });
}

function encrypted(path: string): Failure {
  return evidenceFailure('file-unreadable', `${path} is an encrypted Parquet file.`, 'Write it without encryption.', {
    file: path,
  });
}
