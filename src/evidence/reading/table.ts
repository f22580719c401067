import type { ProblemCode } from '../problemCode.ts';
import type { ReadingReason } from '../readingReason.ts';
import type { ToldFigures } from '../told.ts';

/**
 * A row as read: its number as the person counts it (data rows from 1), the line it starts on, its cells as text. Cells are
 * views of the piece of the file they were cut from: what is kept beyond its batch is copied with `ownCopy`
 * (`value/ownCopy.ts`), or that piece stays in memory for it.
 */
export interface TableRow {
  readonly row: number;
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Consecutive rows as the bytes they are in the file, for who reads a million of them and makes no text of what is only copied
 * or compared. They hold until the next batch is asked for.
 *
 * ```ts
 * const at = rows.at(row, column);
 * const cell = rows.bytes.subarray(rows.bounds[at], rows.bounds[at + 1]);
 * ```
 */
export interface PlainRows {
  readonly count: number;
  /** Sound UTF-8. */
  readonly bytes: Buffer;
  /** The same bytes; some more can be read behind their end. */
  readonly view: DataView;
  /** Where each cell begins and ends. */
  readonly bounds: Int32Array;
  /** The place in `bounds` of the beginning of a cell; rows are counted from 0 here. */
  at(row: number, cell: number): number;
  text(row: number, cell: number): string;
  /** A row as other batches hold it. */
  row(row: number): TableRow;
}

/** Something wrong in a file that did not stop the reading. */
export interface Problem {
  readonly code: ProblemCode;
  readonly row?: number;
  readonly line?: number;
  readonly column?: string;
  /** The figures and texts of its sentence; `problemWords.ts` words it. */
  readonly figures: ToldFigures;
}

/** Problems of one reading: all are counted, the first of each code are kept. */
export interface ProblemLog {
  readonly problems: readonly Problem[];
  readonly counts: Readonly<Record<string, number>>;
  report(problem: Problem): void;
}

/** Every guess made about a file, as values to show and to override. */
export interface Reading {
  readonly format: 'delimited' | 'workbook' | 'json-lines' | 'parquet';
  readonly compression: 'none' | 'gzip';
  /** WHATWG name, such as `utf-8`, `utf-16le`, `windows-1252`, `gb18030`. */
  readonly encoding: string;
  readonly delimiter: string;
  /** The quote character, or empty where cells are never quoted. */
  readonly quote: string;
  /** How a quote inside a quoted cell is written. */
  readonly escape: 'doubled' | 'backslash';
  /** Whether each line as a whole stands in one more pair of quotes. */
  readonly requoted: boolean;
  /** Lines before the header that are not part of the table. */
  readonly preambleLines: number;
  /** Header rows, joined to one name per column; 0 where the file has none and columns are numbered. */
  readonly headerRows: number;
  /** Lines after the table that are not part of it. */
  readonly footerLines: number;
  /** Sheet of a workbook. */
  readonly sheet?: string;
}

/** Why each guess was made, by its name in `Reading`. */
export type ReadingReasons = Readonly<Partial<Record<keyof Reading, ReadingReason>>>;

/**
 * A file as a table of text. `batches()` streams the data rows and may be called again: each call reads the file anew,
 * so a table never holds more than one batch in memory.
 */
export interface Table {
  readonly path: string;
  readonly reading: Reading;
  readonly reasons: ReadingReasons;
  /** The sheets of a workbook, hidden ones too. */
  readonly sheets?: readonly string[];
  /** Unique, non-empty names in file order. */
  readonly columns: readonly string[];
  readonly log: ProblemLog;
  readonly batches: Batches;
}

/** Rows as text; to who can take them, rows that were cut as bytes are handed over as such. */
export interface Batches {
  (): AsyncIterable<readonly TableRow[]>;
  (mayBe: 'plain'): AsyncIterable<readonly TableRow[] | PlainRows>;
}
