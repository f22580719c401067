import type { PreviewResult } from './contract.ts';
import type { Preview } from './previewText.ts';

/** A preview as programs get it. */
export function previewResult({ table, rowCount, firstRows, summaries, proposal }: Preview): PreviewResult {
  const { path, columns, reading, reasons, log } = table;
  return {
    path,
    rowCount,
    columns: [...columns],
    reading: { ...reading },
    reasons: { ...reasons },
    problems: log.problems.map((problem) => ({ ...problem })),
    problemCounts: { ...log.counts },
    firstRows: firstRows.map(({ row, line, cells }) => ({ row, line, cells: [...cells] })),
    missing: Object.fromEntries(summaries.map(({ column, missing }) => [column, Object.fromEntries(missing)])),
    proposal: { ...proposal, columns: [...proposal.columns], notes: [...proposal.notes] },
  };
}
