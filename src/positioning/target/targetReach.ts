import { type Filter, isEverything } from '../../evidence/filter/filter.ts';
import type { CatalogueField } from '../../selection/find/catalogueField.ts';
import { fisherExact } from '../../stats/fisherExact.ts';
import { type ShareOf, shareOf } from './shareOf.ts';
import { targetTruth } from './targetTruth.ts';
import { unknownFilter } from './unknownFilter.ts';
import { type WrittenFilter, writtenFilter } from './writtenFilter.ts';

export interface TargetReach {
  readonly written: WrittenFilter;
  readonly matches: ReachedClass;
  readonly doesNotMatch: ReachedClass;
  readonly unknown: ReachedClass;
  /** Do not match, and their outcome is known. */
  readonly soldAnyway: ReachedClass;
  readonly goodAmongMatches: ShareOf;
  readonly goodAmongOthers: ShareOf;
  /** How often chance alone would make them differ so much; null where either rests on nobody. */
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
  const truth = targetTruth(filter, catalogue, outcomes.length);
  const others = isEverything(filter) ? null : { not: filter };
  const ended = { field: 'outcome', operator: 'isKnown' } as const;
  const matches = classOf((row) => truth[row] === 1, outcomes, filter);
  const doesNotMatch = classOf((row) => truth[row] === 0, outcomes, others);
  return {
    written: writtenFilter(filter),
    matches,
    doesNotMatch,
    unknown: classOf((row) => truth[row] === -1, outcomes, unknownFilter(filter)),
    soldAnyway: classOf(
      (row) => truth[row] === 0 && outcomes[row] !== -1,
      outcomes,
      others && { all: [others, ended] },
    ),
    goodAmongMatches: shareOf(matches.good, matches.good + matches.notGood),
    goodAmongOthers: shareOf(doesNotMatch.good, doesNotMatch.good + doesNotMatch.notGood),
    chance: chanceOf(matches, doesNotMatch),
  };
}

function classOf(isOfIt: (row: number) => boolean, outcomes: Int8Array, listedBy: Filter | null): ReachedClass {
  const counts = { customers: 0, good: 0, notGood: 0, noOutcome: 0 };
  for (let row = 0; row < outcomes.length; row++) {
    if (!isOfIt(row)) continue;
    counts.customers++;
    if (outcomes[row] === 1) counts.good++;
    else if (outcomes[row] === 0) counts.notGood++;
    else counts.noOutcome++;
  }
  return { ...counts, listedBy: listedBy && writtenFilter(listedBy) };
}

function chanceOf(one: ReachedClass, other: ReachedClass): number | null {
  const rows = one.good + one.notGood;
  const others = other.good + other.notGood;
  if (rows === 0 || others === 0) return null;
  return fisherExact({ good: one.good, rows, allGood: one.good + other.good, allRows: rows + others });
}
