import type { CSSProperties } from 'react';
import { axisNames, type FieldShown } from '../fieldNames.ts';

export const LEAST_WIDTH = 64;
export const MOST_WIDTH = 640;

/** Pixels between which a column takes its share of what the window has. */
export interface ColumnWidth {
  readonly least: number;
  readonly most: number;
}

/** As wide as what stands in it needs, until a person says otherwise. */
export function usualWidth({ id, kind, origin }: FieldShown): ColumnWidth {
  if (origin !== 'signal') {
    if (id === 'group') return { least: 252, most: 400 };
    if (id === 'odds') return { least: 136, most: 256 };
    if ((axisNames as readonly string[]).includes(id)) return { least: 128, most: 232 };
    if (id === 'outcome') return { least: 200, most: 224 };
  }
  if (kind === 'number' || kind === 'date') return { least: 104, most: 136 };
  return kind === 'yesno' ? { least: 96, most: 120 } : { least: 112, most: 240 };
}

/** The column of customers, which stays in sight. */
export const customerWidth: Readonly<Record<'named' | 'unnamed', ColumnWidth>> = {
  named: { least: 168, most: 400 },
  unnamed: { least: 144, most: 240 },
};

export function boundedWidth(width: number): number {
  return Math.round(Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, width)));
}

const BOX = 40;

/** The tracks of a line where the window is narrow. */
export const narrowLine: CSSProperties = {
  gridTemplateColumns: `${BOX}px minmax(0, 1fr) minmax(0, 1fr)`,
  minWidth: 0,
};

/** The tracks of a line of the table, and how narrow the whole may become before it is scrolled. */
export function lineStyle(widths: readonly ColumnWidth[]): CSSProperties {
  const tracks = widths.map(({ least, most }) => `minmax(${least}px, ${most}px)`);
  return {
    gridTemplateColumns: `${BOX}px ${tracks.join(' ')} 1fr`,
    minWidth: widths.reduce((sum, { least }) => sum + least, BOX),
  };
}
