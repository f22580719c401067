import { streamXlsxRows } from 'hucre/xlsx';
import { evidenceFailure } from '../failures.ts';
import { type ReadingReason, STATED } from '../readingReason.ts';
import { told } from '../told.ts';
import { plainNumber } from './jsonRecord.ts';
import { type FileEnd, guessLayout } from './layout.ts';
import { preambleLength } from './preamble.ts';
import { isBlankRecord, type RawRecord, type RecordBatch, type RecordTrouble } from './rawRecord.ts';
import { type LineCounter, streamedTable } from './streamedTable.ts';
import type { Reading, ReadingReasons, Table } from './table.ts';
import { type WorkbookArchive, workbookArchive } from './workbookArchive.ts';

const SAMPLED_ROWS = 1000;
const RECORDS_IN_A_BATCH = 1000;
/** Up to this size the whole sheet is read when it is opened, so that a footer can be found. */
const LOOKED_THROUGH_BYTES = 48 * 2 ** 20;
const KEPT_OF_END = 60;

/** Opens one sheet of an Excel workbook: the stated one, or else the first visible one with something in it. */
export async function openWorkbook(path: string, stated: Partial<Reading>): Promise<Table> {
  const archive = await workbookArchive(path);
  const { sheet, reason } = await sheetOf(path, archive, stated);
  const isSmall = archive.inflatedBytes <= LOOKED_THROUGH_BYTES;
  const { head, end } = await lookThrough(path, archive, sheet, isSmall);
  const preambleLines = stated.preambleLines ?? preambleLength(head);
  const width = Math.max(1, ...head.map(({ cells }) => cells.length));
  const table = head.filter(({ line }) => line > preambleLines).map((record) => padded(record, width));
  const layout = guessLayout(
    table,
    isSmall ? { ...end, records: end.records.map((record) => padded(record, width)) } : undefined,
    stated,
  );
  const reading: Reading = {
    format: 'workbook',
    compression: 'none',
    encoding: 'utf-8',
    delimiter: '',
    quote: '',
    escape: 'doubled',
    requoted: false,
    preambleLines,
    headerRows: layout.headerRows,
    footerLines: layout.footerLines,
    sheet,
  };
  const reasons: ReadingReasons = {
    ...layout.reasons,
    format: told('format-workbook'),
    sheet: reason,
    preambleLines: stated.preambleLines === undefined ? told('preamble-rows') : STATED,
  };
  const sheets = archive.sheets.map(({ name }) => name);
  return streamedTable({ path, reading, reasons, layout, sheets }, (lines) =>
    batches(path, archive, reading, width, lines),
  );
}

async function sheetOf(
  path: string,
  archive: WorkbookArchive,
  stated: Partial<Reading>,
): Promise<{ sheet: string; reason: ReadingReason }> {
  const names = archive.sheets.map(({ name }) => `"${name}"`).join(', ');
  if (stated.sheet !== undefined) {
    if (archive.sheets.some(({ name }) => name === stated.sheet)) return { sheet: stated.sheet, reason: STATED };
    throw evidenceFailure('reading-invalid', `${path} has no sheet "${stated.sheet}".`, `Choose one of ${names}.`, {
      file: path,
    });
  }
  const visible = archive.sheets.filter(({ isHidden }) => !isHidden);
  for (const { name } of visible) {
    for await (const record of sheetRecords(path, archive, name)) {
      if (isBlankRecord(record)) continue;
      const sheets = archive.sheets.map((each) => each.name);
      const reason = visible.length > 1 ? told('sheet-first', { sheets }) : told('sheet-only');
      return { sheet: name, reason };
    }
  }
  const remedy =
    archive.sheets.length > visible.length ? `State a hidden sheet: ${names}.` : 'Check that the right file was saved.';
  throw evidenceFailure('file-empty', `${path} has no visible sheet with anything in it.`, remedy, { file: path });
}

