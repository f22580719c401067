import type { ReadingReason } from '../readingReason.ts';
import { told } from '../told.ts';
import { isMissingMark, isTypedCell } from './cellShape.ts';
import { isBlankRecord, type RawRecord } from './rawRecord.ts';

/** How many rows name the columns, and why. */
export interface HeaderGuess {
  readonly headerRows: number;
  readonly reason: ReadingReason;
}

const MOST_HEADER_ROWS = 4;
const JUDGED_ROWS = 200;
/** Share of a column's values that are numbers, dates and the like from which it counts as such a column. */
const TYPED_SHARE = 0.8;
/** Columns numbered 1, 2, 3, ... are a header from here on; fewer may be a row of values. */
const FEWEST_NUMBERED_COLUMNS = 6;

/**
 * The number of header rows of a table that starts with the first of `records`. A header is text above columns of
 * numbers or dates; where all is text, the first row is the header unless its words occur below it again.
 */
export function guessHeaderRows(records: readonly RawRecord[]): HeaderGuess {
  const rows = records.filter((record) => !isBlankRecord(record)).map(({ cells }) => cells);
  const [first] = rows;
  if (!first) return { headerRows: 0, reason: told('header-no-rows') };
  if (rows.length === 1) {
    const isData = first.filter(isTypedCell).length * 2 > first.length;
    return isData
      ? { headerRows: 0, reason: told('header-only-values') }
      : { headerRows: 1, reason: told('header-only-names') };
  }
  const body = rows.slice(Math.min(4, Math.floor(rows.length / 2)), JUDGED_ROWS);
  const typed = typedColumns(body);
  const { names, values } = votes(first, rows.slice(1, JUDGED_ROWS), typed);
  if (values > names) {
    return { headerRows: 0, reason: told('header-like-rows') };
  }
  let count = 1;
  while (count < MOST_HEADER_ROWS && count + 1 < rows.length && isFurtherHeader(rows, count, typed)) count++;
  if (count > 1) return { headerRows: count, reason: told('header-several', { rows: count }) };
  return {
    headerRows: 1,
    reason: names > 0 ? told('header-above-values') : told('header-all-text'),
  };
}

function typedColumns(body: readonly (readonly string[])[]): number[] {
  const width = Math.max(...body.map((cells) => cells.length));
  return Array.from({ length: width }, (_, column) => column).filter((column) => {
    const present = body.map((cells) => cells[column] ?? '').filter((cell) => !isMissingMark(cell));
    return present.length > 0 && present.filter(isTypedCell).length >= TYPED_SHARE * present.length;
  });
}

/**
 * Columns that speak for a row of names against those that speak for a row of values. In a column of words the first
 * one speaks only where words repeat: a name may by chance be a value too, but not in most columns.
 */
function votes(first: readonly string[], below: readonly (readonly string[])[], typed: readonly number[]) {
  const areNumbered = isNumbering(first);
  let names = 0;
  let values = 0;
  let known = 0;
  let fresh = 0;
  for (const [column, cell] of first.entries()) {
    if (isMissingMark(cell)) continue;
    if (typed.includes(column)) {
      if (!isTypedCell(cell) || areNumbered) names++;
      else values++;
      continue;
    }
    const words = below.map((cells) => cells[column] ?? '');
    if (new Set(words).size * 2 > words.length) continue;
    if (words.includes(cell)) known++;
    else fresh++;
  }
  return known > fresh ? { names, values: values + known } : { names: names + fresh, values };
}

/** Whether the numbers of a row count up by one, like years or the items of a questionnaire. */
function isNumbering(first: readonly string[]): boolean {
  const numbers = first.filter(isTypedCell).map(Number);
  const [start = 0] = numbers;
  const countsUp = numbers.every((number, index) => number === start + index);
  const areYears = numbers.length > 1 && start >= 1900 && start <= 2100;
  return countsUp && (areYears || (numbers.length >= FEWEST_NUMBERED_COLUMNS && start <= 1));
}

/** Whether the row is one more header: text over columns of values, units, or the names under merged group titles. */
function isFurtherHeader(rows: readonly (readonly string[])[], index: number, typed: readonly number[]): boolean {
  const row = rows[index] as readonly string[];
  const above = rows[index - 1] as readonly string[];
  const overValues = typed.map((column) => row[column] ?? '').filter((cell) => !isMissingMark(cell));
  if (overValues.some(isTypedCell)) return false;
  const others = row.filter((cell, column) => !typed.includes(column) && cell.trim() !== '');
  if (overValues.length >= 2 && overValues.length * 2 >= typed.length) return true;
  if (overValues.length === 1 && typed.length === 1 && others.every((cell) => /^[([].*[)\]]$/u.test(cell.trim()))) {
    return true;
  }
  return isMergedAbove(above) && isAllNames(row, rows.slice(index + 1, JUDGED_ROWS));
}

function isMergedAbove(above: readonly string[]): boolean {
  const blanks = above.filter((cell) => cell.trim() === '').length;
  return above.length >= 4 && blanks * 3 >= above.length;
}

function isAllNames(row: readonly string[], below: readonly (readonly string[])[]): boolean {
  if (row.some((cell) => isMissingMark(cell) || isTypedCell(cell))) return false;
  if (new Set(row).size < row.length) return false;
  return !row.some((cell, column) => below.some((cells) => cells[column] === cell));
}
