import { type Filter, isEverything } from '../../evidence/filter/filter.ts';
import { Failure } from '../../platform/failure.ts';
import type { CatalogueField } from '../../selection/find/catalogueField.ts';
import { rowsMatching } from '../../selection/find/foundRows.ts';
import type { Reach } from './computedGate.ts';

/** Customers by what can be asked of them now. */
export interface Ground {
  readonly fields: readonly CatalogueField[];
  /** How many customers there are. */
  readonly size: number;
}

/** Who is in the target. `broken`: its filter asks what is not known any more, such as a field that is gone. */
export type TargetRows =
  | { readonly state: 'unstated' | 'broken' }
  | { readonly state: 'known'; readonly isIn: Uint8Array; readonly customers: number; readonly unknown: number };

/** Who has a problem: of everybody, and of the target where there is one. */
export type ProblemReach =
  | { readonly state: 'unstated' | 'broken' }
  | { readonly state: 'known'; readonly everybody: Reach; readonly target: Reach | null };

export function targetRows(filter: Filter | null, ground: Ground): TargetRows {
  if (filter === null) return { state: 'unstated' };
  const rows = rowsOf(filter, ground);
  if (rows === null) return { state: 'broken' };
  const isIn = new Uint8Array(ground.size);
  for (const row of rows.have) isIn[row] = 1;
  const customers = rows.have.length;
  return { state: 'known', isIn, customers, unknown: ground.size - customers - rows.not.length };
}

export function problemReach(has: Filter | null, target: TargetRows, ground: Ground): ProblemReach {
  if (has === null) return { state: 'unstated' };
  const rows = rowsOf(has, ground);
  if (rows === null) return { state: 'broken' };
  const have = rows.have.length;
  const not = rows.not.length;
  const everybody = { have, not, unknown: ground.size - have - not };
  if (target.state !== 'known') return { state: 'known', everybody, target: null };
  const inTarget = { have: countIn(rows.have, target.isIn), not: countIn(rows.not, target.isIn) };
  const unknown = target.customers - inTarget.have - inTarget.not;
  return { state: 'known', everybody, target: { ...inTarget, unknown } };
}

/** The rows of which a filter is true, and those of which it is false; null where it cannot be asked. */
function rowsOf(filter: Filter, { fields, size }: Ground): { have: Uint32Array; not: Uint32Array } | null {
  try {
    const have = rowsMatching(filter, fields, size);
    return { have, not: isEverything(filter) ? new Uint32Array(0) : rowsMatching({ not: filter }, fields, size) };
  } catch (error) {
    if (error instanceof Failure && error.code === 'filter-invalid') return null;
    throw error;
  }
}

function countIn(rows: Uint32Array, isIn: Uint8Array): number {
  let count = 0;
  for (const row of rows) count += isIn[row] as number;
  return count;
}