async function lookThrough(
  path: string,
  archive: WorkbookArchive,
  sheet: string,
  isWhole: boolean,
): Promise<{ head: RawRecord[]; end: FileEnd }> {
  const head: RawRecord[] = [];
  let last: RawRecord[] = [];
  let lastLine = 0;
  for await (const record of sheetRecords(path, archive, sheet)) {
    if (head.length < SAMPLED_ROWS) head.push(record);
    else if (!isWhole) break;
    last.push(record);
    if (last.length > 2 * KEPT_OF_END) last = last.slice(-KEPT_OF_END);
    lastLine = record.line;
  }
  return { head, end: { records: last, lastLine } };
}

async function* batches(
  path: string,
  archive: WorkbookArchive,
  { sheet, preambleLines }: Reading,
  width: number,
  lines: LineCounter,
): AsyncGenerator<RecordBatch> {
  let records: RawRecord[] = [];
  let troubles: RecordTrouble[] = [];
  for await (const record of sheetRecords(path, archive, sheet ?? '')) {
    lines.last = record.line;
    if (record.line <= preambleLines) continue;
    records.push(padded(record, width));
    troubles.push(...record.troubles);
    if (records.length < RECORDS_IN_A_BATCH) continue;
    yield { records, troubles };
    records = [];
    troubles = [];
  }
  yield { records, troubles };
}

interface SheetRecord extends RawRecord {
  readonly troubles: readonly RecordTrouble[];
}

function inexactNumbers(values: readonly unknown[], cells: readonly string[], line: number): RecordTrouble[] {
  return values.flatMap((value, cell): RecordTrouble[] =>
    isInexact(value) ? [{ code: 'number-inexact', line, cell, detail: cells[cell] ?? '' }] : [],
  );
}

function isInexact(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value);
}

/** The rows of a sheet as text, blank cells at their ends left out. */
async function* sheetRecords(path: string, archive: WorkbookArchive, sheet: string): AsyncGenerator<SheetRecord> {
  try {
    for await (const { index, values } of streamXlsxRows(archive.bytes, { sheet })) {
      const last = values.findLastIndex((value) => value !== null && value !== '');
      const line = index + 1;
      const cells = Array.from({ length: Math.max(1, last + 1) }, (_, at) => cellText(values[at]));
      yield { line, cells, troubles: values.some(isInexact) ? inexactNumbers(values, cells, line) : [] };
    }
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** A sheet leaves blank cells at the end of a row out: that is no ragged row. */
function padded({ line, cells }: RawRecord, width: number): RawRecord {
  return { line, cells: Array.from({ length: Math.max(width, cells.length) }, (_, index) => cells[index] ?? '') };
}

/** A cell as text: dates in ISO 8601, numbers in digits, fractions with the fifteen places Excel keeps, booleans as true and false. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') {
    return plainNumber(Number.isInteger(value) ? value : Number(value.toPrecision(15)));
  }
  if (value instanceof Date) return dateText(value);
  return typeof value === 'boolean' || typeof value === 'string' ? String(value) : JSON.stringify(value);
}

/** A time of day without a date lies in the first days Excel counts. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const [day = '', time = ''] = date.toISOString().slice(0, 19).split('T');
  if (date.getUTCFullYear() < 1900) return time;
  return time === '00:00:00' ? day : `${day}T${time}`;
}

function unreadable(path: string, error: unknown): unknown {
  const { name, message } = error as Error;
  if (/exceeds limit/u.test(message)) {
    const text = `${path} unpacks to more than it declares.`;
    return evidenceFailure('file-too-large', text, 'Do not trust it; ask for the table as CSV.', { file: path });
  }
  if (/^(Zip|Parse|Xml|Hucre|Validation|EncryptedFile|UnsupportedFormat)Error$/u.test(name)) {
    const remedy = 'Open it in a spreadsheet and save it anew.';
    return evidenceFailure('file-unreadable', `${path} is a damaged workbook: ${message}.`, remedy, { file: path });
  }
  return error;
}
