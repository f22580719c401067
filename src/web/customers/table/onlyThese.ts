import type { Filter } from '../../../evidence/filter/filter.ts';

/** A condition takes a thousand values at most. */
const MOST_VALUES = 1000;

/** A filter that only these customers match. */
export function onlyThese(ids: Iterable<string>): Filter {
  const all = [...ids];
  const parts: Filter[] = [];
  for (let from = 0; from < all.length; from += MOST_VALUES) {
    parts.push({ field: 'id', operator: 'isOneOf', values: all.slice(from, from + MOST_VALUES) });
  }
  return parts.length === 1 && parts[0] ? parts[0] : { any: parts };
}
