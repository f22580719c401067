import type { CatalogueField } from '../../selection/find/catalogueField.ts';
import { askedAgain } from '../target/askedAgain.ts';
import { type TargetTruth, targetTruth } from '../target/targetTruth.ts';
import type { Reach } from './computedGate.ts';

/** Customers by what can be asked of them now. */
export interface Ground {
  readonly fields: readonly CatalogueField[];
  /** How many customers there are. */
  readonly size: number;
}

type KeptFilter = Readonly<Record<string, unknown>>;

/** Who is in the target. `broken`: its filter asks what is not known any more, such as a field that is gone. */
export type TargetRows =
  | { readonly state: 'unstated' | 'broken' }
  | { readonly state: 'known'; readonly truth: TargetTruth; readonly customers: number; readonly unknown: number };

/** Who has a problem: of everybody, and of the target where there is one. */
export type ProblemReach =
  | { readonly state: 'unstated' | 'broken' }
  | { readonly state: 'known'; readonly everybody: Reach; readonly target: Reach | null };

export function targetRows(filter: KeptFilter | null, ground: Ground): TargetRows {
  const truth = filter && truthOf(filter, ground);
  if (truth === null) return { state: filter === null ? 'unstated' : 'broken' };
  const { have: customers, unknown } = reachIn(truth);
  return { state: 'known', truth, customers, unknown };
}

export function problemReach(has: KeptFilter | null, target: TargetRows, ground: Ground): ProblemReach {
  const truth = has && truthOf(has, ground);
  if (truth === null) return { state: has === null ? 'unstated' : 'broken' };
  return {
    state: 'known',
    everybody: reachIn(truth),
    target: target.state === 'known' ? reachIn(truth, target.truth) : null,
  };
}

/** Null where the filter cannot be asked any more. */
function truthOf(filter: KeptFilter, { fields, size }: Ground): TargetTruth | null {
  const again = askedAgain(filter, fields);
  return 'filter' in again ? targetTruth(again.filter, fields, size) : null;
}

/** Of the target those who have it or not for certain; whoever may be of the target and may have it is unknown. */
function reachIn(has: TargetTruth, target?: TargetTruth): Reach {
  const reach = { have: 0, not: 0, unknown: 0 };
  for (let row = 0; row < has.length; row++) {
    const isIn = target ? target[row] : 1;
    if (isIn === 0) continue;
    if (has[row] === 0) reach.not += isIn === 1 ? 1 : 0;
    else if (has[row] === 1 && isIn === 1) reach.have++;
    else reach.unknown++;
  }
  return reach;
}
