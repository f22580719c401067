import type { Layout } from './layout.ts';
import { createProblemLog } from './problemLog.ts';
import type { RecordBatch } from './rawRecord.ts';
import type { Reading, ReadingReasons, Table } from './table.ts';
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
}

/** A table whose rows are read anew from `records` each time they are asked for. */
export function streamedTable(
  { path, reading, reasons, layout }: OpenedFile,
  records: (lines: LineCounter) => AsyncIterable<RecordBatch>,
): Table {
  const log = createProblemLog();
  for (const problem of layout.problems) log.report(problem);
  const once = { log, reportedThroughLine: 0 };
  return {
    path,
    reading,
    reasons,
    columns: layout.columns,
    log,
    batches() {
      const lines: LineCounter = { last: 0 };
      return tableRows(records(lines), layout, once, () => lines.last);
    },
  };
}
