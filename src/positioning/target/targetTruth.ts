import { type Filter, isEverything } from '../../evidence/filter/filter.ts';
import type { CatalogueField } from '../../selection/find/catalogueField.ts';
import { rowsMatching } from '../../selection/find/foundRows.ts';

/** By row: it matches (1), it does not (0), or nobody can say, because what the filter asks is not known of it (-1). */
export type TargetTruth = Int8Array;

/** The filter is a checked one; rows are those of the base that the catalogue is of. */
export function targetTruth(filter: Filter, catalogue: readonly CatalogueField[], size: number): TargetTruth {
  const truth = new Int8Array(size).fill(-1);
  for (const row of rowsMatching(filter, catalogue, size)) truth[row] = 1;
  if (isEverything(filter)) return truth;
  for (const row of rowsMatching({ not: filter }, catalogue, size)) truth[row] = 0;
  return truth;
}
