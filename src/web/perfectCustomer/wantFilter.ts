import type { MeasureShown } from './perfectCustomerTypes.ts';

/** A filter as operations take it. */
export type FilterTree = Readonly<Record<string, unknown>>;

/**
 * The customers that match a trait, as the list of customers asks for them; null where nothing that can be asked is wanted.
 *
 * ```ts
 * wantFilter({ field: 'Client', want: { kind: 'values', values: ['Current'], near: [] } });
 * // { field: 'Client', operator: 'isOneOf', values: ['Current'] }
 * ```
 */
export function wantFilter({ field, want }: MeasureShown): FilterTree | null {
  if (want.kind === 'values')
    return want.values.length > 0 ? { field, operator: 'isOneOf', values: want.values } : null;
  const { low, high } = want;
  if (low !== null && high !== null) return { field, operator: 'between', low, high };
  if (low !== null) return { field, operator: 'atLeast', value: low };
  return high === null ? null : { field, operator: 'atMost', value: high };
}

/** Whether anything is wanted, and the ends stand in order; the service says the rest. */
export function isWanted(measure: MeasureShown): boolean {
  const { want } = measure;
  if (want.kind === 'range' && want.low !== null && want.high !== null && want.low > want.high) return false;
  return wantFilter(measure) !== null;
}
