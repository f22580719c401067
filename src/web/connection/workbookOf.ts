import { type CellStyle, type ColumnDef, writeXlsx, writeXlsxStream } from 'hucre/xlsx';
import { shownNumber } from './shownNumber.ts';
import type { TableColumn, TableRow, TableToSave } from './tableToSave.ts';

/** Excel takes no longer text into a cell, and no longer name for a sheet. */
const MOST_CHARACTERS = 32_767;
const MOST_OF_TITLE = 31;
/** More are written as they are read, which leaves no way to dress their heading. */
const MOST_DRESSED = 20_000;

type Line = (string | number | Date | null)[];

/** A table as a workbook, its bold first line staying in sight, and a second sheet of what it rests on where that is told. */
export async function workbookOf(table: Omit<TableToSave, 'fileName'>): Promise<Uint8Array> {
  const { title, columns, about } = table;
  const lines = linesOf(columns, table.rows)[Symbol.asyncIterator]();
  const first: Line[] = [];
  const name = sheetName(title);
  const definitions = columns.map(columnOf);
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    first.push(next.value);
    if (first.length <= MOST_DRESSED) continue;
    const headed = definitions.map((each, i) => ({ ...each, header: columns[i]?.label ?? '' }));
    const stream = writeXlsxStream(goingOn(first, lines), { name, columns: headed, freezePane: { rows: 1 } });
    return new Uint8Array(await new Response(stream).arrayBuffer());
  }
  const sheet = {
    name,
    columns: definitions,
    rows: [columns.map(({ label }) => writable(label)), ...first],
    cells: new Map(columns.map((_, i) => [`0,${i}`, { style: heading }])),
    freezePane: { rows: 1 },
  };
  return writeXlsx({ sheets: about ? [sheet, aboutSheet(title, about)] : [sheet] });
}

const heading: CellStyle = { font: { bold: true }, alignment: { wrapText: true, vertical: 'top' } };
const LONG_WIDTH = 64;

function columnOf({ label, kind, decimals, isLong = false }: TableColumn): ColumnDef {
  const numFmt = decimals === undefined ? formats[kind] : `0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`;
  return {
    width: isLong ? LONG_WIDTH : Math.min(40, Math.max(kind === 'text' ? 18 : 12, label.length + 2)),
    style: { alignment: { vertical: 'top', ...(isLong && { wrapText: true }) }, ...(numFmt && { numFmt }) },
  };
}

const formats: Partial<Record<TableColumn['kind'], string>> = {
  share: '0.0%',
  date: 'yyyy-mm-dd',
  instant: 'yyyy-mm-dd hh:mm',
};

function aboutSheet(title: string, about: NonNullable<TableToSave['about']>) {
  return {
    name: sheetName(about.title),
    columns: [{ width: LONG_WIDTH * 1.5, style: { alignment: { wrapText: true, vertical: 'top' as const } } }],
    rows: [[writable(title)], ...about.lines.map((line) => [writable(line)])],
    cells: new Map([['0,0', { style: heading }]]),
  };
}

function sheetName(title: string): string {
  return title.replaceAll(/[[\]:*?/\\']/g, ' ').slice(0, MOST_OF_TITLE);
}

async function* goingOn(first: readonly Line[], rest: AsyncIterator<Line>): AsyncIterable<Line> {
  yield* first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

async function* linesOf(columns: readonly TableColumn[], rows: TableToSave['rows']): AsyncIterable<Line> {
  for await (const row of rows) yield columns.map((column, index) => cellOf(column, row[index] ?? null));
}

function cellOf(column: TableColumn, cell: TableRow[number]): Line[number] {
  const { kind } = column;
  if (cell === null) return null;
  if (typeof cell === 'number') return shownNumber(cell, column);
  if (kind === 'text') return writable(cell);
  if (kind === 'date' || kind === 'instant') {
    const at = new Date(cell);
    return Number.isNaN(at.getTime()) ? writable(cell) : at;
  }
  const number = Number(cell);
  return cell === '' || Number.isNaN(number) ? writable(cell) : shownNumber(number, column);
}

/** Without what XML cannot hold. */
function writable(text: string): string {
  return text.replaceAll(UNWRITABLE, '').slice(0, MOST_CHARACTERS);
}

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
