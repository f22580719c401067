import { parse } from 'csv-parse/sync';
import { evidenceFailure } from '../failures.ts';
import { type Dialect, SPACE_RUN } from './dialect.ts';
import { type LineCutter, lineCutter } from './lineCutter.ts';
import type { RawRecord, RecordBatch, RecordTrouble } from './rawRecord.ts';
import { type Edit, type ScannedRecord, scanRecord } from './recordScan.ts';
import { hasOddCharacter, LONG_CELL } from './suspiciousCell.ts';

const RECORDS_IN_A_BATCH = 1000;
/** Characters after which a quote that nobody closes is taken for a stray one. */
const LONGEST_QUOTED_CELL = 4_000_000;
const LONGEST_RECORD = 64_000_000;
/** Lines inside a quoted cell that have exactly the table's cells, before the quote is taken for a stray one. */
const FEWEST_SWALLOWED_LINES = 2;

/** Cuts delimited text, given piece by piece, into records. */
export interface RecordCutter {
  /** The records that are complete with this piece; all that is left where `isLast`. */
  cut(piece: string, isLast: boolean): Generator<RecordBatch>;
  /** The line on which the next record starts. */
  nextLine(): number;
  /** Counts lines that somebody else has cut; only where no record is begun. */
  passOver(lines: number): void;
  /** Characters that wait for the end of their record. */
  restLength(): number;
}

/**
 * A cutter of one dialect. Where the number of cells is known, a stray quote is told from one that opens a cell of
 * several lines, so that it spoils one cell and not the rest of the file. Most lines are cut plainly; of the others a
 * scan finds where the record ends, since csv-parse, which then cuts its cells, cannot take a quote back once it has
 * read on. `isPlain: false` leaves all to the scan and csv-parse, as the measure of the plain cut.
 */
export function recordCutter(
  stated: Dialect,
  width: number | undefined,
  firstLine: number,
  { isPlain = true }: { readonly isPlain?: boolean } = {},
): RecordCutter {
  const isSpaced = stated.delimiter === SPACE_RUN;
  const dialect = isSpaced ? { ...stated, delimiter: '\t' } : stated;
  const asWritten = isSpaced ? tabbedPieces() : (piece: string) => piece;
  let rest = '';
  let waitFor = 0;
  let line = firstLine;
  return {
    nextLine: () => line,
    passOver(lines) {
      line += lines;
    },
    restLength: () => rest.length,
    *cut(piece, isLast) {
      rest += asWritten(piece, isLast);
      if (rest.length < waitFor && !isLast) return;
      const plain = isPlain ? lineCutter(rest, dialect) : undefined;
      let position = 0;
      while (position < rest.length) {
        const block = cutBlock(rest, position, line, dialect, width, isLast, plain);
        if (block.end === position) break;
        position = block.end;
        line = block.line;
        yield block;
      }
      rest = rest.slice(position);
      waitFor = rest.length > LONGEST_QUOTED_CELL ? rest.length : rest.length * 2;
      if (rest.length > LONGEST_RECORD) throw endlessRecord(line);
    },
  };
}

/** Each run of two or more spaces as one tab, also a run that two pieces share. */
function tabbedPieces(): (piece: string, isLast: boolean) => string {
  let held = '';
  return (piece, isLast) => {
    const text = held + piece;
    const end = isLast ? text.length : spacesFrom(text);
    held = text.slice(end, end + SPACE_RUN.length);
    return text.slice(0, end).replace(/ {2,}/gu, '\t');
  };
}

/** Where the spaces begin at which a text ends. */
function spacesFrom(text: string): number {
  let from = text.length;
  while (from > 0 && text.charCodeAt(from - 1) === 32) from--;
  return from;
}

interface Block extends RecordBatch {
  readonly end: number;
  /** The line after the block. */
  readonly line: number;
}

function cutBlock(
  text: string,
  start: number,
  startLine: number,
  dialect: Dialect,
  width: number | undefined,
  isLast: boolean,
  plain: LineCutter | undefined,
): Block {
  const startLines: number[] = [];
  /** Undefined where csv-parse is to cut the cells. */
  const cut: (readonly string[] | undefined)[] = [];
  const scanned: string[] = [];
  const troubles: RecordTrouble[] = [];
  let position = start;
  let line = startLine;
  let longestRecord = 0;
  while (position < text.length && cut.length < RECORDS_IN_A_BATCH) {
    const cells = plain?.cells(position);
    const record = cells ? undefined : scanRepaired(text, position, line, dialect, width, isLast, troubles);
    if (!cells && !record) break;
    const end = record?.end ?? (plain as LineCutter).end;
    if (record) scanned.push(edited(text, position, end, record.edits));
    startLines.push(line);
    cut.push(cells);
    line += 1 + (record?.innerBreaks ?? 0);
    longestRecord = Math.max(longestRecord, end - position);
    position = end;
  }
  const parsed = scanned.length > 0 ? parsedRecords(scanned, dialect, startLine) : [];
  const block = text.slice(start, position);
  const isBroken = LONE_SURROGATE.test(block);
  let nextParsed = 0;
  const records = cut.map((cells, index): RawRecord => {
    const own = cells ?? parsed[nextParsed++] ?? [];
    return { line: startLines[index] as number, cells: isBroken ? own.map(wellFormed) : own };
  });
  const areSound = !isBroken && longestRecord < LONG_CELL && !hasOddCharacter(block);
  return { records, troubles, end: position, line, ...(areSound ? { areSound } : {}) };
}

