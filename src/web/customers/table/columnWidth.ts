import { axisNames, type FieldShown } from '../fieldNames.ts';

export const LEAST_WIDTH = 64;
export const MOST_WIDTH = 640;

/** As wide as what stands in it, in pixels, until a person says otherwise. */
export function usualWidth({ id, kind, origin }: FieldShown): number {
  if (origin !== 'signal') {
    if (id === 'group') return 272;
    if (id === 'odds') return 168;
    if ((axisNames as readonly string[]).includes(id)) return 144;
    if (id === 'outcome') return 184;
  }
  if (kind === 'number' || kind === 'date') return 128;
  return kind === 'yesno' ? 120 : 160;
}

export function boundedWidth(width: number): number {
  return Math.round(Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, width)));
}
