import { inflateRawSync } from 'node:zlib';

/** One entry of a ZIP archive as its central directory declares it. */
export interface ZipEntry {
  readonly name: string;
  readonly compressedBytes: number;
  readonly inflatedBytes: number;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly localHeaderAt: number;
}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LONGEST_COMMENT = 65_557;

/** The entries of an archive held in memory; undefined where its directory is damaged or missing. */
export function zipEntries(archive: Buffer): ZipEntry[] | undefined {
  let end = archive.length - 22;
  while (end >= Math.max(0, archive.length - LONGEST_COMMENT) && archive.readUInt32LE(end) !== DIRECTORY_END) end--;
  if (end < 0 || archive.readUInt32LE(end) !== DIRECTORY_END) return undefined;
  const count = archive.readUInt16LE(end + 10);
  const entries: ZipEntry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== DIRECTORY_ENTRY) return undefined;
    const nameLength = archive.readUInt16LE(at + 28);
    entries.push({
      name: archive.toString('utf8', at + 46, at + 46 + nameLength),
      method: archive.readUInt16LE(at + 10),
      compressedBytes: archive.readUInt32LE(at + 20),
      inflatedBytes: archive.readUInt32LE(at + 24),
      isEncrypted: (archive.readUInt16LE(at + 8) & 1) === 1,
      localHeaderAt: archive.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

/** The text of a small entry, never more than `mostBytes`; undefined where it is damaged or larger. */
export function zipText(archive: Buffer, entry: ZipEntry, mostBytes: number): string | undefined {
  const { localHeaderAt, compressedBytes, method } = entry;
  if (localHeaderAt + 30 > archive.length) return undefined;
  const start =
    localHeaderAt + 30 + archive.readUInt16LE(localHeaderAt + 26) + archive.readUInt16LE(localHeaderAt + 28);
  const stored = archive.subarray(start, start + compressedBytes);
  if (method === 0) return stored.length <= mostBytes ? stored.toString('utf8') : undefined;
  try {
    return inflateRawSync(stored, { maxOutputLength: mostBytes }).toString('utf8');
  } catch {
    return undefined;
  }
}
