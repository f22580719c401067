import { type Clause, everything, type Filter, type FilterValue } from '../../../evidence/filter/filter.ts';
import { type Comparison, comparisonOf, conditionOf } from './comparison.ts';

/** A filter while it is being built: conditions may still lack a value, lists may be empty. */
export type Draft = DraftList | DraftCondition;

export interface DraftList {
  readonly kind: 'list';
  readonly key: number;
  readonly joins: 'all' | 'any';
  readonly isNegated: boolean;
  readonly parts: readonly Draft[];
}

export interface DraftCondition {
  readonly kind: 'condition';
  readonly key: number;
  /** Empty until a field is chosen. */
  readonly field: string;
  readonly comparison: Comparison;
  readonly values: readonly FilterValue[];
}

let lastKey = 0;

export function newList(parts: readonly Draft[] = [], joins: 'all' | 'any' = 'all', isNegated = false): DraftList {
  return { kind: 'list', key: ++lastKey, joins, isNegated, parts };
}

export function newCondition(field = '', comparison: Comparison = 'is', values: readonly FilterValue[] = []): Draft {
  return { kind: 'condition', key: ++lastKey, field, comparison, values };
}

/** The draft of a filter; the outermost is always a list. */
export function draftOfFilter(filter: Filter): DraftList {
  const draft = draftOf(filter, false);
  return draft.kind === 'list' ? draft : newList([draft]);
}

function draftOf(filter: Filter, isNegated: boolean): Draft {
  if ('not' in filter) return draftOf(filter.not, !isNegated);
  if ('all' in filter) return newList(filter.all.map(plain), 'all', isNegated);
  if ('any' in filter) return newList(filter.any.map(plain), 'any', isNegated);
  return newCondition(filter.field, comparisonOf(filter.operator, isNegated), valuesOf(filter));
}

function plain(filter: Filter): Draft {
  return draftOf(filter, false);
}

function valuesOf(clause: Clause): readonly FilterValue[] {
  if ('values' in clause) return clause.values;
  if ('low' in clause) return [clause.low, clause.high];
  return 'value' in clause ? [clause.value] : [];
}

/** The filter of what is complete; everybody where nothing is. */
export function filterOfDraft(draft: Draft): Filter {
  return partOf(draft) ?? everything;
}

function partOf(draft: Draft): Filter | undefined {
  if (draft.kind === 'condition') {
    return draft.field === '' ? undefined : conditionOf(draft.field, draft.comparison, draft.values);
  }
  const parts = draft.parts.map(partOf).filter((part) => part !== undefined);
  const [first] = parts;
  if (first === undefined) return undefined;
  const list = parts.length === 1 ? first : draft.joins === 'all' ? { all: parts } : { any: parts };
  return draft.isNegated ? { not: list } : list;
}

/** The draft with one part put in the place of another, or taken out. */
export function withPart(draft: DraftList, key: number, change: (part: Draft) => Draft | undefined): DraftList {
  const parts = draft.parts.flatMap((part): Draft[] => {
    if (part.key === key) {
      const changed = change(part);
      return changed ? [changed] : [];
    }
    return [part.kind === 'list' ? withPart(part, key, change) : part];
  });
  return { ...draft, parts };
}
