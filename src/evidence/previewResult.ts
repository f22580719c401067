import type { PreviewResult } from './contract.ts';
import type { Preview } from './previewText.ts';
import { worded } from './problemWords.ts';
import { readingReasonText } from './readingReason.ts';

/** A preview as programs get it. */
export function previewResult({ table, rowCount, firstRows, summaries, proposal }: Preview): PreviewResult {
  const { path, columns, reading, reasons, log, sheets = [] } = table;
  return {
    path,
    rowCount,
    columns: [...columns],
    reading: { ...reading },
    reasons: Object.fromEntries(Object.entries(reasons).map(([guess, reason]) => [guess, readingReasonText(reason)])),
    sheets: [...sheets],
    reasonCodes: { ...reasons },
    problems: log.problems.map(worded),
    problemCounts: { ...log.counts },
    firstRows: firstRows.map(({ row, line, cells }) => ({ row, line, cells: [...cells] })),
    missing: Object.fromEntries(summaries.map(({ column, missing }) => [column, Object.fromEntries(missing)])),
    proposal: {
      ...proposal,
      columns: proposal.columns.map((each) => ({ ...each, reasons: [...each.reasons] })),
      notes: [...proposal.notes],
    },
  };
}
