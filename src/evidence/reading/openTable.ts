import { evidenceFailure } from '../failures.ts';
import { fileBytes, fileState, firstBytes } from './fileBytes.ts';
import { fileKind } from './fileKind.ts';
import { delimitedTable } from './openDelimited.ts';
import type { Reading, Table } from './table.ts';
import { nothingInside } from './textSample.ts';
import { surveyText } from './textSurvey.ts';
import { throughEach } from './throughEach.ts';

const HEAD_BYTES = 1024;

/**
 * Opens a file as a table of text: CSV and its relatives, Excel workbooks (.xlsx), Parquet, JSON lines; text also packed
 * with gzip. What the file is called does not matter. Every guess is in `reading` with its reason in `reasons`; a guess that
 * is stated in `overrides` is taken as it stands.
 *
 * ```ts
 * const table = await openTable('deals.csv', { delimiter: ';' });
 * for await (const rows of table.batches()) for (const { row, cells } of rows) ...
 * ```
 *
 * Throws `file-not-found`, `file-unreadable`, `file-empty`, `file-not-a-table`, `file-too-large` or `reading-invalid`.
 * A file with a header only is a table without rows. Where the file changes after it was opened, reading the rows throws
 * `file-unreadable`: what was understood of the one file must not be laid over another.
 */
export async function openTable(path: string, overrides: Partial<Reading> = {}): Promise<Table> {
  const opened = await fileState(path);
  const table = await tableIn(path, overrides);
  const unchanged = async function* <Batch>(batches: AsyncIterable<Batch>): AsyncGenerator<Batch> {
    await refuseChange(path, opened);
    yield* batches;
    await refuseChange(path, opened);
  };
  return { ...table, batches: throughEach(table.batches, unchanged) };
}

async function refuseChange(path: string, opened: string): Promise<void> {
  if ((await fileState(path)) === opened) return;
  const remedy = 'Wait until it is written, or read a copy of it.';
  throw evidenceFailure('file-unreadable', `${path} was changed while it was read.`, remedy, { file: path });
}

async function tableIn(path: string, overrides: Partial<Reading>): Promise<Table> {
  const stored = await firstBytes(path, HEAD_BYTES);
  const kind = fileKind(stored, path);
  if (overrides.format === 'workbook' || (kind === 'zip' && overrides.format === undefined)) {
    const { openWorkbook } = await import('./openWorkbook.ts');
    return openWorkbook(path, overrides);
  }
  if (overrides.format === 'parquet' || (kind === 'parquet' && overrides.format === undefined)) {
    const { openParquet } = await import('./openParquet.ts');
    return openParquet(path, overrides);
  }
  const compression = overrides.compression ?? (kind === 'gzip' ? 'gzip' : 'none');
  const survey = await surveyText(fileBytes(path, compression), (head) => refusePacked(head, compression, path));
  if (survey.size === 0) throw nothingInside(path);
  const { jsonTable } = await import('./openJsonLines.ts');
  const json = await jsonTable(path, compression, survey, overrides);
  return json ?? delimitedTable(path, compression, survey, overrides);
}

function refusePacked(head: Buffer, compression: Reading['compression'], path: string): void {
  if (compression === 'gzip' && fileKind(head, path) !== 'text') {
    const message = `${path} holds a packed file inside a packed file.`;
    throw evidenceFailure('file-not-a-table', message, 'Unpack it and name the table inside.', { file: path });
  }
}
