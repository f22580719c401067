import { readFile, stat } from 'node:fs/promises';
import { evidenceFailure } from '../failures.ts';
import { type ZipEntry, zipEntries, zipText } from './zipDirectory.ts';

/** A workbook that is safe to unpack, and its sheets. */
export interface WorkbookArchive {
  readonly bytes: Buffer;
  readonly sheets: readonly WorkbookSheet[];
  /** Declared size of all its parts, which the reader enforces. */
  readonly inflatedBytes: number;
}

interface WorkbookSheet {
  readonly name: string;
  readonly isHidden: boolean;
}

/** A full sheet of Excel (a million rows) stays below these; what lies beyond would not fit into memory. */
const MOST_STORED_BYTES = 512 * 2 ** 20;
const MOST_INFLATED_BYTES = 1.5 * 2 ** 30;
/** Sheets pack to a tenth or twentieth; what is large AND packs far better holds one row a million times over. */
const SMALL_BYTES = 128 * 2 ** 20;
const MOST_INFLATION = 100;
const MOST_DIRECTORY_BYTES = 8 * 2 ** 20;
const AS_CSV = 'Save the sheet as CSV and read that.';

/** Reads the archive and refuses what is no workbook, is encrypted, or unpacks beyond measure. */
export async function workbookArchive(path: string): Promise<WorkbookArchive> {
  const { size } = await stat(path);
  if (size > MOST_STORED_BYTES) throw tooLarge(path, size);
  const bytes = await readFile(path);
  const entries = zipEntries(bytes);
  if (!entries) {
    const remedy = 'Fetch it again, or open it in a spreadsheet and save it anew.';
    throw evidenceFailure('file-unreadable', `${path} is a packed file that is damaged or was cut short.`, remedy, {
      file: path,
    });
  }
  if (entries.some(({ isEncrypted }) => isEncrypted)) {
    throw evidenceFailure('file-unreadable', `${path} is encrypted.`, 'Save it without a password.', { file: path });
  }
  const workbook = entries.find(({ name }) => name === 'xl/workbook.xml');
  if (!workbook) throw notWorkbook(path, entries);
  const inflatedBytes = entries.reduce((sum, entry) => sum + entry.inflatedBytes, 0);
  const isBomb = inflatedBytes > SMALL_BYTES && inflatedBytes > MOST_INFLATION * size;
  if (isBomb || inflatedBytes > MOST_INFLATED_BYTES) throw tooLarge(path, inflatedBytes);
  const lying = entries.find((entry) => entry.inflatedBytes === 0 && entry.compressedBytes > 2 && entry.method !== 0);
  const text = lying ? undefined : zipText(bytes, workbook, MOST_DIRECTORY_BYTES);
  if (text === undefined) {
    const remedy = 'Open it in a spreadsheet and save it anew.';
    throw evidenceFailure('file-unreadable', `${path} is a damaged workbook.`, remedy, { file: path });
  }
  return { bytes, sheets: sheetsOf(text), inflatedBytes };
}

/** The sheets a workbook lists, in its order. */
function sheetsOf(workbook: string): WorkbookSheet[] {
  return [...workbook.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/gu)].flatMap(([, attributes = '']) => {
    const name = /\bname\s*=\s*(["'])(.*?)\1/u.exec(attributes)?.[2];
    const state = /\bstate\s*=\s*["'](\w+)["']/u.exec(attributes)?.[1] ?? 'visible';
    return name === undefined ? [] : [{ name: unescapedXml(name), isHidden: state !== 'visible' }];
  });
}

function unescapedXml(text: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/giu, (whole, hex: string, decimal: string, name: string) => {
    if (hex || decimal) return String.fromCodePoint(Number.parseInt(hex || decimal, hex ? 16 : 10));
    return named[name] ?? whole;
  });
}

function notWorkbook(path: string, entries: readonly ZipEntry[]) {
  const names = entries.map(({ name }) => name);
  const what = names.includes('xl/workbook.bin')
    ? 'a binary workbook (.xlsb)'
    : names.includes('word/document.xml')
      ? 'a Word document'
      : names.includes('ppt/presentation.xml')
        ? 'a presentation'
        : names.includes('content.xml')
          ? 'an OpenDocument file'
          : 'an archive of files';
  const remedy =
    what === 'an archive of files' ? 'Unpack it and name the table inside.' : 'Save the table as .xlsx or CSV.';
  return evidenceFailure('file-not-a-table', `${path} is ${what}.`, remedy, { file: path });
}

function tooLarge(path: string, bytes: number) {
  const size = bytes > 2 ** 30 ? `${(bytes / 2 ** 30).toFixed(1)} GiB` : `${Math.round(bytes / 2 ** 20)} MiB`;
  return evidenceFailure('file-too-large', `${path} unpacks to ${size}, too much for a workbook.`, AS_CSV, {
    file: path,
  });
}
