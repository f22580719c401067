import { type Filter, isEverything } from '../../evidence/filter/filter.ts';

/**
 * The filter of those of whom nobody can say whether they match `filter`: it is neither true nor false of them, because a
 * field that decides it is not known. Null where there can be none. Nothing is unknown about the filter itself: everybody
 * matches it or does not.
 *
 * ```ts
 * unknownFilter({ field: 'revenue', operator: 'atLeast', value: 1000 }); // { field: 'revenue', operator: 'isUnknown' }
 * ```
 *
 * By three-valued logic (Kleene 1938) a list of `all` is unknown where no part is false and a part is unknown, one of `any`
 * where no part is true and a part is unknown.
 */
export function unknownFilter(filter: Filter): Filter | null {
  if (isEverything(filter)) return null;
  if ('not' in filter) return unknownFilter(filter.not);
  if ('all' in filter) return unknownOf(filter.all, notFalse);
  if ('any' in filter) return unknownOf(filter.any, notTrue);
  const isTwoValued = filter.operator === 'isKnown' || filter.operator === 'isUnknown';
  return isTwoValued ? null : { field: filter.field, operator: 'isUnknown' };
}

function unknownOf(parts: readonly Filter[], open: (part: Filter) => Filter): Filter | null {
  const [part] = parts;
  if (part && parts.length === 1) return unknownFilter(part);
  const unknowns = parts.flatMap((each) => unknownFilter(each) ?? []);
  if (unknowns.length === 0) return null;
  return joined('all', [...parts.map(open), joined('any', unknowns)]);
}

function notFalse(filter: Filter): Filter {
  if ('not' in filter) return notTrue(filter.not);
  if ('all' in filter) return joined('all', filter.all.map(notFalse));
  if ('any' in filter) return joined('any', filter.any.map(notFalse));
  return orUnknown(filter, filter);
}

function notTrue(filter: Filter): Filter {
  if ('not' in filter) return notFalse(filter.not);
  if ('all' in filter) return joined('any', filter.all.map(notTrue));
  if ('any' in filter) return joined('all', filter.any.map(notTrue));
  return orUnknown({ not: filter }, filter);
}

function orUnknown(stated: Filter, clause: Filter): Filter {
  const unknown = unknownFilter(clause);
  return unknown === null ? stated : { any: [stated, unknown] };
}

function joined(how: 'all' | 'any', parts: readonly Filter[]): Filter {
  const [part] = parts;
  if (part && parts.length === 1) return part;
  return how === 'all' ? { all: parts } : { any: parts };
}
