import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { seededRandom } from '../stats/random.ts';

/** What `rank` has to do with a broken file: refuse with one of these codes, or rank it and report one of these problems. */
export interface HostileFile {
  readonly name: string;
  readonly refused?: readonly string[];
  readonly reported?: RegExp;
}

/** Files that are broken in the ways that real ones are, and some that are meant to hurt. */
export const hostileFiles: readonly (HostileFile & { write(path: string): Promise<void> })[] = [
  { name: 'empty.csv', refused: ['file-empty'], write: (path) => writeFile(path, '') },
  {
    name: 'blank-lines.csv',
    refused: ['file-empty', 'file-not-a-table'],
    write: (path) => writeFile(path, '\n\n \n\n'),
  },
  {
    name: 'directory.csv',
    refused: ['file-unreadable', 'file-not-a-table'],
    write: async (path) => void (await mkdir(path)),
  },
  {
    name: 'portable-document.csv',
    refused: ['file-not-a-table'],
    write: (path) => writeFile(path, Buffer.concat([Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n'), bytes(4000)])),
  },
  { name: 'random.csv', refused: ['file-not-a-table'], write: (path) => writeFile(path, bytes(20_000)) },
  {
    name: 'random-gzip.csv.gz',
    refused: ['file-not-a-table'],
    write: (path) => writeFile(path, gzipSync(bytes(20_000))),
  },
  {
    name: 'truncated.csv.gz',
    refused: ['file-unreadable', 'file-not-a-table'],
    write: (path) => writeFile(path, gzipSync(table(2000)).subarray(0, 3000)),
  },
  { name: 'header-only.csv', refused: ['file-empty'], write: (path) => writeFile(path, 'a,b,c\n') },
  {
    name: 'one-column.csv',
    reported: /speaks to willingness/,
    write: (path) => writeFile(path, `score\n${'7\n3\n'.repeat(30)}`),
  },
  {
    name: 'million-character-cell.csv',
    reported: /characters/,
    write: (path) => writeFile(path, `${table(20)}C21,${'x'.repeat(1_000_000)},3\n${'C22,no,4\n'}`),
  },
  {
    name: 'nul-bytes.csv',
    refused: ['file-not-a-table'],
    reported: /NUL/,
    write: (path) => writeFile(path, `${table(20)}C2\0\0,yes,3\n`),
  },
  {
    name: 'lying-header.csv',
    reported: /header names 2 columns, but most rows have 4/,
    write: (path) => writeFile(path, `id,likes\n${'C1,yes,3,extra\nC2,no,4,more\n'.repeat(10)}`),
  },
  {
    name: 'unclosed-quote.csv',
    reported: /quote/i,
    write: (path) => writeFile(path, `${table(50)}"C51,yes,3\n${'C52,no,4\n'.repeat(200)}`),
  },
];

function table(rows: number): string {
  const lines = Array.from({ length: rows }, (_, row) => `C${row},${row % 3 ? 'yes' : 'no'},${row % 7}`);
  return `id,likes,score\n${lines.join('\n')}\n`;
}

function bytes(length: number): Buffer {
  const random = seededRandom(11);
  return Buffer.from(Array.from({ length }, () => Math.floor(random() * 256)));
}

export async function writeHostileFile(folder: string, file: (typeof hostileFiles)[number]): Promise<string> {
  const path = join(folder, file.name);
  await file.write(path);
  return path;
}