/** Half a character, as damaged UTF-16 has; csv-parse, which goes through UTF-8, writes U+FFFD for it. */
const LONE_SURROGATE = /\p{Surrogate}/u;

function wellFormed(cell: string): string {
  return cell.replaceAll(/\p{Surrogate}/gu, '\ufffd');
}

/** Scans one record and takes back the quotes that cannot have been meant. */
function scanRepaired(
  text: string,
  start: number,
  line: number,
  dialect: Dialect,
  width: number | undefined,
  isLast: boolean,
  troubles: RecordTrouble[],
): ScannedRecord | undefined {
  const isOverlong = text.length - start > LONGEST_QUOTED_CELL;
  const record = scanRecord(text, start, dialect, { isLast }) ?? (isOverlong ? unclosedOnly() : undefined);
  if (!record) return undefined;
  if (record.unclosed) {
    troubles.push({ code: 'quote-unclosed', line, cell: record.unclosed.cell });
    return scanRecord(text, start, dialect, { isLast, literalQuoteAt: record.unclosed.at });
  }
  if (isSwallowing(text, record, dialect, width)) {
    const { at, cell } = record.firstSpanning as NonNullable<ScannedRecord['firstSpanning']>;
    troubles.push({ code: 'quote-stray', line, cell });
    return scanRecord(text, start, dialect, { isLast, literalQuoteAt: at });
  }
  if (record.hasQuoteInside) {
    troubles.push({ code: 'quote-inside', line });
    const lenient = scanRecord(text, start, dialect, { isLast, isLenient: true });
    if (lenient && !lenient.unclosed && record.cells !== width && lenient.cells === width) return lenient;
  }
  return record;

  function unclosedOnly() {
    const scanned = scanRecord(text, start, dialect, { isLast: true });
    return scanned?.unclosed ? scanned : undefined;
  }
}

/** Whether a quoted cell of several lines is really a stray quote that swallows the records after it. */
function isSwallowing(text: string, record: ScannedRecord, dialect: Dialect, width: number | undefined): boolean {
  const { firstSpanning } = record;
  if (!firstSpanning) return false;
  if (firstSpanning.isBroken) return true;
  if (width === undefined || width < 2) return false;
  if (record.cells !== width && firstSpanning.literalCells === width) return true;
  const lines = text
    .slice(firstSpanning.at, record.end)
    .trimEnd()
    .split(dialect.lineBreak === 'line-feed' ? '\n' : '\r');
  const inner = lines.slice(1, -1).filter((inside) => inside.trim() !== '');
  const recordLike = inner.filter((inside) => inside.split(dialect.delimiter).length === width);
  return (
    width > 2 &&
    firstSpanning.literalCells === width &&
    recordLike.length >= FEWEST_SWALLOWED_LINES &&
    recordLike.length === inner.length
  );
}

function edited(text: string, start: number, end: number, edits: readonly Edit[]): string {
  if (edits.length === 0) return text.slice(start, end);
  const pieces: string[] = [];
  let from = start;
  for (const edit of edits) {
    pieces.push(text.slice(from, edit.from), edit.text);
    from = edit.to;
  }
  return pieces.join('') + text.slice(from, end);
}

function parsedRecords(scanned: readonly string[], dialect: Dialect, startLine: number): string[][] {
  const rows = parse(scanned.join(''), {
    delimiter: dialect.delimiter,
    quote: dialect.quote === '' ? false : dialect.quote,
    escape: dialect.quote === '' ? null : dialect.quote,
    record_delimiter: dialect.lineBreak === 'line-feed' ? ['\r\n', '\n'] : ['\r'],
    relax_quotes: true,
    relax_column_count: true,
  });
  if (rows.length !== scanned.length) {
    throw new Error(`From line ${startLine} the scan found ${scanned.length} records, csv-parse ${rows.length}.`);
  }
  return rows;
}

function endlessRecord(line: number) {
  return evidenceFailure(
    'file-not-a-table',
    `The row that starts on line ${line} is longer than ${LONGEST_RECORD / 1e6} million characters.`,
    'Check that the file has line breaks and that its quotes are closed.',
  );
}
