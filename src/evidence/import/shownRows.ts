import type { OutputOf } from '../../platform/operation/operation.ts';
import type { Reading, TableRow } from '../reading/table.ts';
import type { listImportRows } from './contract.ts';
import { openUpload, type UploadedFile } from './openUpload.ts';

/** Rows of an uploaded file from one on, as an import would read them; fewer, or none, where the file ends before. */
export async function shownRows(
  file: UploadedFile,
  reading: Partial<Reading>,
  { from, limit, signal }: { readonly from: number; readonly limit: number; readonly signal: AbortSignal },
): Promise<OutputOf<typeof listImportRows>> {
  const table = await openUpload(file, reading);
  const items: TableRow[] = [];
  for await (const rows of table.batches()) {
    signal.throwIfAborted();
    items.push(...rows.filter(({ row }) => row >= from).slice(0, limit - items.length));
    if (items.length === limit) break;
  }
  return {
    columns: [...table.columns],
    items: items.map(({ row, line, cells }) => ({ row, line, cells: [...cells] })),
  };
}
