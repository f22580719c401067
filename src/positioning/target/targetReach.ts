import { type Filter, isEverything } from '../../evidence/filter/filter.ts';
import type { CatalogueField } from '../../selection/find/catalogueField.ts';
import { fisherExact } from '../../stats/fisherExact.ts';
import { type ShareOf, shareOf } from './shareOf.ts';
import { type TargetTruth, targetTruth } from './targetTruth.ts';
import { unknownFilter } from './unknownFilter.ts';
import { type WrittenFilter, writtenFilter } from './writtenFilter.ts';

export interface TargetReach {
  readonly written: WrittenFilter;
  readonly matches: ReachedClass;
  readonly doesNotMatch: ReachedClass;
  readonly unknown: ReachedClass;
  /** Do not match, and their deal was a good one: `good` of `doesNotMatch`, with the filter that lists them. */
  readonly soldAnyway: ReachedClass;
  readonly goodAmongMatches: ShareOf;
  readonly goodAmongOthers: ShareOf;
  /** How often chance alone would make them differ so much; null where either rests on nobody, or the filter asks the outcome itself. */
  readonly chance: number | null;
}

export interface ReachedClass {
  readonly customers: number;
  readonly good: number;
  readonly notGood: number;
  readonly noOutcome: number;
  readonly listedBy: WrittenFilter | null;
}

/**
 * Whom a target reaches, and whether they end better than those who do not match. `outcomes` by row: 1 good, 0 not good,
 * -1 not known. Whoever can be said neither to match nor not to is counted by itself, and takes no part in the comparison.
 */
export function targetReach(filter: Filter, catalogue: readonly CatalogueField[], outcomes: Int8Array): TargetReach {
  const counts = countsOf(targetTruth(filter, catalogue, outcomes.length), outcomes);
  const others = isEverything(filter) ? null : { not: filter };
  const isGood = { field: 'outcome', operator: 'is', value: 'good' } as const;
  const matches = classOf(counts, 1, filter);
  const doesNotMatch = classOf(counts, 0, others);
  const { good, notGood } = doesNotMatch;
  return {
    written: writtenFilter(filter),
    matches,
    doesNotMatch,
    unknown: classOf(counts, -1, unknownFilter(filter)),
    soldAnyway: {
      customers: good,
      good,
      notGood: 0,
      noOutcome: 0,
      listedBy: others && writtenFilter({ all: [others, isGood] }),
    },
    goodAmongMatches: shareOf(matches.good, matches.good + matches.notGood),
    goodAmongOthers: shareOf(good, good + notGood),
    chance: asksOutcome(filter) ? null : chanceOf(matches, doesNotMatch),
  };
}

/** How many customers there are of each truth and outcome, at `3 * (truth + 1) + outcome + 1`. */
function countsOf(truth: TargetTruth, outcomes: Int8Array): Uint32Array {
  const counts = new Uint32Array(9);
  for (let row = 0; row < outcomes.length; row++) {
    const cell = 3 * ((truth[row] as number) + 1) + (outcomes[row] as number) + 1;
    counts[cell] = (counts[cell] as number) + 1;
  }
  return counts;
}

function classOf(counts: Uint32Array, truth: 1 | 0 | -1, listedBy: Filter | null): ReachedClass {
  const [noOutcome = 0, notGood = 0, good = 0] = counts.subarray(3 * (truth + 1));
  const customers = noOutcome + notGood + good;
  return { customers, good, notGood, noOutcome, listedBy: listedBy && writtenFilter(listedBy) };
}

function asksOutcome(filter: Filter): boolean {
  if ('not' in filter) return asksOutcome(filter.not);
  const parts = 'all' in filter ? filter.all : 'any' in filter ? filter.any : null;
  return parts ? parts.some(asksOutcome) : 'field' in filter && filter.field === 'outcome';
}

function chanceOf(one: ReachedClass, other: ReachedClass): number | null {
  const rows = one.good + one.notGood;
  const others = other.good + other.notGood;
  if (rows === 0 || others === 0) return null;
  return fisherExact({ good: one.good, rows, allGood: one.good + other.good, allRows: rows + others });
}
