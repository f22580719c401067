import { evidenceFailure } from '../failures.ts';

/** What the first bytes of a file say it is, whatever it is called. */
export type FileKind = 'text' | 'gzip' | 'zip' | 'parquet';

interface Signature {
  readonly bytes: string;
  /** Where the bytes stand; 0 unless said. */
  readonly at?: number;
  readonly name: string;
  readonly remedy?: string;
}

const EXPORT = 'Export the table as CSV or save it as an Excel workbook (.xlsx).';

/** Files that are often taken for tables. Signatures of two letters are left out: a text may begin with them. */
const REFUSED: readonly Signature[] = [
  { bytes: '%PDF-', name: 'a PDF document' },
  {
    bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    name: 'an encrypted or old Excel workbook (.xls)',
    remedy: 'Open it and save it as .xlsx, without a password.',
  },
  { bytes: '\x89PNG\r\n', name: 'a PNG picture' },
  { bytes: '\xff\xd8\xff', name: 'a JPEG picture' },
  { bytes: 'GIF8', name: 'a GIF picture' },
  { bytes: 'RIFF', name: 'a sound or picture file' },
  { bytes: 'II*\x00', name: 'a TIFF picture' },
  { bytes: 'MM\x00*', name: 'a TIFF picture' },
  { bytes: '\x7fELF', name: 'a program' },
  { bytes: '\xca\xfe\xba\xbe', name: 'a program' },
  { bytes: '\xcf\xfa\xed\xfe', name: 'a program' },
  { bytes: 'PARE', name: 'an encrypted Parquet file', remedy: 'Write it without encryption.' },
  { bytes: 'SQLite format 3\x00', name: 'an SQLite database' },
  { bytes: '{\\rtf', name: 'a rich-text document' },
  { bytes: "7z\xbc\xaf'\x1c", name: 'a 7-Zip archive', remedy: 'Unpack it and name the table inside.' },
  { bytes: 'Rar!\x1a\x07', name: 'a RAR archive', remedy: 'Unpack it and name the table inside.' },
  { bytes: 'BZh91AY&SY', name: 'a bzip2 file', remedy: 'Unpack it, or pack it with gzip.' },
  { bytes: '\xfd7zXZ\x00', name: 'an xz file', remedy: 'Unpack it, or pack it with gzip.' },
  { bytes: '(\xb5/\xfd', name: 'a Zstandard file', remedy: 'Unpack it, or pack it with gzip.' },
  { bytes: 'ustar', at: 257, name: 'a tar archive', remedy: 'Unpack it and name the table inside.' },
];

/** The kind of a file by its first bytes (at least 512 where there are so many); refuses what is known not to be a table. */
export function fileKind(head: Buffer, path: string): FileKind {
  for (const { bytes, at = 0, name, remedy = EXPORT } of REFUSED) {
    if (head.toString('latin1', at, at + bytes.length) === bytes) {
      throw evidenceFailure('file-not-a-table', `${path} is ${name}.`, remedy, { file: path });
    }
  }
  if (head.toString('latin1', 0, 4) === 'PAR1') return 'parquet';
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
  if (head.toString('latin1', 0, 4) === 'PK\x03\x04' || head.toString('latin1', 0, 4) === 'PK\x05\x06') return 'zip';
  if (/^(\xef\xbb\xbf)?\s*<(!doctype|html|\?xml|table|head|meta)\b/iu.test(head.toString('latin1', 0, 512))) {
    const message = `${path} is a web page or XML, although some programs call such files .xls.`;
    throw evidenceFailure('file-not-a-table', message, 'Open it in a spreadsheet and save it as .xlsx or CSV.', {
      file: path,
    });
  }
  return 'text';
}
