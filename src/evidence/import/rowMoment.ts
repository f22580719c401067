import { daysOfDate, MILLISECONDS_PER_DAY, millisecondsOfInstant } from '../portfolio/calendar.ts';
import type { ColumnSummary } from '../proposal/summary.ts';
import type { TableRow } from '../reading/table.ts';
import { cellReader } from '../value/cellReader.ts';
import type { ImportStatement } from './importStatement.ts';
import type { ProblemCollector } from './importTally.ts';

/**
 * When each row was observed, in milliseconds, by the stated column: an instant in UTC, or the beginning of a day. A row
 * that does not say, or says a moment that has not come yet, is taken as observed with the file, and is reported.
 */
export function momentOfColumn(
  columns: readonly string[],
  summaries: readonly ColumnSummary[],
  { observedAtColumn, map }: ImportStatement,
  { now, problems }: { readonly now: string; readonly problems: ProblemCollector },
): ((row: TableRow) => number | undefined) | undefined {
  if (observedAtColumn === undefined) return undefined;
  const index = columns.indexOf(observedAtColumn);
  const summary = summaries[index] as ColumnSummary;
  const latest = Date.parse(now);
  const read = cellReader({
    kind: 'date',
    decimal: summary.decimal,
    dateOrder: map?.columns[observedAtColumn]?.dateOrder ?? summary.dateOrder,
    missing: [...summary.missing.keys()],
  });
  return ({ row, line, cells }) => {
    const cell = cells[index] ?? '';
    const moment = instantIn(cell) ?? dayIn(read(cell));
    if (moment !== undefined && moment <= latest && moment >= EARLIEST) return moment;
    problems.report({
      code: 'row-undated',
      row,
      line,
      column: observedAtColumn,
      figures: { cell: cell.slice(0, 60) },
    });
    return undefined;
  };
}

const EARLIEST = Date.UTC(1900, 0, 1);

function instantIn(cell: string): number | undefined {
  const text = cell.trim();
  return text.endsWith('Z') ? millisecondsOfInstant(text) : undefined;
}

function dayIn(value: unknown): number | undefined {
  const days = typeof value === 'string' ? daysOfDate(value) : undefined;
  return days === undefined ? undefined : days * MILLISECONDS_PER_DAY;
}
