import type { Clause, Filter } from '../../../evidence/filter/filter.ts';

/** A filter that exactly those match who do not match this one, also where what it asks is not known of them. */
export function everybodyElse(filter: Filter): Filter {
  if ('not' in filter) return notFalse(filter.not);
  if ('all' in filter) return { any: filter.all.map(everybodyElse) };
  if ('any' in filter) return { all: filter.any.map(everybodyElse) };
  if (filter.operator === 'isKnown' || filter.operator === 'isUnknown') return { not: filter };
  return { any: [{ not: filter }, unknown(filter)] };
}

/** What is true or not known. */
function notFalse(filter: Filter): Filter {
  if ('not' in filter) return everybodyElse(filter.not);
  if ('all' in filter) return { all: filter.all.map(notFalse) };
  if ('any' in filter) return { any: filter.any.map(notFalse) };
  if (filter.operator === 'isKnown' || filter.operator === 'isUnknown') return filter;
  return { any: [filter, unknown(filter)] };
}

function unknown({ field }: Clause): Clause {
  return { field, operator: 'isUnknown' };
}
