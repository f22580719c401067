import { evidenceFailure } from '../failures.ts';
import { suggestionOf } from '../nearNames.ts';
import { daysOfDate } from '../portfolio/calendar.ts';
import type { Field } from './field.ts';
import { type Clause, type Filter, type FilterValue, isEverything, type Operator } from './filter.ts';

/**
 * Refuses a filter that could not mean what its author thinks: a field that does not exist, an operator or value that
 * the field cannot have, an answer that never occurs, a range upside down, an empty list inside. Raises
 * `filter-invalid`, which names the field and what may have been meant.
 */
export function checkFilter(filter: Filter, fields: readonly Field[]): void {
  if (!isEverything(filter)) checkNode(filter, fields);
}

function checkNode(filter: Filter, fields: readonly Field[]): void {
  if ('not' in filter) return checkNode(filter.not, fields);
  const list = 'all' in filter ? filter.all : 'any' in filter ? filter.any : undefined;
  if (!list) return checkClause(filter as Clause, fields);
  if (list.length === 0) {
    throw evidenceFailure(
      'filter-invalid',
      'The filter holds an empty list of conditions, which would match all or nothing.',
      'Leave the list out, or put a condition into it.',
    );
  }
  for (const part of list) checkNode(part, fields);
}

function checkClause(clause: Clause, fields: readonly Field[]): void {
  const field = fields.find((one) => one.name === clause.field);
  if (!field) {
    throw evidenceFailure(
      'filter-invalid',
      `There is no field "${clause.field}".`,
      suggestionOf(
        clause.field,
        fields.map((one) => one.name),
      ) || 'There are no fields to filter on.',
      { column: clause.field },
    );
  }
  const allowed = operatorsOf(field);
  if (!allowed.includes(clause.operator)) {
    throw refusal(field, `"${clause.operator}" cannot be asked of it`, `It can be asked: ${allowed.join(', ')}.`);
  }
  for (const value of valuesOf(clause)) checkValue(value, field);
  if (clause.operator === 'between') checkRange(clause.low, clause.high, field);
  if (clause.operator === 'contains' && clause.value === '') {
    throw refusal(field, 'every text contains the empty one', 'Say which text to look for.');
  }
}

/** What can be asked of a field. */
export function operatorsOf(field: Field): readonly Operator[] {
  const ordered: Operator[] = field.isOrdered ? ['atLeast', 'atMost', 'between'] : [];
  return [...operatorsOfKind[field.kind], ...ordered];
}

const operatorsOfKind: Readonly<Record<Field['kind'], readonly Operator[]>> = {
  number: ['is', 'isNot', 'isOneOf', 'atLeast', 'atMost', 'between', 'isKnown', 'isUnknown'],
  date: ['is', 'isNot', 'isOneOf', 'before', 'after', 'between', 'isKnown', 'isUnknown'],
  text: ['is', 'isNot', 'isOneOf', 'contains', 'isKnown', 'isUnknown'],
  choice: ['is', 'isNot', 'isOneOf', 'isKnown', 'isUnknown'],
  yesno: ['is', 'isNot', 'isOneOf', 'isKnown', 'isUnknown'],
};

function valuesOf(clause: Clause): readonly FilterValue[] {
  if ('values' in clause) return clause.values;
  if ('low' in clause) return [clause.low, clause.high];
  return 'value' in clause ? [clause.value] : [];
}

function checkValue(value: FilterValue, field: Field): void {
  const shown = JSON.stringify(value);
  if (field.kind === 'number') {
    if (typeof value === 'number' && Number.isFinite(value)) return;
    throw refusal(field, `it is a number, and ${shown} is none`, 'Write a number without quotes, such as 1000.');
  }
  if (typeof value !== 'string') {
    throw refusal(
      field,
      `its values are texts, and ${shown} is a number`,
      suggestionOf(String(value), field.values ?? []) || `Write it in quotes: "${value}".`,
    );
  }
  if (field.kind === 'date') {
    if (daysOfDate(value) !== undefined) return;
    throw refusal(field, `${shown} is not a date`, 'Write dates as YYYY-MM-DD, such as 2026-11-21.');
  }
  if (field.values && !field.values.includes(value)) {
    throw refusal(
      field,
      `${shown} is not among its answers`,
      suggestionOf(value, field.values) || 'It has no answers yet.',
    );
  }
}

function checkRange(low: FilterValue, high: FilterValue, field: Field): void {
  const rank = (value: FilterValue) => (field.isOrdered ? (field.values ?? []).indexOf(String(value)) : value);
  if (rank(low) <= rank(high)) return;
  throw refusal(
    field,
    `the range from ${JSON.stringify(low)} to ${JSON.stringify(high)} is upside down`,
    'Put the lower end first.',
  );
}

function refusal(field: Field, complaint: string, remedy: string) {
  return evidenceFailure('filter-invalid', `Field "${field.name}": ${complaint}.`, remedy, { column: field.name });
}
