import type { Layout } from './layout.ts';
import type { PlainCut } from './plainRows.ts';
import { createProblemLog } from './problemLog.ts';
import type { RecordBatch } from './rawRecord.ts';
import type { PlainRows, Reading, ReadingReasons, Table, TableRow } from './table.ts';
import { tableRows } from './tableRows.ts';

/** The last line read so far; a reader of records keeps it up to date, at the latest after its last batch. */
export interface LineCounter {
  last: number;
}

/** What was found out about a file before its rows are read. */
export interface OpenedFile {
  readonly path: string;
  readonly reading: Reading;
  readonly reasons: ReadingReasons;
  readonly layout: Layout;
  readonly sheets?: readonly string[];
}

/** A table whose rows are read anew from `records` each time they are asked for; as bytes where there are `plain` ones. */
export function streamedTable(
  { path, reading, reasons, layout, sheets }: OpenedFile,
  records: (lines: LineCounter) => AsyncIterable<RecordBatch>,
  plain?: (lines: LineCounter) => AsyncIterable<RecordBatch | PlainCut>,
): Table {
  const log = createProblemLog();
  for (const problem of layout.problems) log.report(problem);
  const once = { log, reportedThroughLine: 0 };
  return {
    path,
    reading,
    reasons,
    ...(sheets && { sheets }),
    columns: layout.columns,
    log,
    batches,
  };

  function batches(): AsyncIterable<readonly TableRow[]>;
  function batches(mayBe: 'plain'): AsyncIterable<readonly TableRow[] | PlainRows>;
  function batches(mayBe?: 'plain'): AsyncIterable<readonly TableRow[] | PlainRows> {
    const lines: LineCounter = { last: 0 };
    const found = mayBe === 'plain' && plain ? plain(lines) : records(lines);
    return tableRows(found, layout, once, () => lines.last);
  }
}
