import { parseYesno } from '../value/yesno.ts';
import type { Field } from './field.ts';
import type { Clause, Filter, FilterValue } from './filter.ts';

/**
 * The filter with the words for yes and no of other languages and spellings put as `yes` and `no`, where its field is
 * answered so: the cells may say `Oui`, and whoever filters them writes what they say.
 */
export function withYesAndNo(filter: Filter, fields: readonly Field[]): Filter {
  if ('all' in filter) return { all: filter.all.map((part) => withYesAndNo(part, fields)) };
  if ('any' in filter) return { any: filter.any.map((part) => withYesAndNo(part, fields)) };
  if ('not' in filter) return { not: withYesAndNo(filter.not, fields) };
  const isYesno = fields.some(({ name, kind }) => name === filter.field && kind === 'yesno');
  return isYesno ? clauseOfYesno(filter) : filter;
}

function clauseOfYesno(clause: Clause): Clause {
  if ('values' in clause) return { ...clause, values: clause.values.map(yesnoOf) };
  return 'value' in clause ? { ...clause, value: yesnoOf(clause.value) } : clause;
}

function yesnoOf(value: FilterValue): FilterValue {
  return typeof value === 'string' ? (parseYesno(value) ?? value) : value;
}
