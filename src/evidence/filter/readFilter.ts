import { evidenceFailure } from '../failures.ts';
import { type Clause, everything, type Filter, type FilterValue, type Operator } from './filter.ts';

/**
 * A filter from JSON. Raises `filter-invalid` for anything that is not one, for an empty list that is not the whole
 * filter, and for one beyond 200 clauses or 20 levels. Whether its fields and values exist is asked of `checkFilter`.
 */
export function readFilter(json: unknown): Filter {
  const budget = { clauses: MOST_CLAUSES };
  if (isRecord(json) && Array.isArray(json['all']) && json['all'].length === 0 && hasOnly(json, 'all'))
    return everything;
  return readNode(json, 'The filter', 1, budget);
}

const MOST_CLAUSES = 200;
const MOST_LEVELS = 20;
const MOST_TEXT = 1000;
const MOST_VALUES = 1000;

function readNode(json: unknown, place: string, level: number, budget: { clauses: number }): Filter {
  if (!isRecord(json)) throw invalid(`${place} is not a condition.`);
  if (level > MOST_LEVELS) throw invalid(`The filter has more than ${MOST_LEVELS} levels.`);
  if ('all' in json) return { all: readList(json, 'all', place, level, budget) };
  if ('any' in json) return { any: readList(json, 'any', place, level, budget) };
  if ('not' in json) {
    if (!hasOnly(json, 'not')) throw invalid(`${place} has more beside "not".`);
    return { not: readNode(json['not'], `${place}, not`, level + 1, budget) };
  }
  if (--budget.clauses < 0) throw invalid(`The filter has more than ${MOST_CLAUSES} conditions.`);
  return readClause(json, place);
}

function readList(
  json: Readonly<Record<string, unknown>>,
  key: 'all' | 'any',
  place: string,
  level: number,
  budget: { clauses: number },
): Filter[] {
  const list = json[key];
  if (!hasOnly(json, key)) throw invalid(`${place} has more beside "${key}".`);
  if (!Array.isArray(list)) throw invalid(`${place}: "${key}" is not a list.`);
  if (list.length === 0) throw invalid(`${place}: "${key}" is an empty list, which would match all or nothing.`);
  return list.map((part, i) => readNode(part, `${place}, ${key} ${i + 1}`, level + 1, budget));
}

/** What stands in a clause beside its field and operator. */
const partsOf: Readonly<Record<Operator, readonly string[]>> = {
  is: ['value'],
  isNot: ['value'],
  contains: ['value'],
  atLeast: ['value'],
  atMost: ['value'],
  before: ['value'],
  after: ['value'],
  isOneOf: ['values'],
  between: ['low', 'high'],
  isKnown: [],
  isUnknown: [],
};

function readClause(json: Readonly<Record<string, unknown>>, place: string): Clause {
  const { field, operator } = json;
  if (!isOperator(operator)) throw invalid(`${place} "operator": is none of ${Object.keys(partsOf).join(', ')}.`);
  if (typeof field !== 'string' || field === '') throw invalid(`${place} "field": is not a name.`);
  if (field.length > MOST_TEXT) throw invalid(`${place} "field": has more than ${MOST_TEXT} characters.`);
  const parts = partsOf[operator];
  const stranger = Object.keys(json).find((key) => !['field', 'operator', ...parts].includes(key));
  if (stranger !== undefined) throw invalid(`${place}: a condition with "${operator}" has no "${stranger}".`);
  for (const part of parts) {
    const value = json[part];
    if (part === 'values') readValues(value, `${place} "values"`);
    else readValue(value, `${place} "${part}"`);
  }
  return json as unknown as Clause;
}

function readValues(values: unknown, place: string): void {
  if (!Array.isArray(values) || values.length === 0) throw invalid(`${place}: is not a list of values.`);
  if (values.length > MOST_VALUES) throw invalid(`${place}: has more than ${MOST_VALUES} values.`);
  values.forEach((value, i) => readValue(value, `${place} ${i + 1}`));
}

function readValue(value: unknown, place: string): asserts value is FilterValue {
  if (typeof value === 'number' ? !Number.isFinite(value) : typeof value !== 'string') {
    throw invalid(`${place}: is neither a number nor a text.`);
  }
  if (typeof value !== 'string') return;
  if (value.length > MOST_TEXT) throw invalid(`${place}: has more than ${MOST_TEXT} characters.`);
  if (value.includes('\0')) throw invalid(`${place}: a text holds a NUL character.`);
}

function isOperator(operator: unknown): operator is Operator {
  return typeof operator === 'string' && Object.hasOwn(partsOf, operator);
}

function isRecord(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function hasOnly(json: Readonly<Record<string, unknown>>, key: string): boolean {
  return Object.keys(json).length === 1 && key in json;
}

function invalid(message: string) {
  return evidenceFailure(
    'filter-invalid',
    message,
    'A filter is { "field", "operator", "value" }, or "all" or "any" of a list of filters, or "not" a filter.',
  );
}
