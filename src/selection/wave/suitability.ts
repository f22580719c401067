import { type GroupName, groupNames, leadingGroup } from '../../readiness/group.ts';
import { type GroupColumns, groupAt } from '../../readiness/measurePortfolio.ts';

/** How well a group serves as trial customers, from 0 (not at all) to 1, and why. */
export interface GroupSuitability {
  readonly value: number;
  readonly why: string;
}
export type SuitabilityTable = Readonly<Record<GroupName, GroupSuitability>>;

/**
 * The stated starting point; a person may move any value. The order of the groups is the one of "Trial customers by
 * willingness and needs"; the sizes are our judgement and are replaced by nothing until outcomes say otherwise.
 */
export const statedSuitability: SuitabilityTable = {
  experiential: {
    value: 1,
    why: 'Willing and undemanding: uses the system soon, sees the good first and proposes improvements.',
  },
  conservative: {
    value: 0.5,
    why: 'Undemanding but keeps what it knows: can be guided in, later and with more help.',
  },
  radical: {
    value: 0.5,
    why: 'Willing but demanding: enthusiastic until a demand cannot be met, then a risk to the young system.',
  },
  picky: {
    value: 0.25,
    why: 'Unwilling and demanding: waits until everything is fulfilled, which a young system cannot do.',
  },
};

/**
 * How well each customer serves as a trial customer: the table averaged over its group probabilities, from 0 to 1.
 * `isAssumed` is 1 where the group is unknown: each group is then taken as equally likely, which is an assumption.
 *
 * ```ts
 * suitabilityColumn(groups).suitability[row]; // 0.82 for a customer that is experiential with 71 %
 * ```
 */
export function suitabilityColumn(groups: GroupColumns, table: SuitabilityTable = statedSuitability) {
  const rows = groups.conservative.length;
  const suitability = new Float64Array(rows);
  const isAssumed = new Uint8Array(rows);
  const average = groupNames.reduce((sum, group) => sum + table[group].value, 0) / groupNames.length;
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    for (const group of groupNames) sum += table[group].value * (groups[group][row] as number);
    isAssumed[row] = Number.isNaN(sum) ? 1 : 0;
    suitability[row] = Number.isNaN(sum) ? average : sum;
  }
  return { suitability, isAssumed };
}

/** The group that trial customers come from: willing, and not demanding. */
export const favouredGroup: GroupName = 'experiential';

/** For every customer 1 where its likeliest group is `favoured`, 0 where it is another one, -1 where it is unknown. */
export function favouredColumn(groups: GroupColumns, favoured: GroupName = favouredGroup): Int8Array {
  return Int8Array.from(groups.conservative, (_, row) => {
    const leading = leadingGroupOfRow(groups, row);
    if (leading === null) return -1;
    return leading.group === favoured ? 1 : 0;
  });
}

/** The likeliest group of one customer with its probability, or null where it is unknown. */
export function leadingGroupOfRow(groups: GroupColumns, row: number): { group: GroupName; probability: number } | null {
  const probabilities = groupAt(groups, row);
  return probabilities && leadingGroup(probabilities);
}
