import { parse } from 'csv-parse/sync';
import { evidenceFailure } from '../failures.ts';
import { type Dialect, SPACE_RUN } from './dialect.ts';
import type { RawRecord, RecordBatch, RecordTrouble } from './rawRecord.ts';
import { type Edit, type ScannedRecord, scanRecord } from './recordScan.ts';

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
  /** Characters that wait for the end of their record. */
  restLength(): number;
}

/**
 * A cutter of one dialect. Where the number of cells is known, a stray quote is told from one that opens a cell of
 * several lines, so that it spoils one cell and not the rest of the file. csv-parse cuts the cells; the scan before it
 * finds where records end, since csv-parse alone cannot take a quote back once it has read on.
 */
export function recordCutter(dialect: Dialect, width: number | undefined, firstLine: number): RecordCutter {
  let rest = '';
  let waitFor = 0;
  let line = firstLine;
  return {
    nextLine: () => line,
    restLength: () => rest.length,
    *cut(piece, isLast) {
      rest += piece;
      if (rest.length < waitFor && !isLast) return;
      let position = 0;
      while (position < rest.length) {
        const block = scanBlock(rest, position, line, dialect, width, isLast);
        if (block.end === position) break;
        position = block.end;
        line = block.line;
        yield { records: cellsOf(block, dialect), troubles: block.troubles };
      }
      rest = rest.slice(position);
      waitFor = rest.length > LONGEST_QUOTED_CELL ? rest.length : rest.length * 2;
      if (rest.length > LONGEST_RECORD) throw endlessRecord(line);
    },
  };
}

interface Block {
  readonly text: string;
  readonly end: number;
  /** The line after the block. */
  readonly line: number;
  readonly startLines: readonly number[];
  readonly troubles: readonly RecordTrouble[];
}

function scanBlock(
  text: string,
  start: number,
  startLine: number,
  dialect: Dialect,
  width: number | undefined,
  isLast: boolean,
): Block {
  const startLines: number[] = [];
  const troubles: RecordTrouble[] = [];
  const edits: Edit[] = [];
  const nextQuote = dialect.quote === '' ? -1 : text.indexOf(dialect.quote, start);
  let position = start;
  let line = startLine;
  while (position < text.length && startLines.length < RECORDS_IN_A_BATCH) {
    const plainEnd = plainLineEnd(text, position, nextQuote, dialect);
    if (plainEnd !== undefined) {
      startLines.push(line++);
      position = plainEnd;
      continue;
    }
    const record = scanRepaired(text, position, line, dialect, width, isLast, troubles);
    if (!record) break;
    startLines.push(line);
    edits.push(...record.edits);
    line += 1 + record.innerBreaks;
    position = record.end;
  }
  return { text: edited(text, start, position, edits), end: position, line, startLines, troubles };
}

/** The end of a line before which no quote stands any more; undefined where a scan has to look. */
function plainLineEnd(text: string, position: number, nextQuote: number, dialect: Dialect): number | undefined {
  if (nextQuote !== -1 && nextQuote < position) return undefined;
  const at = text.indexOf(dialect.lineBreak === 'line-feed' ? '\n' : '\r', position);
  return at === -1 || (nextQuote !== -1 && at > nextQuote) ? undefined : at + 1;
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

function cellsOf(block: Block, dialect: Dialect): RawRecord[] {
  const isSpaced = dialect.delimiter === SPACE_RUN;
  const rows = parse(isSpaced ? block.text.replace(/ {2,}/gu, '\t') : block.text, {
    delimiter: isSpaced ? '\t' : dialect.delimiter,
    quote: dialect.quote === '' ? false : dialect.quote,
    escape: dialect.quote === '' ? null : dialect.quote,
    record_delimiter: dialect.lineBreak === 'line-feed' ? ['\r\n', '\n'] : ['\r'],
    relax_quotes: true,
    relax_column_count: true,
  });
  if (rows.length !== block.startLines.length) {
    throw new Error(
      `The scan found ${block.startLines.length} records from line ${block.startLines[0]}, csv-parse ${rows.length}.`,
    );
  }
  return rows.map((cells, index) => ({ line: block.startLines[index] as number, cells }));
}

function endlessRecord(line: number) {
  return evidenceFailure(
    'file-not-a-table',
    `The row that starts on line ${line} is longer than ${LONGEST_RECORD / 1e6} million characters.`,
    'Check that the file has line breaks and that its quotes are closed.',
  );
}
