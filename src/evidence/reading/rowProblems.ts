import type { Layout } from './layout.ts';
import type { RawRecord, RecordTrouble } from './rawRecord.ts';
import { LONG_CELL } from './suspiciousCell.ts';
import type { Problem } from './table.ts';

const SHOWN = 60;
const MOST_NAMED = 5;

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
        figures: { characters: cell.length },
      });
    }
    if (cell.includes('\u0000')) {
      problems.push({
        code: 'cell-nul',
        row,
        line,
        column,
        figures: {},
      });
    }
    if (cell.includes('\ufffd')) {
      problems.push({
        code: 'cell-undecodable',
        row,
        line,
        column,
        figures: { cell: cell.slice(0, SHOWN) },
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
      figures: { cells: cells.length, columns: expected },
    };
  }
  const extra = cells.slice(expected).filter((cell) => cell.trim() !== '');
  if (extra.length === 0) return undefined;
  return {
    code: 'row-long',
    row,
    line,
    column: layout.columns[expected - 1] as string,
    figures: {
      cells: cells.length,
      columns: expected,
      texts: extra.slice(0, MOST_NAMED).map((cell) => cell.slice(0, SHOWN)),
    },
  };
}

export function troubleProblem(trouble: RecordTrouble, row: number | undefined, columns: readonly string[]): Problem {
  const column = trouble.cell === undefined ? undefined : columns[trouble.cell];
  return {
    code: trouble.code,
    ...(row === undefined ? {} : { row }),
    line: trouble.line,
    ...(column === undefined ? {} : { column }),
    figures: trouble.detail === undefined ? {} : { detail: trouble.detail },
  };
}
