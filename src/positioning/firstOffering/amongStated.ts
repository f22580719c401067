import type { FieldColumn } from '../../evidence/filter/field.ts';
import { type Filter, isEverything } from '../../evidence/filter/filter.ts';
import { Failure } from '../../platform/failure.ts';
import type { CatalogueField } from '../../selection/find/catalogueField.ts';
import { rowsMatching, statedFilter } from '../../selection/find/foundRows.ts';
import type { Among } from './keptFacts.ts';

export interface AmongStated {
  readonly among: Among;
  /** What is wrong with what was stated; null where nothing is. */
  readonly problem: string | null;
}

type Stated = string | Readonly<Record<string, unknown>> | null;

/** Whether the customer of a row is among those that a filter describes. A filter that means nothing describes nobody. */
export function amongFilter(stated: Stated, catalogue: readonly CatalogueField[], row: number): AmongStated {
  if (stated === null) return { among: 'notStated', problem: null };
  try {
    const filter = statedFilter(
      stated,
      catalogue.map(({ field }) => field),
    );
    return { among: amongOf(filter, catalogue, row), problem: null };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { among: 'invalid', problem: error.message };
  }
}

/** The same for a field and the values of it that are meant. */
export function amongValues(
  stated: { readonly field: string; readonly values: readonly string[] } | null,
  catalogue: readonly CatalogueField[],
  row: number,
): AmongStated {
  return amongFilter(
    stated && { field: stated.field, operator: 'isOneOf', values: [...stated.values] },
    catalogue,
    row,
  );
}

/** True, false, or unknown by three-valued logic: then neither the filter nor its negation matches. */
function amongOf(filter: Filter, catalogue: readonly CatalogueField[], row: number): Among {
  if (isEverything(filter)) return 'yes';
  const alone = catalogue.map((each) => ({ ...each, column: () => oneRow(each.column(), row) }));
  if (rowsMatching(filter, alone, 1).length > 0) return 'yes';
  return rowsMatching({ not: filter }, alone, 1).length > 0 ? 'no' : 'unknown';
}

/** A column of that row alone, so that one customer of a million is looked at by itself. */
function oneRow(column: FieldColumn, row: number): FieldColumn {
  const { field, numbers } = column;
  if (numbers) return { field, numbers: numbers.slice(row, row + 1), at: () => column.at(row) };
  return { field, at: () => column.at(row) };
}
