import type { Clause, Filter, FilterValue, Operator } from '../../../evidence/filter/filter.ts';
import type { FieldShown } from '../fieldNames.ts';

/** How a field is asked, as people put it; every negation has a name of its own, so that a condition needs no "not". */
export type Comparison = keyof typeof comparisons;

/** Operator of the filter language, and whether its clause is negated. */
const comparisons = {
  is: ['is', false],
  isNot: ['isNot', false],
  isOneOf: ['isOneOf', false],
  isNoneOf: ['isOneOf', true],
  contains: ['contains', false],
  containsNot: ['contains', true],
  atLeast: ['atLeast', false],
  moreThan: ['atMost', true],
  atMost: ['atMost', false],
  lessThan: ['atLeast', true],
  between: ['between', false],
  notBetween: ['between', true],
  before: ['before', false],
  onOrAfter: ['before', true],
  after: ['after', false],
  onOrBefore: ['after', true],
  isKnown: ['isKnown', false],
  isUnknown: ['isUnknown', false],
} as const satisfies Record<string, readonly [Operator, boolean]>;

const opposites: Partial<Record<Operator, Operator>> = {
  is: 'isNot',
  isNot: 'is',
  isKnown: 'isUnknown',
  isUnknown: 'isKnown',
};

/** Every way to ask a field. */
export function comparisonsOf({ operators }: Pick<FieldShown, 'operators'>): Comparison[] {
  return (Object.keys(comparisons) as Comparison[]).filter((name) => operators.includes(comparisons[name][0]));
}

/** How many values it takes: `list` any number, at least one. */
export function valuesTaken(comparison: Comparison): 0 | 1 | 2 | 'list' {
  if (comparison === 'isKnown' || comparison === 'isUnknown') return 0;
  if (comparison === 'between' || comparison === 'notBetween') return 2;
  return comparison === 'isOneOf' || comparison === 'isNoneOf' ? 'list' : 1;
}

export function comparisonOf(stated: Operator, isNegated: boolean): Comparison {
  const opposite = opposites[stated];
  const [operator, negated] = isNegated && opposite ? [opposite, false] : [stated, isNegated];
  const found = (Object.keys(comparisons) as Comparison[]).find(
    (name) => comparisons[name][0] === operator && comparisons[name][1] === negated,
  );
  return found ?? 'is';
}

/** The condition; undefined while a value is missing. */
export function conditionOf(field: string, comparison: Comparison, values: readonly FilterValue[]): Filter | undefined {
  const [operator, isNegated] = comparisons[comparison];
  const clause = clauseOf(field, operator, values);
  return clause && isNegated ? { not: clause } : clause;
}

function clauseOf(field: string, operator: Operator, values: readonly FilterValue[]): Clause | undefined {
  const [first, second] = values;
  if (operator === 'isKnown' || operator === 'isUnknown') return { field, operator };
  if (first === undefined) return undefined;
  if (operator === 'isOneOf') return { field, operator, values: [...values] };
  if (operator === 'between') return second === undefined ? undefined : { field, operator, low: first, high: second };
  return { field, operator, value: first };
}
