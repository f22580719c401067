import type { Field } from '../../../evidence/filter/field.ts';
import type { Clause, Filter, FilterValue } from '../../../evidence/filter/filter.ts';
import { checkFilter, operatorsOf } from '../../../evidence/filter/filterCheck.ts';
import { withYesAndNo } from '../../../evidence/filter/filterYesno.ts';
import { parseFilterText } from '../../../evidence/filter/parseFilterText.ts';
import { Failure } from '../../../platform/failure.ts';
import type { FieldShown } from '../fieldNames.ts';

/** What is wrong with the text of a filter, in figures that every language has a sentence for. */
export type FilterTrouble = { readonly message: string; readonly remedy: string } & (
  | { readonly kind: 'position'; readonly at: number; readonly found: string }
  | { readonly kind: 'field'; readonly field: string }
  | { readonly kind: 'comparison'; readonly field: string }
  | { readonly kind: 'value'; readonly field: string; readonly value: string }
  | { readonly kind: 'other' }
);

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
    const { message, remedy } = error;
    const about = parsed ? aboutClause(parsed, fields) : aboutPosition(message, text);
    return { trouble: { message, remedy, ...about } };
  }
}

function fieldOf({ id, label, kind, values, isOrdered }: FieldShown): Field {
  return { name: id, label, kind, isOrdered, ...(values && { values }) };
}

type About =
  | { kind: 'position'; at: number; found: string }
  | { kind: 'field' | 'comparison'; field: string }
  | { kind: 'value'; field: string; value: string }
  | { kind: 'other' };

/** The parser counts characters from 1 and says so in its message. */
function aboutPosition(message: string, text: string): About {
  const place = /^At character (?<at>\d+)/.exec(message)?.groups?.['at'];
  if (place === undefined) return { kind: 'other' };
  const at = Number(place);
  return { kind: 'position', at, found: /^\S{0,20}/.exec(text.slice(at - 1))?.[0] ?? '' };
}

/** The first condition that is refused when it stands alone. */
function aboutClause(filter: Filter, fields: readonly Field[]): About {
  for (const clause of clausesOf(filter)) {
    const field = fields.find(({ name }) => name === clause.field);
    if (!field) return { kind: 'field', field: clause.field };
    if (!operatorsOf(field).includes(clause.operator)) return { kind: 'comparison', field: clause.field };
    const value = valuesOf(clause).find((one) =>
      isRefused({ field: clause.field, operator: 'is', value: one }, fields),
    );
    if (value !== undefined) return { kind: 'value', field: clause.field, value: String(value) };
    if (isRefused(clause, fields)) return { kind: 'other' };
  }
  return { kind: 'other' };
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
