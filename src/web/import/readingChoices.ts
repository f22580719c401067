import type { Preview, StatedReading } from './draft.ts';

export type ReadingKey = keyof StatedReading;

/** Encodings by their WHATWG names: those that files of customers come in. */
export const ENCODINGS = [
  'utf-8',
  'windows-1252',
  'gb18030',
  'utf-16le',
  'utf-16be',
  'big5',
  'shift_jis',
  'euc-kr',
  'iso-8859-15',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'macintosh',
] as const;

/** What stands between cells, and the last part of the message that names it. */
export const DELIMITERS: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'pipe',
  '^': 'caret',
  ':': 'colon',
  '  ': 'spaces',
};

export const QUOTES = ['"', "'", ''] as const;

const written: readonly ReadingKey[] = [
  'encoding',
  'delimiter',
  'quote',
  'escape',
  'preambleLines',
  'headerRows',
  'footerLines',
];

/** What can be stated of a file of this format; of one that cannot be read, everything that a text may need. */
export function readingKeys(format: Preview['reading']['format'] | undefined): readonly ReadingKey[] {
  if (format === 'workbook') return ['sheet', 'preambleLines', 'headerRows', 'footerLines'];
  if (format === 'parquet') return [];
  if (format === 'json-lines') return ['encoding'];
  return written;
}
