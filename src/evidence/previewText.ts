import stringWidth from 'string-width';
import { fit, textTable } from '../platform/textTable.ts';
import { visible } from '../platform/visible.ts';
import { wrap } from '../platform/wrap.ts';
import type { ColumnMap } from './mapping/mapping.ts';
import { problemText } from './problemText.ts';
import type { FileProposal } from './proposal/propose.ts';
import type { ColumnSummary } from './proposal/summary.ts';
import type { Reading, Table, TableRow } from './reading/table.ts';
import { type ReadingReason, readingReasonText } from './readingReason.ts';

const LONGEST_CELL = 28;
const MOST_PROBLEMS_OF_A_CODE = 3;
const GAP = 2;
const LEAST_REASON = 30;

/** What a preview knows after one pass: how the file is read, how many rows it has, and the first of them. */
export interface Preview {
  readonly table: Table;
  readonly rowCount: number;
  readonly firstRows: readonly TableRow[];
  readonly summaries: readonly ColumnSummary[];
  readonly proposal: FileProposal;
}

/** The guesses in the order a person checks them, under the names of the options that override them. */
const SHOWN: readonly { readonly key: keyof Reading; readonly label: string }[] = [
  { key: 'format', label: 'format' },
  { key: 'compression', label: 'compression' },
  { key: 'sheet', label: 'sheet' },
  { key: 'encoding', label: 'encoding' },
  { key: 'delimiter', label: 'delimiter' },
  { key: 'quote', label: 'quote' },
  { key: 'escape', label: 'escape' },
  { key: 'requoted', label: 'lines in quotes' },
  { key: 'preambleLines', label: 'preamble' },
  { key: 'headerRows', label: 'header rows' },
  { key: 'footerLines', label: 'footer' },
];

/** A preview as a page of text, `width` columns wide. */
export function previewText(preview: Preview, width: number): string {
  const { table, rowCount } = preview;
  const rows = `${rowCount.toLocaleString('en-US')} ${rowCount === 1 ? 'row' : 'rows'}`;
  const columns = `${table.columns.length} ${table.columns.length === 1 ? 'column' : 'columns'}`;
  const parts = [
    `${visible(table.path)}: ${rows}, ${columns}`,
    guesses(preview, width),
    firstRows(preview, width),
    proposals(preview, width),
    problems(preview, width),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function guesses({ table }: Preview, width: number): string {
  const { reading, reasons } = table;
  const asked = SHOWN.filter(
    ({ key }) => reading[key] !== undefined && (reasons[key] !== undefined || key === 'format'),
  );
  const values = asked.map(({ key }) => shownValue(key, reading[key]));
  const labelWidth = Math.max(...asked.map(({ label }) => label.length)) + GAP;
  const indent = labelWidth + Math.max(...values.map((value) => stringWidth(value))) + GAP;
  const lines = asked.map(({ key, label }, index) => {
    const reason = wrap(reasonOf(reasons[key]), Math.max(LEAST_REASON, width - indent));
    return (
      fit(label, labelWidth) +
      fit(values[index] ?? '', indent - labelWidth) +
      reason.replaceAll('\n', `\n${' '.repeat(indent)}`)
    );
  });
  return ['read as', ...lines].join('\n');
}

function reasonOf(reason: ReadingReason | undefined): string {
  return reason ? readingReasonText(reason) : '';
}

function shownValue(key: keyof Reading, value: Reading[keyof Reading]): string {
  if (value === '\t') return 'tab';
  if (value === '  ') return 'spaces';
  if (value === '') return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (key === 'preambleLines' || key === 'footerLines') return `${value} ${value === 1 ? 'line' : 'lines'}`;
  return visible(String(value));
}

/** The first rows, as many columns as the width holds; the others are named. */
function firstRows({ table, firstRows }: Preview, width: number): string {
  const cells = [table.columns, ...firstRows.map((row) => row.cells)].map((row) => row.map(shortCell));
  const fitting = fittingColumns(cells, width);
  const titles = ['row', ...(cells[0] ?? []).slice(0, fitting)].map((title) => ({ title }));
  const rows = firstRows.map(({ row }, index) => [String(row), ...(cells[index + 1] ?? []).slice(0, fitting)]);
  const others = table.columns.slice(fitting).map(visible);
  const left =
    others.length > 0 ? `\n${wrap(`and ${others.length} more columns: ${others.join(', ')}`, width, '  ')}` : '';
  return textTable(titles, rows, width) + left;
}

function fittingColumns(cells: readonly (readonly string[])[], width: number): number {
  let used = 'row'.length;
  const count = cells[0]?.length ?? 0;
  for (let column = 0; column < count; column++) {
    const widest = textTable(
      [{ title: '' }],
      cells.map((row) => [row[column] ?? '']),
      width,
    )
      .split('\n')
      .reduce((most, line) => Math.max(most, stringWidth(line)), 0);
    used += GAP + widest;
    if (used > width && column > 0) return column;
  }
  return count;
}

/** What each column seems to be, what in it says nothing, and why; a question mark where a person should look. */
function proposals({ proposal, summaries }: Preview, width: number): string {
  const rows = proposal.columns.map(({ column, map, isSure }, index) => [
    shortCell(column),
    `${map.personal ? 'about a person' : kindOf(map)}${isSure ? '' : ' ?'}`,
    map.axis ? `${map.direction === 'lowers' ? 'lowers' : 'raises'} ${map.axis}` : '',
    missingText(summaries[index]),
  ]);
  const titles = [
    { title: 'column' },
    { title: 'seems to be' },
    { title: 'axis' },
    { title: 'nothing known', shrinks: true },
  ];
  const [head = '', ...lines] = textTable(titles, rows, width).split('\n');
  const explained = lines.flatMap((line, index) => [
    line,
    wrap(`      ${visible(proposal.columns[index]?.map.why ?? '')}`, width, '      '),
  ]);
  return [head, ...explained, ...proposal.notes.map((note) => wrap(visible(note), width))].join('\n');
}

function kindOf({ role, kind }: ColumnMap): string {
  return kind && role !== 'ignore' ? `${role} (${kind})` : role;
}

/** How many cells say nothing, by the text they say it with: `20 "Unknown", 3 blank`. */
function missingText(summary: ColumnSummary | undefined): string {
  const texts = [...(summary?.missing ?? [])].map(
    ([text, count]) => `${count.toLocaleString('en-US')} ${text === '' ? 'blank' : JSON.stringify(shortCell(text))}`,
  );
  return texts.join(', ');
}

function problems({ table }: Preview, width: number): string {
  const { problems: kept, counts } = table.log;
  const codes = Object.keys(counts);
  if (codes.length === 0) return 'No problems were found.';
  const lines = codes.flatMap((code) => {
    const shown = kept.filter((problem) => problem.code === code).slice(0, MOST_PROBLEMS_OF_A_CODE);
    const more = (counts[code] ?? 0) - shown.length;
    return [
      ...shown.map((problem) => wrap(`  ${problemText(problem)}`, width, '    ')),
      ...(more > 0 ? [`  ... and ${more.toLocaleString('en-US')} more of this kind (${code})`] : []),
    ];
  });
  return ['problems', ...lines].join('\n');
}

function shortCell(cell: string): string {
  const text = visible(cell.slice(0, LONGEST_CELL + 1));
  return text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL - 1)}…` : text;
}
