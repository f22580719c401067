/** A cell of the picture. */
export interface HeatCell {
  readonly row: number;
  readonly column: number;
}

interface HeatSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows that are seen at once. */
  readonly page: number;
}

/**
 * Where a key leads from a cell, as in a table: arrows by one, page keys by what is seen, Home and End within the row, with
 * Ctrl within all. Undefined: the key means nothing here.
 *
 * ```ts
 * stepped({ row: 3, column: 1 }, 'ArrowDown', false, { rows: 448, columns: 15, page: 20 }); // { row: 4, column: 1 }
 * ```
 */
export function stepped(
  { row, column }: HeatCell,
  key: string,
  isWhole: boolean,
  { rows, columns, page }: HeatSize,
): HeatCell | undefined {
  const last = { row: rows - 1, column: columns - 1 };
  const at = (toRow: number, toColumn: number) => ({
    row: Math.max(0, Math.min(last.row, toRow)),
    column: Math.max(0, Math.min(last.column, toColumn)),
  });
  if (key === 'ArrowDown') return at(isWhole ? last.row : row + 1, column);
  if (key === 'ArrowUp') return at(isWhole ? 0 : row - 1, column);
  if (key === 'ArrowRight') return at(row, isWhole ? last.column : column + 1);
  if (key === 'ArrowLeft') return at(row, isWhole ? 0 : column - 1);
  if (key === 'PageDown') return at(row + page, column);
  if (key === 'PageUp') return at(row - page, column);
  if (key === 'Home') return at(isWhole ? 0 : row, 0);
  if (key === 'End') return at(isWhole ? last.row : row, last.column);
  return undefined;
}

/** How far to scroll so that a row is seen whole; the same where it is. */
export function scrolledTo(row: number, rowHeight: number, scrollTop: number, height: number): number {
  const [top, bottom] = [row * rowHeight, (row + 1) * rowHeight];
  if (top < scrollTop) return top;
  return bottom > scrollTop + height ? bottom - height : scrollTop;
}
