import { writeXlsxStream } from 'hucre/xlsx';
import type { TableColumn, TableRow, TableToSave } from './tableToSave.ts';

/** Excel takes no longer text into a cell, and no longer name for a sheet. */
const MOST_CHARACTERS = 32_767;
const MOST_OF_TITLE = 31;

/** A table as a workbook of one sheet, its first line staying in sight; written as it is read. */
export function workbookOf({ title, columns, rows }: Omit<TableToSave, 'fileName'>): ReadableStream<Uint8Array> {
  return writeXlsxStream(cellsOf(columns, rows), {
    name: title.replaceAll(/[[\]:*?/\\']/g, ' ').slice(0, MOST_OF_TITLE),
    columns: columns.map(({ label, kind }) => ({
      header: label,
      width: Math.min(48, Math.max(kind === 'text' ? 18 : 12, label.length + 2)),
      ...(formats[kind] !== undefined && { numFmt: formats[kind] }),
    })),
    freezePane: { rows: 1 },
  });
}

const formats: Partial<Record<TableColumn['kind'], string>> = {
  share: '0.0%',
  date: 'yyyy-mm-dd',
  instant: 'yyyy-mm-dd hh:mm',
};

async function* cellsOf(columns: readonly TableColumn[], rows: TableToSave['rows']) {
  for await (const row of rows) yield columns.map(({ kind }, index) => cellOf(kind, row[index] ?? null));
}

function cellOf(kind: TableColumn['kind'], cell: TableRow[number]): string | number | Date | null {
  if (typeof cell !== 'string') return cell;
  if (kind === 'text') return writable(cell);
  if (kind === 'date' || kind === 'instant') {
    const at = new Date(cell);
    return Number.isNaN(at.getTime()) ? writable(cell) : at;
  }
  const number = Number(cell);
  return cell === '' || Number.isNaN(number) ? writable(cell) : number;
}

/** Without what XML cannot hold. */
function writable(text: string): string {
  return text.replaceAll(UNWRITABLE, '').slice(0, MOST_CHARACTERS);
}

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
