import type { Interval } from '../drawing/interval.ts';

type Values = Readonly<Record<string, string | number | null>>;

const WITH_ENDS = new Set(['willingness', 'needs', 'strategicView', 'odds']);

/** The fields to ask for, with the ends of the intervals of those that have them. */
export function figureColumns(...fields: readonly string[]): string[] {
  const all = fields.flatMap((field) => (WITH_ENDS.has(field) ? [field, `${field}Low`, `${field}High`] : [field]));
  return [...new Set(all)];
}

/** A figure with its interval as far as it has been read; until then, or where it has none, the bare figure. */
export function figureOf(values: Values | undefined, field: string, mean: number): Interval {
  const low = values?.[`${field}Low`];
  const high = values?.[`${field}High`];
  return typeof low === 'number' && typeof high === 'number' ? { mean, low, high } : { mean, low: mean, high: mean };
}
