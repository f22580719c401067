import type { FieldColumn } from '../../evidence/filter/field.ts';
import type { CatalogueField } from '../../selection/find/catalogueField.ts';
import { askedAgain } from '../target/askedAgain.ts';
import { targetTruth } from '../target/targetTruth.ts';
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
  const again = askedAgain(stated, catalogue);
  if ('invalid' in again) return { among: 'invalid', problem: again.invalid.message };
  const alone = catalogue.map((each) => ({ ...each, column: () => oneRow(each.column(), row) }));
  const [truth] = targetTruth(again.filter, alone, 1);
  return { among: truth === 1 ? 'yes' : truth === 0 ? 'no' : 'unknown', problem: null };
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

/** A column of that row alone, so that one customer of a million is looked at by itself. */
function oneRow(column: FieldColumn, row: number): FieldColumn {
  const { field, numbers } = column;
  if (numbers) return { field, numbers: numbers.slice(row, row + 1), at: () => column.at(row) };
  return { field, at: () => column.at(row) };
}
