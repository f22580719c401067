import { type Clause, type Filter, type FilterValue, isEverything } from './filter.ts';
import { isBareWord } from './filterToken.ts';

/**
 * A filter as a person reads and writes it; `parseFilterText` reads it back.
 *
 * ```ts
 * filterText({ all: [{ field: 'country', operator: 'is', value: 'France' }, { field: 'revenue', operator: 'atLeast', value: 1000 }] })
 * // 'country is "France" and revenue >= 1000'
 * ```
 *
 * A list of one condition is written as that condition.
 */
export function filterText(filter: Filter): string {
  return isEverything(filter) ? 'everything' : textOf(unwrapped(filter));
}

/** Lists of one condition replaced by that condition, which means the same. */
export function unwrapped(filter: Filter): Filter {
  if ('not' in filter) return { not: unwrapped(filter.not) };
  if ('all' in filter)
    return filter.all.length === 1 ? unwrapped(filter.all[0] as Filter) : { all: filter.all.map(unwrapped) };
  if ('any' in filter)
    return filter.any.length === 1 ? unwrapped(filter.any[0] as Filter) : { any: filter.any.map(unwrapped) };
  return filter;
}

function textOf(filter: Filter): string {
  if ('not' in filter) return `not ${partText(filter.not)}`;
  if ('all' in filter) return filter.all.map(partText).join(' and ');
  if ('any' in filter) return filter.any.map(partText).join(' or ');
  return clauseText(filter);
}

/** Lists inside lists always stand in parentheses, so that nobody has to know which of `and` and `or` binds more. */
function partText(filter: Filter): string {
  return 'all' in filter || 'any' in filter ? `(${textOf(filter)})` : textOf(filter);
}

function clauseText(clause: Clause): string {
  const name = isBareWord(clause.field) ? clause.field : JSON.stringify(clause.field);
  switch (clause.operator) {
    case 'isOneOf':
      return `${name} is one of (${clause.values.map(valueText).join(', ')})`;
    case 'between':
      return `${name} between ${valueText(clause.low)} and ${valueText(clause.high)}`;
    case 'isKnown':
      return `${name} is known`;
    case 'isUnknown':
      return `${name} is unknown`;
    default:
      return `${name} ${comparisonText[clause.operator]} ${valueText(clause.value)}`;
  }
}

const comparisonText = {
  is: 'is',
  isNot: 'is not',
  contains: 'contains',
  atLeast: '>=',
  atMost: '<=',
  before: 'before',
  after: 'after',
} as const;

/** JSON, because every text and every number has exactly one reading in it. */
function valueText(value: FilterValue): string {
  return JSON.stringify(value);
}
