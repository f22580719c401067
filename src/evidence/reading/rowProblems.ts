import type { Layout } from './layout.ts';
import type { RawRecord, RecordTrouble } from './rawRecord.ts';
import { LONG_CELL } from './suspiciousCell.ts';
import type { Problem } from './table.ts';

const SHOWN = 60;

export function cellProblems(
  cells: readonly string[],
  row: number,
  line: number,
  columns: readonly string[],
): Problem[] {
  return cells.flatMap((cell, index) => {
    const column = columns[index] as string;
    const problems: Problem[] = [];
    if (cell.length >= LONG_CELL) {
      problems.push({
        code: 'cell-long',
        row,
        line,
        column,
        text: `The cell holds ${cell.length.toLocaleString('en-US')} characters.`,
        remedy: 'Check whether a quote is missing before it, or leave the column out.',
      });
    }
    if (cell.includes('\u0000')) {
      problems.push({
        code: 'cell-nul',
        row,
        line,
        column,
        text: 'The cell holds NUL characters; they are left out.',
        remedy: 'Export the file again: NUL is no character of a text and often means a damaged copy.',
      });
    }
    if (cell.includes('\ufffd')) {
      problems.push({
        code: 'cell-undecodable',
        row,
        line,
        column,
        text: `Some characters could not be decoded: "${cell.slice(0, SHOWN)}".`,
        remedy:
          'State another --encoding; if none reads better, the characters were lost before this file was written.',
      });
    }
    return problems;
  });
}

/** A row with more or fewer cells than the table; none where only blank cells are too many, or every row is as short. */
export function raggedProblem(record: RawRecord, row: number, layout: Layout): Problem | undefined {
  const { cells, line } = record;
  const expected = layout.columns.length;
  if (cells.length < expected) {
    if (cells.length === layout.usualCells) return undefined;
    return {
      code: 'row-short',
      row,
      line,
      column: layout.columns[cells.length] as string,
      text: `The row has ${cells.length} cells, the table ${expected} columns; the missing cells are read as blank.`,
      remedy: 'Check that the row was not cut off and that a line break inside a cell stands in quotes.',
    };
  }
  const extra = cells.slice(expected).filter((cell) => cell.trim() !== '');
  if (extra.length === 0) return undefined;
  return {
    code: 'row-long',
    row,
    line,
    column: layout.columns[expected - 1] as string,
    text: `The row has ${cells.length} cells, the table ${expected} columns; left over: "${extra.join('", "').slice(0, SHOWN)}".`,
    remedy: 'Put quotes around the cell that holds a delimiter.',
  };
}

const TROUBLES: Readonly<Record<RecordTrouble['code'], { readonly text: string; readonly remedy: string }>> = {
  'quote-stray': {
    text: 'A cell begins with a quote that closes only in a later row; the quote is read as an ordinary character.',
    remedy: 'Double the quote and put the cell in quotes.',
  },
  'quote-unclosed': {
    text: 'A cell begins with a quote that is never closed; the quote is read as an ordinary character.',
    remedy: 'Close the quote; if the file was cut short, export it again.',
  },
  'quote-inside': {
    text: 'A quote inside a quoted cell is not doubled.',
    remedy: 'Double every quote inside a quoted cell.',
  },
  'line-invalid': {
    text: 'The line is not a JSON object; it is passed over.',
    remedy: 'Write one object on each line.',
  },
  'number-inexact': {
    text: 'The number is too long to be read exactly.',
    remedy: 'Write identifiers in quotes, as text.',
  },
  'key-late': {
    text: 'The key does not occur among the first objects; its value is left out.',
    remedy: 'Write the key on the first line, with null where there is no value.',
  },
};

export function troubleProblem(trouble: RecordTrouble, row: number | undefined, columns: readonly string[]): Problem {
  const { text, remedy } = TROUBLES[trouble.code];
  const column = trouble.cell === undefined ? undefined : columns[trouble.cell];
  return {
    code: trouble.code,
    ...(row === undefined ? {} : { row }),
    line: trouble.line,
    ...(column === undefined ? {} : { column }),
    text: trouble.detail ? `${text.slice(0, -1)}: ${trouble.detail}.` : text,
    remedy,
  };
}
