/**
 * A condition on customers as a tree that can be stored, sent and turned into text or a link.
 *
 * ```ts
 * { all: [
 *   { field: 'country', operator: 'is', value: 'France' },
 *   { any: [
 *     { field: 'revenue', operator: 'atLeast', value: 1000 },
 *     { not: { field: 'client', operator: 'is', value: 'New' } } ] } ] }
 * ```
 *
 * A value that is not known makes its clause neither true nor false but unknown, and so its negation (three-valued
 * logic, Kleene 1938); only what is true matches. So `revenue >= 1000` and `not revenue >= 1000` both leave out the
 * customers whose revenue is not known; `isUnknown` finds them.
 */
export type Filter = All | Any | Not | Clause;
interface All {
  readonly all: readonly Filter[];
}
interface Any {
  readonly any: readonly Filter[];
}
interface Not {
  readonly not: Filter;
}
export type Clause = Comparison | OneOf | Between | Knowing;
type Comparison = { [Each in Comparing]: Asks<Each> & { readonly value: FilterValue } }[Comparing];
type OneOf = Asks<'isOneOf'> & { readonly values: readonly FilterValue[] };
type Between = Asks<'between'> & { readonly low: FilterValue; readonly high: FilterValue };
type Knowing = Asks<'isKnown'> | Asks<'isUnknown'>;
interface Asks<Each extends string> {
  readonly field: string;
  readonly operator: Each;
}
type Comparing = 'is' | 'isNot' | 'contains' | 'atLeast' | 'atMost' | 'before' | 'after';
export type Operator = Clause['operator'];
export type FilterValue = string | number;

/** Matches every customer; the only list without conditions that is allowed, and only as the whole filter. */
export const everything: All = { all: [] };

export function isEverything(filter: Filter): boolean {
  return 'all' in filter && filter.all.length === 0;
}
