import type { Want } from './contract.ts';

/**
 * Whether a value is what is wanted; null where nothing is known, or where the want does not fit the value. `answers` are
 * those of the field, in order.
 *
 * ```ts
 * wantMet({ kind: 'steps', low: 'Mid', high: null, near: 1 }, 'High', ['Low', 'Mid', 'High']); // true
 * ```
 */
export function wantMet(want: Want, value: number | string | null, answers: readonly string[]): boolean | null {
  if (value === null) return null;
  if (want.kind === 'values') return typeof value === 'string' ? want.values.includes(value) : null;
  if (want.kind === 'range') {
    if (typeof value !== 'number') return null;
    return (want.low === null || value >= want.low) && (want.high === null || value <= want.high);
  }
  const rank = answers.indexOf(String(value));
  const low = want.low === null ? 0 : answers.indexOf(want.low);
  const high = want.high === null ? answers.length - 1 : answers.indexOf(want.high);
  return rank < 0 || low < 0 || high < 0 ? null : rank >= low && rank <= high;
}
