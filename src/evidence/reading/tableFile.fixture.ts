import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Problem, Table } from './table.ts';

/** The cells of all rows, in order. */
export async function allRows(table: Table): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const batch of table.batches()) rows.push(...batch.map(({ cells }) => [...cells]));
  return rows;
}

/** The problems of a full reading: code, row, column. */
export async function problemsOf(table: Table): Promise<Pick<Problem, 'code' | 'row' | 'column'>[]> {
  await allRows(table);
  return table.log.problems.map(({ code, row, column }) => ({
    code,
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
  }));
}

/** Writes files into a folder that is deleted after the tests of the file that asked for it; gives back their paths. */
export function temporaryFiles(): (name: string, content: string | Uint8Array) => string {
  const folder = mkdtempSync(join(tmpdir(), 'bellwether-reading-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name, content) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
}
