import type { Filter } from '../../evidence/filter/filter.ts';
import { Failure } from '../../platform/failure.ts';
import type { CatalogueField } from '../../selection/find/catalogueField.ts';
import { statedFilter } from '../../selection/find/foundRows.ts';

/** A filter that was kept, asked of what there is now; where it cannot be, the field that it fails on, and why. */
export type AskedAgain =
  | { readonly filter: Filter }
  | { readonly invalid: { readonly field: string | null; readonly message: string } };

export function askedAgain(
  kept: string | Readonly<Record<string, unknown>>,
  catalogue: readonly CatalogueField[],
): AskedAgain {
  try {
    return {
      filter: statedFilter(
        kept,
        catalogue.map(({ field }) => field),
      ),
    };
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'filter-invalid') throw error;
    return { invalid: { field: error.place.column ?? null, message: error.message } };
  }
}
