import { type ReadingReason, STATED } from '../readingReason.ts';
import { told } from '../told.ts';
import { columnNames } from './columnNames.ts';
import { tableLength } from './footer.ts';
import { guessHeaderRows } from './headerRows.ts';
import { usualWidth } from './preamble.ts';
import { isBlankRecord, type RawRecord } from './rawRecord.ts';
import type { Problem, Reading, ReadingReasons } from './table.ts';

/** Share of rows that must have the same number of cells before a header with another number is called wrong. */
const AGREEING_SHARE = 0.8;

/** Where the table begins and ends among the records, and what its columns are called. */
export interface Layout {
  readonly headerRows: number;
  readonly footerLines: number;
  readonly columns: readonly string[];
  /** Cells a row usually has; fewer than there are names, where the header lies. */
  readonly usualCells: number;
  /** The line on which the last header row starts; data rows start on later lines. */
  readonly headerEndLine: number;
  readonly problems: readonly Problem[];
  readonly reasons: ReadingReasons;
}

/** The end of the file as records; absent where it could not be looked at. */
export interface FileEnd {
  readonly records: readonly RawRecord[];
  /** Lines are counted as in the records: the last line of the file. */
  readonly lastLine: number;
}

/** Judges the records that follow the preamble. */
export function guessLayout(records: readonly RawRecord[], end: FileEnd | undefined, stated: Partial<Reading>): Layout {
  const guessed = guessHeaderRows(records);
  const headerRows = stated.headerRows ?? guessed.headerRows;
  const filled = records.filter((record) => !isBlankRecord(record));
  const headers = filled.slice(0, headerRows);
  const body = filled.slice(headerRows);
  const names = Math.max(0, ...headers.map(({ cells }) => trimmedLength(cells)));
  const usualCells = headers.length > 0 ? rowWidth(body, headers.at(-1)?.cells.length ?? 0) : usualWidth(body);
  const isTrailing = usualCells > names && body.every(({ cells }) => trimmedLength(cells) <= Math.max(names, 1));
  const width =
    headerRows === 0 ? usualCells : Math.max(names, isTrailing ? names : usualCells, headers[0]?.cells.length ?? 0);
  const line = headers[0]?.line ?? 1;
  const leading = namesAfterFirst(headers.at(-1), width, body) ? [''] : [];
  const named = columnNames(
    headers.map(({ cells }) => [...leading, ...cells]),
    width,
    line,
  );
  const problems = [
    ...named.problems,
    ...lyingHeader(
      Math.max(names, ...headers.map(({ cells }) => cells.length)),
      usualCells,
      isTrailing,
      headerRows,
      body.length,
      line,
    ),
  ];
  const footer = footerOf(end, usualCells, headers.at(-1)?.line ?? 0);
  return {
    headerRows,
    footerLines: stated.footerLines ?? footer.lines,
    columns: named.columns,
    usualCells,
    headerEndLine: headers.at(-1)?.line ?? 0,
    problems,
    reasons: {
      headerRows: stated.headerRows === undefined ? guessed.reason : STATED,
      footerLines: stated.footerLines === undefined ? footer.reason : STATED,
    },
  };
}

/** Cells of a row: as many as the header has, unless nearly all rows agree on another number. */
function rowWidth(body: readonly RawRecord[], headerCells: number): number {
  const usual = usualWidth(body);
  const agreeing = body.filter(({ cells }) => cells.length === usual).length;
  return body.length > 0 && agreeing >= AGREEING_SHARE * body.length ? usual : headerCells;
}

/** Cells up to the last one with something in it. */
function trimmedLength(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}

/** Whether one name is missing because the first column counts or names the rows, as R writes tables. */
function namesAfterFirst(header: RawRecord | undefined, width: number, body: readonly RawRecord[]): boolean {
  if (!header || trimmedLength(header.cells) !== width - 1 || body.length < 2) return false;
  if (/^(id|no|nr|n°|#|row|index|key|code|编号|序号)\b/iu.test(header.cells[0]?.trim() ?? '')) return false;
  const firsts = body.map(({ cells }) => cells[0] ?? '');
  return firsts.every((cell, index) => /^\d+$/u.test(cell) && Number(cell) === Number(firsts[0]) + index);
}

function lyingHeader(
  names: number,
  usualCells: number,
  isTrailing: boolean,
  headerRows: number,
  rows: number,
  line: number,
): Problem[] {
  if (headerRows === 0 || rows === 0 || names === usualCells || isTrailing) return [];
  return names < usualCells
    ? [
        {
          code: 'header-short',
          line,
          figures: { names, cells: usualCells },
        },
      ]
    : [
        {
          code: 'header-long',
          line,
          figures: { names, cells: usualCells },
        },
      ];
}

function footerOf(
  end: FileEnd | undefined,
  width: number,
  headerEndLine: number,
): { lines: number; reason: ReadingReason } {
  if (!end)
    return {
      lines: 0,
      reason: told('footer-unseen'),
    };
  const body = end.records.filter(({ line }) => line > headerEndLine);
  const kept = tableLength(body, width);
  const first = body[kept];
  if (!first) return { lines: 0, reason: told('footer-none') };
  const lines = end.lastLine - first.line + 1;
  const shown = body.slice(kept).find((record) => !isBlankRecord(record));
  if (!shown) return { lines, reason: told('footer-blank') };
  const text = shown.cells.filter((cell) => cell !== '').join(' ');
  return { lines, reason: told('footer-text', { text: text.slice(0, 60) }) };
}
