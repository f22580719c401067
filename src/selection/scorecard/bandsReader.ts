import type { CalendarPart } from './calendarColumns.ts';
import type { ScoredColumn } from './scoredColumn.ts';

/**
 * Reads the band of a row from one column, or the cell of a row from two: `first[bands] + second[otherBands]`. Tables have room for
 * every byte, so that a look-up never leaves them.
 */
export interface BandsReader {
  readonly bands: Uint8Array;
  /** Present where two columns are read. */
  readonly pair?: { readonly otherBands: Uint8Array; readonly first: Uint8Array; readonly second: Uint8Array };
  /** Present for a part of a date: the bands of single rows are read from it, without those of all. */
  readonly calendar?: Pick<CalendarPart, 'days' | 'bandOfDay'>;
}

/** A column with its bands as another counts them: `joinedBands[band]`, from 0. */
export interface JoinedColumn {
  readonly bands: Uint8Array;
  readonly joinedBands: ArrayLike<number>;
}

export function bandsReader(column: Pick<ScoredColumn, 'bands' | 'calendar'>): BandsReader {
  return column;
}

export function pairReader(one: JoinedColumn, other: JoinedColumn): BandsReader {
  const width = joinedCount(other.joinedBands);
  const first = new Uint8Array(256);
  const second = new Uint8Array(256);
  for (let band = 0; band < one.joinedBands.length; band++) first[band] = width * (one.joinedBands[band] as number);
  second.set(other.joinedBands);
  return { bands: one.bands, pair: { otherBands: other.bands, first, second } };
}

export function joinedCount(joinedBands: ArrayLike<number>): number {
  let most = 0;
  for (let band = 0; band < joinedBands.length; band++) most = Math.max(most, joinedBands[band] as number);
  return most + 1;
}

export function bandAt(reader: BandsReader, row: number): number {
  const { pair, calendar } = reader;
  if (calendar) return calendar.bandOfDay(calendar.days[row] as number);
  const band = reader.bands[row] as number;
  return pair ? (pair.first[band] as number) + (pair.second[pair.otherBands[row] as number] as number) : band;
}

/** The band of every row. */
export function allBands(reader: BandsReader): Uint8Array {
  const { bands, pair } = reader;
  if (!pair) return bands;
  const { otherBands, first, second } = pair;
  const cells = new Uint8Array(bands.length);
  for (let row = 0; row < cells.length; row++) {
    cells[row] = (first[bands[row] as number] as number) + (second[otherBands[row] as number] as number);
  }
  return cells;
}
