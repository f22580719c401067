import { daysOfDate } from '../portfolio/calendar.ts';
import type { Field, FieldColumn } from './field.ts';
import type { Clause, Filter, FilterValue } from './filter.ts';
import { checkFilter } from './filterCheck.ts';

/**
 * The rows that match, ascending. The filter is checked first (see `checkFilter`). `size` is the number of rows.
 *
 * Numbers are compared to float32 precision (seven digits), as the portfolio keeps them. `contains` ignores case.
 */
export function matchingRows(filter: Filter, columns: readonly FieldColumn[], size: number): Uint32Array {
  checkFilter(
    filter,
    columns.map((column) => column.field),
  );
  const truth = truthOf(filter, columns, size);
  let count = 0;
  const rows = new Uint32Array(size);
  for (let row = 0; row < size; row++) {
    rows[count] = row;
    count += (truth[row] as number) >> 1;
  }
  return rows.slice(0, count);
}

/** Truth values as bits, so that `all` is a bitwise and, `any` a bitwise or, without a branch per row. */
const FALSE = 0;
const UNKNOWN = 1;
const TRUE = 3;
const NEGATION = Uint8Array.of(TRUE, UNKNOWN, UNKNOWN, FALSE);

function truthOf(filter: Filter, columns: readonly FieldColumn[], size: number): Uint8Array {
  if ('not' in filter) return negated(truthOf(filter.not, columns, size));
  if ('all' in filter) {
    const truth = new Uint8Array(size).fill(TRUE);
    for (const part of filter.all) {
      const other = truthOf(part, columns, size);
      for (let row = 0; row < size; row++) truth[row] = (truth[row] as number) & (other[row] as number);
    }
    return truth;
  }
  if ('any' in filter) {
    const truth = new Uint8Array(size).fill(FALSE);
    for (const part of filter.any) {
      const other = truthOf(part, columns, size);
      for (let row = 0; row < size; row++) truth[row] = (truth[row] as number) | (other[row] as number);
    }
    return truth;
  }
  const column = columns.find(({ field }) => field.name === filter.field) as FieldColumn;
  return truthOfClause(filter, column, size);
}

function negated(truth: Uint8Array): Uint8Array {
  for (let row = 0; row < truth.length; row++) truth[row] = NEGATION[truth[row] as number] as number;
  return truth;
}

/** Negated clauses are rewritten, so that unknown stays unknown by the one rule of `negated`. */
function truthOfClause(clause: Clause, column: FieldColumn, size: number): Uint8Array {
  switch (clause.operator) {
    case 'isUnknown':
      return negated(truthOfClause({ ...clause, operator: 'isKnown' }, column, size));
    case 'isNot':
      return negated(truthOfClause({ ...clause, operator: 'is' }, column, size));
    case 'before':
      return negated(truthOfClause({ ...clause, operator: 'atLeast' }, column, size));
    case 'after':
      return negated(truthOfClause({ ...clause, operator: 'atMost' }, column, size));
    case 'isKnown':
      return withoutUnknown(truthOfRange(EVERYTHING, column, size));
    case 'isOneOf':
      return truthOfMembers(new Set(clause.values.map((value) => comparable(value, column.field))), column, size);
    case 'contains': {
      const part = String(clause.value).toLowerCase();
      return truthOfTexts(column, size, (value) => String(value).toLowerCase().includes(part));
    }
    default:
      return truthOfRange(rangeOf(clause, column.field), column, size);
  }
}

function withoutUnknown(truth: Uint8Array): Uint8Array {
  for (let row = 0; row < truth.length; row++) if (truth[row] === UNKNOWN) truth[row] = FALSE;
  return truth;
}

/** Both ends belong to it; an end that is undefined is open. */
interface Range {
  readonly low: FilterValue | undefined;
  readonly high: FilterValue | undefined;
}

const EVERYTHING: Range = { low: undefined, high: undefined };

function rangeOf(clause: Extract<Clause, { operator: 'is' | 'atLeast' | 'atMost' | 'between' }>, field: Field): Range {
  if (clause.operator === 'between')
    return { low: comparable(clause.low, field), high: comparable(clause.high, field) };
  const bound = comparable(clause.value, field);
  return {
    low: clause.operator === 'atMost' ? undefined : bound,
    high: clause.operator === 'atLeast' ? undefined : bound,
  };
}

function truthOfRange({ low, high }: Range, column: FieldColumn, size: number): Uint8Array {
  if (!column.numbers) {
    const isInside = (value: FilterValue) =>
      (low === undefined || value >= low) && (high === undefined || value <= high);
    return truthOfTexts(column, size, isInside);
  }
  return truthOfNumbers(
    column.numbers,
    Number(low ?? Number.NEGATIVE_INFINITY),
    Number(high ?? Number.POSITIVE_INFINITY),
  );
}

/** A loop without a call per row: a call would box every number. */
function truthOfNumbers(numbers: Float32Array | Float64Array, low: number, high: number): Uint8Array {
  const truth = new Uint8Array(numbers.length);
  for (let row = 0; row < truth.length; row++) {
    const number = Math.fround(numbers[row] as number);
    truth[row] = Number.isNaN(number) ? UNKNOWN : number >= low && number <= high ? TRUE : FALSE;
  }
  return truth;
}

function truthOfMembers(members: ReadonlySet<FilterValue>, column: FieldColumn, size: number): Uint8Array {
  if (!column.numbers) return truthOfTexts(column, size, (value) => members.has(value));
  const truth = new Uint8Array(size);
  for (let row = 0; row < size; row++) {
    const number = Math.fround(column.numbers[row] as number);
    truth[row] = Number.isNaN(number) ? UNKNOWN : members.has(number) ? TRUE : FALSE;
  }
  return truth;
}

/** Texts behind codes are tested once each, other values row by row. */
function truthOfTexts(column: FieldColumn, size: number, passes: (value: FilterValue) => boolean): Uint8Array {
  const { codes, texts } = column;
  const truthOfValue = (value: FilterValue | null) => {
    if (value === null) return UNKNOWN;
    return passes(comparable(value, column.field)) ? TRUE : FALSE;
  };
  const truth = new Uint8Array(size);
  if (codes && texts) {
    const truthOfCode = texts.map(truthOfValue);
    for (let row = 0; row < size; row++) truth[row] = truthOfCode[codes[row] as number] ?? UNKNOWN;
  } else {
    for (let row = 0; row < size; row++) truth[row] = truthOfValue(column.at(row));
  }
  return truth;
}

/** A float32 number, days for a date, the position of an ordered answer, else the text. */
function comparable(value: FilterValue, field: Field): FilterValue {
  if (typeof value === 'number') return Math.fround(value);
  if (field.kind === 'date') return daysOfDate(value) ?? Number.NaN;
  return field.isOrdered ? (field.values ?? []).indexOf(value) : value;
}
