import { type KeyboardEvent, useRef, useState } from 'react';

interface GridKeys {
  readonly rows: number;
  readonly columns: number;
  /** A key that is no movement; true where it meant something. */
  readonly onKey: (key: string, row: number, column: number, hasAlt: boolean) => boolean;
}

/** One stop in the order of tabs for a whole grid; arrows, Home and End go from cell to cell. */
export function useGridKeys({ rows, columns, onKey }: GridKeys) {
  const [place, setPlace] = useState({ row: 0, column: 0 });
  const frame = useRef<HTMLTableElement>(null);
  const row = Math.min(place.row, Math.max(rows - 1, 0));
  const column = Math.min(place.column, columns - 1);
  const go = (nextRow: number, nextColumn: number) => {
    const to = { row: clamp(nextRow, rows), column: clamp(nextColumn, columns) };
    setPlace(to);
    frame.current?.querySelector<HTMLElement>(`[data-cell="${to.row}/${to.column}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, atRow: number, atColumn: number) => {
    if (event.ctrlKey || event.metaKey) return;
    const step = event.altKey ? undefined : steps[event.key];
    if (step) go(atRow + step[0], atColumn + step[1]);
    else if (event.key === 'Home') go(atRow, 0);
    else if (event.key === 'End') go(atRow, columns - 1);
    else if (!onKey(event.key, atRow, atColumn, event.altKey)) return;
    event.preventDefault();
  };
  return { frame, row, column, go, onKeyDown, setPlace };
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function clamp(value: number, size: number): number {
  return Math.min(Math.max(value, 0), size - 1);
}
