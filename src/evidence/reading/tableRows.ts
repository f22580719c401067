import type { Layout } from './layout.ts';
import { CutRows, type PlainCut } from './plainRows.ts';
import { isBlankRecord, isRuleRecord, type RawRecord, type RecordBatch, type RecordTrouble } from './rawRecord.ts';
import { cellProblems, raggedProblem, troubleProblem } from './rowProblems.ts';
import { isSuspicious } from './suspiciousCell.ts';
import type { PlainRows, Problem, ProblemLog, TableRow } from './table.ts';

/** Reports each problem once, however often a table is read: lines up to the furthest one reported are passed over. */
export interface OnceLog {
  readonly log: ProblemLog;
  reportedThroughLine: number;
}

/**
 * Data rows from the records after the preamble: header rows are passed over, the footer is held back, every row gets
 * exactly as many cells as there are columns, and what had to be mended is reported. `lastLine` gives the last line
 * read so far; after the last batch it is that of the file. Lines that were cut as bytes stay bytes; they come only where
 * there is no footer, and after the headers.
 */
export async function* tableRows(
  batches: AsyncIterable<RecordBatch | PlainCut>,
  layout: Layout,
  once: OnceLog,
  lastLine: () => number,
): AsyncGenerator<TableRow[] | PlainRows> {
  let row = 0;
  let heldBack: RawRecord[] = [];
  let wereSound = true;
  let troubles: RecordTrouble[] = [];
  const toRows = (records: readonly RawRecord[], areSound: boolean): TableRow[] => {
    const rows: TableRow[] = [];
    for (const record of records) {
      if (record.line <= layout.headerEndLine) continue;
      if (isBlankLine(record, layout) || isRuleRecord(record)) continue;
      rows.push(dataRow(record, ++row, layout, once, troubles, areSound));
    }
    reportThrough(records.at(-1)?.line ?? 0);
    return rows;
  };
  const reportThrough = (end: number) => {
    reportLeftOver(troubles, end, once, layout);
    troubles = troubles.filter(({ line }) => line > end);
    once.reportedThroughLine = Math.max(once.reportedThroughLine, end);
  };
  for await (const batch of batches) {
    if ('bounds' in batch) {
      reportThrough(batch.line + batch.rows - 1);
      yield new CutRows(batch, row + 1);
      row += batch.rows;
      continue;
    }
    troubles.push(...batch.troubles);
    if (layout.footerLines === 0) {
      const rows = toRows(batch.records, batch.areSound ?? false);
      if (rows.length > 0) yield rows;
      continue;
    }
    const records = [...heldBack, ...batch.records];
    const areSound = wereSound && (batch.areSound ?? false);
    wereSound = batch.areSound ?? false;
    heldBack = records.slice(-layout.footerLines);
    const rows = toRows(records.slice(0, -layout.footerLines), areSound);
    if (rows.length > 0) yield rows;
  }
  const end = lastLine() - layout.footerLines;
  const rows = toRows(
    heldBack.filter(({ line }) => line <= end),
    false,
  );
  reportLeftOver(troubles, lastLine(), once, layout);
  once.reportedThroughLine = Math.max(once.reportedThroughLine, lastLine());
  if (rows.length > 0) yield rows;
}

/** Troubles of lines that gave no row: an object that cannot be parsed, a quote in a header. */
function reportLeftOver(troubles: readonly RecordTrouble[], end: number, once: OnceLog, layout: Layout): void {
  for (const trouble of troubles) {
    if (trouble.isRowless && trouble.line <= end && trouble.line > once.reportedThroughLine) {
      once.log.report(troubleProblem(trouble, undefined, layout.columns));
    }
  }
}

/** A line with nothing on it separates rows; in a table of one column it is a row whose value is missing. */
function isBlankLine({ cells }: RawRecord, { columns }: Layout): boolean {
  return columns.length > 1 && cells.length === 1 && (cells[0] as string).trim() === '';
}

function dataRow(
  record: RawRecord,
  row: number,
  layout: Layout,
  once: OnceLog,
  troubles: readonly RecordTrouble[],
  areSound: boolean,
): TableRow {
  const { columns } = layout;
  const { line } = record;
  const report = (problem: Problem) => {
    if (line > once.reportedThroughLine) once.log.report(problem);
  };
  let cells = record.cells;
  for (const trouble of troubles) if (trouble.line === line) report(troubleProblem(trouble, row, columns));
  if (cells.length !== columns.length) {
    const problem = raggedProblem(record, row, layout);
    if (problem) report(problem);
    cells = Array.from({ length: columns.length }, (_, index) => record.cells[index] ?? '');
  }
  if (!areSound && cells.some(isSuspicious)) {
    for (const problem of cellProblems(cells, row, line, columns)) report(problem);
    cells = cells.map((cell) => cell.replaceAll('\u0000', ''));
  }
  if (isBlankRecord({ line, cells })) {
    report({ code: 'row-empty', row, line, figures: {} });
  }
  return { row, line, cells };
}
