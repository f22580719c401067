import { naturalBreak } from '../../stats/naturalBreak.ts';

/** How an axis of the matrix is cut into low and high: at the median, at a stated value, or where the numbers fall apart. */
export type CutRule =
  | { readonly kind: 'median' }
  | { readonly kind: 'value'; readonly at: number }
  | { readonly kind: 'naturalBreak' };

/** Where an axis is cut, in the unit of its field: a value `>= at` is high. */
export interface Cut {
  readonly rule: CutRule['kind'];
  readonly at: number;
  /** For a natural break: the share of the variance between the two classes, 0 to 1; near 0 the break means little. */
  readonly explainedShare?: number;
}

/**
 * Applies `rule` to a column in which NaN (or an infinity) stands for unknown. Null where there is nothing to cut:
 * no known value for a median, not two different ones for a natural break. A stated value is always used as it is.
 *
 * ```ts
 * cutOf(Float32Array.of(10, 20, NaN, 90), { kind: 'median' }); // { rule: 'median', at: 20 }
 * ```
 */
export function cutOf(values: Float32Array, rule: CutRule): Cut | null {
  if (rule.kind === 'value') return { rule: 'value', at: rule.at };
  const ascending = values.filter(Number.isFinite).sort();
  if (rule.kind === 'median') return ascending.length === 0 ? null : { rule: 'median', at: medianOf(ascending) };
  const found = naturalBreak(ascending);
  return found && { rule: 'naturalBreak', at: found.cut, explainedShare: found.explainedShare };
}

function medianOf(ascending: Float32Array): number {
  const middle = ascending.length / 2;
  const upper = ascending[Math.floor(middle)] as number;
  return Number.isInteger(middle) ? ((ascending[middle - 1] as number) + upper) / 2 : upper;
}
