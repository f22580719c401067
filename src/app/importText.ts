import type { ImportReport } from '../evidence/import/contract.ts';
import { counted } from '../platform/counted.ts';
import { wrap } from '../platform/wrap.ts';

/** What an import did, or what its check found, for a person. */
export interface ImportResult {
  readonly report: ImportReport;
  /** Null where the file said nothing new; absent after a check. */
  readonly import?: number | null;
  readonly refusals?: readonly { readonly message: string; readonly remedy: string }[];
}

/** `withdrawBy` is the command that takes the import back. */
export function importText(
  { report, import: number, refusals }: ImportResult,
  { width, withdrawBy }: { readonly width: number; readonly withdrawBy: (number: number) => string },
): string {
  const lines = [headline(report, number, refusals), ...refusalLines(refusals), '', ...figureLines(report)];
  if (report.outcome !== null) lines.push(report.outcome);
  lines.push(
    ...listed(
      'Left out:',
      report.leftOut.map(({ column, why }) => `${column}: ${why}`),
      report.leftOut.length,
    ),
  );
  lines.push(...listed('Problems:', report.problems.map(problemLine), problemCount(report)));
  const taken = lines.flatMap((line) => (line === '' ? [''] : wrap(line, width)));
  // A command stands on one line, so that it can be copied.
  if (typeof number === 'number')
    taken.push('', `This is import ${number}. To take all of it back:`, withdrawBy(number));
  return `${taken.join('\n')}\n`;
}

const MOST_LISTED = 20;

function headline(report: ImportReport, number: number | null | undefined, refusals: ImportResult['refusals']): string {
  const { fileName } = report;
  const problems = problemCount(report);
  const trouble = problems === 0 ? '' : ` ${counted(problems, 'problem')} below.`;
  if (refusals) {
    return refusals.length > 0
      ? `${fileName} would be refused:`
      : `${fileName} could be imported: ${takenRows(report)}, ${news(report)}.${trouble} Nothing was changed.`;
  }
  if (number === null) return `${fileName} says nothing new; nothing was changed.${trouble}`;
  return `Imported ${fileName}: ${takenRows(report)}, ${news(report)}.${trouble}`;
}

/** `447 of 450 rows`. */
function takenRows({ rows, problemCounts }: ImportReport): string {
  const taken = rows.read - rows.withoutIdentifier - rows.passedOver - (problemCounts['customer-removed'] ?? 0);
  return taken === rows.read ? counted(taken, 'row') : `${figure(taken)} of ${counted(rows.read, 'row')}`;
}

function news({ customers, facts }: ImportReport): string {
  const news = [
    customers.new > 0 ? counted(customers.new, 'new customer') : '',
    customers.changed > 0 ? `${counted(customers.changed, 'customer')} changed` : '',
    customers.renamed > 0 ? `${counted(customers.renamed, 'customer')} renamed` : '',
    facts > 0 ? counted(facts, 'new fact') : 'no new facts',
  ];
  return news.filter(Boolean).join(', ');
}

function refusalLines(refusals: ImportResult['refusals']): string[] {
  return (refusals ?? []).flatMap(({ message, remedy }) => [`- ${message}`, `  ${remedy}`]);
}

function figureLines(report: ImportReport): string[] {
  const { rows, customers, records, facts, unreadableCells, identifiedBy, source, problemCounts } = report;
  const by = identifiedBy === null ? 'every row is a customer' : `customers by "${identifiedBy}"`;
  const gone = problemCounts['customer-removed'] ?? 0;
  return [
    `${counted(rows.read, 'row')} from source "${source}", ${by}; columns understood from the first ${counted(rows.understoodFrom, 'row')}.`,
    `Customers: ${figure(customers.new)} new, ${figure(customers.changed)} with changed facts, ${figure(customers.unchanged)} with the same facts; ${figure(customers.renamed)} renamed.`,
    `Facts: ${figure(facts)} in ${counted(records, 'record')}; ${counted(unreadableCells, 'cell')} could not be read.`,
    ...whenAny(rows.repeated, 'said again what a row before had said.'),
    ...whenAny(rows.passedOver, 'set aside: of several rows of a customer one counts (--rows).'),
    ...whenAny(rows.withoutIdentifier, 'without an identifier passed over.'),
    ...whenAny(gone, 'of customers that were removed here passed over.'),
  ];
}

function whenAny(rows: number, what: string): string[] {
  return rows === 0 ? [] : [`${counted(rows, 'row')} ${what}`];
}

function listed(title: string, lines: readonly string[], count: number): string[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(0, MOST_LISTED);
  return ['', title, ...shown, ...(count > shown.length ? [`... and ${figure(count - shown.length)} more.`] : [])];
}

/** Of each kind of problem only the first are listed in the report. */
function problemCount({ problems, problemCounts }: ImportReport): number {
  return Math.max(
    problems.length,
    Object.values(problemCounts).reduce((sum, count) => sum + count, 0),
  );
}

function problemLine({ row, column, text, remedy }: ImportReport['problems'][number]): string {
  const where = [row === undefined ? '' : `row ${row}`, column === undefined ? '' : `"${column}"`].filter(Boolean);
  return `${where.length > 0 ? `${where.join(', ')}: ` : ''}${text} ${remedy}`;
}

function figure(count: number): string {
  return count.toLocaleString('en-US');
}
