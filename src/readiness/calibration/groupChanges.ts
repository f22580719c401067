import type { Base } from '../../evidence/living/livingBase.ts';
import { type Cuts, type GroupName, groupNames, groupsFrom, leadingGroup, traitAtCut } from '../group.ts';
import type { Item } from '../item.ts';
import { axisMeasurer } from '../measure/axisOfBase.ts';

/** How many customers would be led by another group. */
export interface GroupChanges {
  /** Customers who have a group. */
  readonly placed: number;
  readonly changed: number;
  readonly moves: readonly { readonly from: GroupName; readonly to: GroupName; readonly customers: number }[];
}

/** Compares the leading groups of everybody by two ways of reading the same answers. */
export function groupChanges(base: Base, before: readonly Item[], after: readonly Item[], cuts: Cuts): GroupChanges {
  const [formerly, then] = [leadingGroups(base, before, cuts), leadingGroups(base, after, cuts)];
  const counts = new Map<string, number>();
  let [placed, changed] = [0, 0];
  for (const [row, from] of formerly.entries()) {
    const to = then[row] as number;
    if (from < 0 || to < 0) continue;
    placed++;
    if (from === to) continue;
    changed++;
    counts.set(`${from} ${to}`, (counts.get(`${from} ${to}`) ?? 0) + 1);
  }
  const nameOf = (place: string | undefined) => groupNames[Number(place)] as GroupName;
  const moves = [...counts].map(([key, customers]) => {
    const [from, to] = key.split(' ');
    return { from: nameOf(from), to: nameOf(to), customers };
  });
  return { placed, changed, moves: moves.toSorted((a, b) => b.customers - a.customers) };
}

/** The place of each row's leading group in `groupNames`; -1 where it has none. */
function leadingGroups(base: Base, items: readonly Item[], cuts: Cuts): Int8Array {
  const willing = axisMeasurer(base, 'willingness', items, traitAtCut(cuts.willingness)).all().isHigh;
  const demanding = axisMeasurer(base, 'needs', items, traitAtCut(cuts.needs)).all().isHigh;
  return Int8Array.from(willing, (high, row) => {
    const needs = demanding[row] as number;
    if (Number.isNaN(high) || Number.isNaN(needs)) return -1;
    return groupNames.indexOf(leadingGroup(groupsFrom(high, needs)).group);
  });
}
