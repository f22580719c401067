import type { OutputOf } from '../../platform/operation/operation.ts';
import { previewResult } from '../previewResult.ts';
import { proposeMapping } from '../proposal/propose.ts';
import { summariseColumns } from '../proposal/summarise.ts';
import type { ColumnSummary } from '../proposal/summary.ts';
import type { Reading, TableRow } from '../reading/table.ts';
import type { previewImport } from './contract.ts';
import { ROWS_UNDERSTOOD } from './importFile.ts';
import { openUpload, type UploadedFile } from './openUpload.ts';
import { storable } from './storable.ts';

const FIRST_ROWS = 10;
const COMMONEST_TEXTS = 20;
const LONGEST_TEXT = 1000;

/** How an uploaded file is read: counted as a whole, understood from its first rows. */
export async function previewFile(
  file: UploadedFile,
  reading: Partial<Reading>,
  { signal, progress }: { readonly signal: AbortSignal; readonly progress: (rows: number) => void },
): Promise<Omit<OutputOf<typeof previewImport>, 'savedMaps'>> {
  const table = await openUpload(file, reading);
  const summaries = await summariseColumns(table, { rows: ROWS_UNDERSTOOD });
  const firstRows: TableRow[] = [];
  let rowCount = 0;
  for await (const rows of table.batches()) {
    signal.throwIfAborted();
    if (firstRows.length < FIRST_ROWS) firstRows.push(...rows.slice(0, FIRST_ROWS - firstRows.length));
    rowCount += rows.length;
    progress(rowCount);
  }
  const proposal = proposeMapping(summaries);
  return {
    ...previewResult({ table, rowCount, firstRows, summaries, proposal }),
    path: storable(file.fileName),
    understoodFrom: summaries[0]?.rows ?? 0,
    texts: Object.fromEntries(summaries.map((summary) => [summary.column, textsOf(summary)])),
  };
}

function textsOf({ values, distinct }: ColumnSummary) {
  const short = [...values].filter(([text]) => text.length <= LONGEST_TEXT).slice(0, COMMONEST_TEXTS);
  return { distinct: Math.round(distinct), commonest: short.map(([text, rows]) => ({ text, rows })) };
}
