import type { Portfolio } from '../evidence/portfolio/portfolio.ts';
import type { Item } from './item.ts';

/** An item with the bands of every customer and how far its answers are believed. */
export interface AnsweredItem {
  readonly item: Item;
  readonly weight: number;
  readonly bands: Uint8Array;
}

/** Which customers answered alike. */
export interface AnswerPatterns {
  /** The pattern of each row, 0 to the number of patterns - 1. */
  readonly patternOfRow: Int32Array;
  /** The first row of each pattern. */
  readonly firstRows: Int32Array;
  readonly answered: readonly AnsweredItem[];
}

/**
 * Numbers the patterns of answers, item by item: the number so far and the next category make a new number. Items whose
 * signal is not in the portfolio, and those believed with weight 0, are answered by nobody. Rows of different classes, where
 * classes are given, never share a pattern.
 */
export function answerPatterns(
  portfolio: Portfolio,
  items: readonly Omit<AnsweredItem, 'bands'>[],
  classOfRow?: Uint16Array,
): AnswerPatterns {
  const bandsOf = new Map(portfolio.columns.map((column) => [column.signal.id, column.bands]));
  const answered = items.flatMap(({ item, weight }) => {
    const bands = bandsOf.get(item.id);
    return bands && weight > 0 ? [{ item, weight, bands }] : [];
  });
  let patterns = classOfRow
    ? patternsOfClasses(classOfRow)
    : {
        patternOfRow: new Int32Array(portfolio.customers.length),
        firstRows: firstOf(portfolio.customers.length),
      };
  for (const { item, bands } of answered) patterns = refined(patterns, item, bands);
  return { ...patterns, answered };
}

function firstOf(rows: number): Int32Array {
  return new Int32Array(rows > 0 ? 1 : 0);
}

function patternsOfClasses(classOfRow: Uint16Array): Omit<AnswerPatterns, 'answered'> {
  const patternOfClass = new Int32Array(65_536).fill(-1);
  const patternOfRow = new Int32Array(classOfRow.length);
  const first: number[] = [];
  for (let row = 0; row < classOfRow.length; row++) {
    const itsClass = classOfRow[row] as number;
    if (patternOfClass[itsClass] === -1) patternOfClass[itsClass] = first.push(row) - 1;
    patternOfRow[row] = patternOfClass[itsClass] as number;
  }
  return { patternOfRow, firstRows: Int32Array.from(first) };
}

function refined({ patternOfRow, firstRows }: Omit<AnswerPatterns, 'answered'>, item: Item, bands: Uint8Array) {
  const choices = item.categories + 1;
  const renumbered = new Int32Array(firstRows.length * choices).fill(-1);
  const finer = new Int32Array(patternOfRow.length);
  const first: number[] = [];
  for (let row = 0; row < patternOfRow.length; row++) {
    const category = item.categoryOfBand[bands[row] as number] as number;
    const code = (patternOfRow[row] as number) * choices + category + 1;
    if (renumbered[code] === -1) renumbered[code] = first.push(row) - 1;
    finer[row] = renumbered[code] as number;
  }
  return { patternOfRow: finer, firstRows: Int32Array.from(first) };
}
