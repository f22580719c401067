import type { Filter } from '../../evidence/filter/filter.ts';
import { Failure } from '../../platform/failure.ts';
import type { QueryPlace } from '../../platform/operation/handled.ts';
import type { CatalogueField } from '../../selection/find/catalogueField.ts';
import { fieldCatalogue } from '../../selection/find/fieldCatalogue.ts';
import { statedFilter } from '../../selection/find/foundRows.ts';
import { selectedCustomers } from '../../selection/find/store.ts';
import type { JudgedBase } from '../../selection/judged/judgedBase.ts';
import type { JudgedBases } from '../../selection/judged/store.ts';

/** Everything that customers of an offering can be found by, as customers.find has it. */
export interface Catalogue {
  readonly judged: JudgedBase;
  readonly fields: readonly CatalogueField[];
}

/** Like the base, it is to be read before anything is awaited. */
export async function catalogueOf(judgedBases: JudgedBases, context: QueryPlace, offering: number): Promise<Catalogue> {
  const selected = await selectedCustomers(context, offering);
  const judged = await judgedBases.current(context, offering);
  return { judged, fields: fieldCatalogue(judged, selected) };
}

type Stated = string | Readonly<Record<string, unknown>>;

/** A filter as it is kept: checked against what there is now. Raises `filter-invalid`, at `place`, the field of the input. */
export function keptFilterOf(stated: Stated, { fields }: Catalogue, place: string): Filter & Record<string, unknown> {
  try {
    const filter = statedFilter(
      stated,
      fields.map(({ field }) => field),
    );
    return filter as Filter & Record<string, unknown>;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { code, kind, message, remedy } = error;
    throw new Failure(code, kind, message, remedy, { ...error.place, field: place });
  }
}
