import { isTypedCell } from './cellShape.ts';
import { isBlankRecord, type RawRecord } from './rawRecord.ts';

const LONGEST_PREAMBLE = 50;

/** The number of cells most records have; the larger of two as frequent. */
export function usualWidth(records: readonly RawRecord[]): number {
  const counts = new Map<number, number>();
  for (const record of records) {
    if (!isBlankRecord(record)) counts.set(record.cells.length, (counts.get(record.cells.length) ?? 0) + 1);
  }
  let usual = 1;
  for (const [width, count] of counts) {
    const leader = counts.get(usual) ?? 0;
    if (count > leader || (count === leader && width > usual)) usual = width;
  }
  return usual;
}

/**
 * Lines before the table: blank ones, `sep=;`, comments, and titles that fill only the left of a row, as reports begin.
 *
 * ```ts
 * preambleLength([['Sales 2024'], [''], ['id', 'name', 'size'], ['1', 'A', '3']].map((cells, i) => ({ line: i + 1, cells }))) // 2
 * ```
 */
export function preambleLength(records: readonly RawRecord[]): number {
  const width = usualWidth(records);
  const candidates = records.slice(0, LONGEST_PREAMBLE);
  const first = candidates.findIndex((record, index) => !isPreamble(record, candidates[index + 1], width));
  return first === -1 ? 0 : (candidates[first]?.line ?? 1) - 1;
}

function isPreamble(record: RawRecord, next: RawRecord | undefined, width: number): boolean {
  const { cells } = record;
  if (isBlankRecord(record)) return true;
  if (/^sep=/iu.test(cells[0] ?? '') && cells.every((cell, index) => index === 0 || cell === '')) return true;
  if (width < 2) return false;
  if (cells.length !== width && (cells[0] ?? '').trimStart().startsWith('#')) return true;
  if (cells.length === 1 && width >= 3) return true;
  if (cells.length < width && next !== undefined && isBlankRecord(next)) return true;
  if (cells.length <= width / 2) return next !== undefined && mayFollowTitle(next, width);
  return cells.length === width && isTitle(cells, width) && next !== undefined && mayFollowTitle(next, width);
}

/** One or two cells at the left of an otherwise empty row. */
function isTitle(cells: readonly string[], width: number): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '').length;
  return filled <= (width >= 5 ? 2 : 1) && width >= 3 && cells.slice(0, filled).every((cell) => cell.trim() !== '');
}

/** After a title stand blank rows, more titles or a header: no row of values, since that would make the title a header. */
function mayFollowTitle(next: RawRecord, width: number): boolean {
  return (
    isBlankRecord(next) || next.cells.length <= width / 2 || isTitle(next.cells, width) || !next.cells.some(isTypedCell)
  );
}
