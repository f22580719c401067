import type { Field } from '../../../evidence/filter/field.ts';
import type { Clause, Filter, FilterValue, Operator } from '../../../evidence/filter/filter.ts';
import { checkFilter, operatorsOf } from '../../../evidence/filter/filterCheck.ts';
import { withYesAndNo } from '../../../evidence/filter/filterYesno.ts';
import { parseFilterText } from '../../../evidence/filter/parseFilterText.ts';
import { nearNames } from '../../../evidence/nearNames.ts';
import { Failure } from '../../../platform/failure.ts';
import type { FieldShown } from '../fieldNames.ts';

/** What is wrong with the text of a filter, for which every language has sentences. */
export type FilterTrouble = {
  /** Where it is: characters before it, and how many it has; null where it is nowhere in particular. */
  readonly place: { readonly from: number; readonly length: number } | null;
} & (
  | { readonly kind: 'unexpected'; readonly expected: Expected }
  | { readonly kind: 'field'; readonly field: string; readonly near: readonly string[] }
  | { readonly kind: 'comparison'; readonly field: string; readonly possible: readonly Operator[] }
  | { readonly kind: 'value'; readonly field: string; readonly value: string; readonly wanted: Wanted }
  | { readonly kind: 'range'; readonly field: string }
  | { readonly kind: 'unclosed' | 'meaningless' | 'other' }
);

export type Expected = (typeof expectations)[keyof typeof expectations];
/** What a value had to be: one of the answers, nearest first, a number, or a day. */
export type Wanted = readonly string[] | 'number' | 'date';

/** What the reader of filters says that it had expected. */
const expectations = {
  '"and", "or" or the end': 'join',
  'the name of a field': 'field',
  'is, >=, <=, >, <, between, before, after or contains': 'comparison',
  'a value': 'value',
  '"and" and the upper end': 'upperEnd',
  '"("': 'opening',
  '")"': 'closing',
} as const;

/** The filter of a text, or what is wrong with it. */
export function readFilterText(
  text: string,
  shown: readonly FieldShown[],
): { readonly filter: Filter } | { readonly trouble: FilterTrouble } {
  const fields = shown.map(fieldOf);
  let parsed: Filter | undefined;
  try {
    parsed = withYesAndNo(parseFilterText(text), fields);
    checkFilter(parsed, fields);
    return { filter: parsed };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { trouble: parsed ? aboutClause(parsed, fields, text) : aboutPosition(error.message, text) };
  }
}

function fieldOf({ id, label, kind, values, isOrdered }: FieldShown): Field {
  return { name: id, label, kind, isOrdered, ...(values && { values }) };
}

/** The reader of filters counts characters from 1 and says so in its message. */
function aboutPosition(message: string, text: string): FilterTrouble {
  const { at, expected } = /^At character (?<at>\d+)(?:: expected (?<expected>.+), found)?/.exec(message)?.groups ?? {};
  if (at === undefined) return { kind: 'other', place: null };
  const from = Number(at) - 1;
  const place = { from, length: /^(?:"[^"]*"?|[\p{L}\p{N}_.-]+|.?)/u.exec(text.slice(from))?.[0].length ?? 0 };
  if (expected !== undefined && Object.hasOwn(expectations, expected)) {
    return { kind: 'unexpected', place, expected: expectations[expected as keyof typeof expectations] };
  }
  if (text[from] === '"') return { kind: 'unclosed', place };
  return { kind: expected === undefined ? 'meaningless' : 'other', place };
}

/** The first condition that is refused when it stands alone. */
function aboutClause(filter: Filter, fields: readonly Field[], text: string): FilterTrouble {
  for (const clause of clausesOf(filter)) {
    const about = { field: clause.field, place: placeOf(clause.field, text) };
    const field = fields.find(({ name }) => name === clause.field);
    if (!field) {
      const names = fields.map(({ name }) => name);
      return { kind: 'field', ...about, near: nearNames(clause.field, names) };
    }
    if (!operatorsOf(field).includes(clause.operator)) {
      return { kind: 'comparison', ...about, possible: operatorsOf(field) };
    }
    const value = valuesOf(clause).find((one) =>
      isRefused({ field: clause.field, operator: 'is', value: one }, fields),
    );
    if (value !== undefined) {
      const stated = String(value);
      return { kind: 'value', ...about, place: placeOf(stated, text), value: stated, wanted: wantedOf(field, stated) };
    }
    if (isRefused(clause, fields)) return { kind: clause.operator === 'between' ? 'range' : 'other', ...about };
  }
  return { kind: 'other', place: null };
}

const MOST_ANSWERS = 8;

function wantedOf({ kind, values = [] }: Field, stated: string): Wanted {
  if (kind === 'number' || kind === 'date') return kind;
  const near = nearNames(stated, values);
  return (near.length > 0 ? near : values).slice(0, MOST_ANSWERS);
}

/** Where a name or value stands, in quotes or without. */
function placeOf(name: string, text: string): FilterTrouble['place'] {
  const from = text.indexOf(name);
  return from < 0 ? null : { from, length: name.length };
}

function isRefused(clause: Clause, fields: readonly Field[]): boolean {
  try {
    checkFilter(clause, fields);
    return false;
  } catch {
    return true;
  }
}

function clausesOf(filter: Filter): Clause[] {
  if ('not' in filter) return clausesOf(filter.not);
  if ('all' in filter) return filter.all.flatMap(clausesOf);
  return 'any' in filter ? filter.any.flatMap(clausesOf) : [filter];
}

function valuesOf(clause: Clause): readonly FilterValue[] {
  if ('values' in clause) return clause.values;
  if ('low' in clause) return [clause.low, clause.high];
  return 'value' in clause ? [clause.value] : [];
}
