import type { Field } from '../../evidence/filter/field.ts';
import { type Filter, isEverything } from '../../evidence/filter/filter.ts';
import { checkFilter } from '../../evidence/filter/filterCheck.ts';
import { matchingRows } from '../../evidence/filter/filterRows.ts';
import { withYesAndNo } from '../../evidence/filter/filterYesno.ts';
import { parseFilterText } from '../../evidence/filter/parseFilterText.ts';
import { readFilter } from '../../evidence/filter/readFilter.ts';
import type { CatalogueField } from './catalogueField.ts';

/** The filter that a text or a tree states, checked against the fields. Raises `filter-invalid`. */
export function statedFilter(stated: string | Readonly<Record<string, unknown>>, fields: readonly Field[]): Filter {
  const filter = withYesAndNo(typeof stated === 'string' ? parseFilterText(stated) : readFilter(stated), fields);
  checkFilter(filter, fields);
  return filter;
}

/** The rows that match, ascending; makes only the columns that the filter asks. */
export function rowsMatching(filter: Filter, catalogue: readonly CatalogueField[], size: number): Uint32Array {
  if (isEverything(filter)) return allRows(size);
  const asked = fieldsOf(filter);
  const columns = catalogue.filter(({ field }) => asked.has(field.name)).map(({ column }) => column());
  return matchingRows(filter, columns, size);
}

function allRows(size: number): Uint32Array {
  const rows = new Uint32Array(size);
  for (let row = 0; row < size; row++) rows[row] = row;
  return rows;
}

function fieldsOf(filter: Filter): Set<string> {
  if ('not' in filter) return fieldsOf(filter.not);
  const parts = 'all' in filter ? filter.all : 'any' in filter ? filter.any : undefined;
  if (parts) return new Set(parts.flatMap((part) => [...fieldsOf(part)]));
  return new Set('field' in filter ? [filter.field] : []);
}
