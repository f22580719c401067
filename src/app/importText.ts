import type { ImportReport } from '../evidence/import/contract.ts';
import { wrap } from '../platform/wrap.ts';

/** What an import did, or what its check found, for a person. */
export interface ImportResult {
  readonly report: ImportReport;
  readonly import?: number | null;
  readonly refusals?: readonly { readonly message: string; readonly remedy: string }[];
}

export function importText({ report, import: number, refusals }: ImportResult, width: number): string {
  const lines = [
    headline(report, number, refusals),
    ...refusalLines(refusals),
    '',
    ...figureLines(report),
    ...outcomeLines(report),
  ];
  const left = report.leftOut.map(({ column, why }) => `${column}: ${why}`);
  if (left.length > 0) lines.push('', 'Left out:', ...left.slice(0, MOST_LISTED), ...andMore(left.length));
  const problems = report.problems.map(problemLine);
  if (problems.length > 0) lines.push('', 'Problems:', ...problems.slice(0, MOST_LISTED), ...andMore(problems.length));
  if (number !== undefined && number !== null)
    lines.push('', `This is import ${number}; it can be withdrawn as a whole.`);
  return `${lines.flatMap((line) => (line === '' ? [''] : wrap(line, width))).join('\n')}\n`;
}

const MOST_LISTED = 20;

function headline(report: ImportReport, number: number | null | undefined, refusals: ImportResult['refusals']): string {
  const { fileName, customers, facts } = report;
  if (refusals) {
    return refusals.length > 0
      ? `${fileName} would be refused:`
      : `${fileName} could be imported; nothing was changed.`;
  }
  if (number === null) return `${fileName} says nothing new; nothing was changed.`;
  return `Imported ${fileName}: ${figure(customers.new)} new customers, ${figure(customers.changed)} changed, ${figure(facts)} facts.`;
}

function refusalLines(refusals: ImportResult['refusals']): string[] {
  return (refusals ?? []).flatMap(({ message, remedy }) => [`- ${message}`, `  ${remedy}`]);
}

function figureLines({
  rows,
  customers,
  records,
  facts,
  unreadableCells,
  identifiedBy,
  source,
}: ImportReport): string[] {
  const by = identifiedBy === null ? 'every row is a customer' : `customers by "${identifiedBy}"`;
  return [
    `${figure(rows.read)} rows from source "${source}", ${by}; columns understood from the first ${figure(rows.understoodFrom)} rows.`,
    `Customers: ${figure(customers.new)} new, ${figure(customers.changed)} changed, ${figure(customers.unchanged)} unchanged.`,
    `Facts: ${figure(facts)} in ${figure(records)} records; ${figure(unreadableCells)} cells could not be read.`,
    ...(rows.repeated > 0 ? [`${figure(rows.repeated)} rows said again what a row before had said.`] : []),
    ...(rows.withoutIdentifier > 0
      ? [`${figure(rows.withoutIdentifier)} rows without an identifier were passed over.`]
      : []),
  ];
}

function outcomeLines({ outcome }: ImportReport): string[] {
  return outcome === null ? [] : [outcome];
}

function problemLine({ row, column, text, remedy }: ImportReport['problems'][number]): string {
  const where = [row === undefined ? '' : `row ${row}`, column === undefined ? '' : `"${column}"`].filter(Boolean);
  return `${where.length > 0 ? `${where.join(', ')}: ` : ''}${text} ${remedy}`;
}

function andMore(count: number): string[] {
  return count > MOST_LISTED ? [`... and ${figure(count - MOST_LISTED)} more.`] : [];
}

function figure(count: number): string {
  return count.toLocaleString('en-US');
}
