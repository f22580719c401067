import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { seededRandom } from '../stats/random.ts';

export interface HostileFile {
  readonly name: string;
  /** Absent for a folder. */
  readonly content?: () => string | Buffer;
}

/** Files that are refused, with the code of the refusal. */
export const refusedFiles: readonly (HostileFile & { readonly code: string })[] = [
  { name: 'empty.csv', code: 'file-empty', content: () => '' },
  { name: 'blank-lines.csv', code: 'file-empty', content: () => '\n\n \n\n' },
  { name: 'directory.csv', code: 'file-unreadable' },
  {
    name: 'portable-document.csv',
    code: 'file-not-a-table',
    content: () => Buffer.concat([Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n'), bytes(4000)]),
  },
  { name: 'random.csv', code: 'file-not-a-table', content: () => bytes(20_000) },
  { name: 'random.csv.gz', code: 'file-not-a-table', content: () => gzipSync(bytes(20_000)) },
  { name: 'truncated.csv.gz', code: 'file-unreadable', content: () => gzipSync(table(2000)).subarray(0, 3000) },
  { name: 'header-only.csv', code: 'file-empty', content: () => 'a,b,c\n' },
];

/** Files that are ranked, with what the result must say about them. */
export const reportedFiles: readonly (HostileFile & { readonly says: RegExp })[] = [
  { name: 'one-column.csv', says: /score|speaks to willingness/, content: () => `score\n${'7\n3\n'.repeat(30)}` },
  {
    name: 'million-character-cell.csv',
    says: /row 21.*column "likes".*characters/is,
    content: () => `${table(20)}C21,${'x'.repeat(1_000_000)},3\nC22,no,4\n`,
  },
  { name: 'nul-bytes.csv', says: /row 21.*column "id".*NUL/is, content: () => `${table(20)}C2\0\0,yes,3\n` },
  {
    name: 'lying-header.csv',
    says: /header names 2 columns, but most rows have 4/,
    content: () => `id,likes\n${'C1,yes,3,extra\nC2,no,4,more\n'.repeat(10)}`,
  },
  {
    name: 'unclosed-quote.csv',
    says: /row 51.*quote/is,
    content: () => `${table(50)}"C51,yes,3\n${'C52,no,4\n'.repeat(200)}`,
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

export async function writeHostileFile(folder: string, { name, content }: HostileFile): Promise<string> {
  const path = join(folder, name);
  await (content ? writeFile(path, content()) : mkdir(path));
  return path;
}
