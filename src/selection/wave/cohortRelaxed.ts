import { bestCohort, type Cohort } from './cohortOptimum.ts';
import { type CohortProblem, isOutsideKind, segmentOfKind } from './cohortProblem.ts';
import { reduceCandidates } from './cohortReduction.ts';

/** The best choices if a single rule gave way, which show whom that rule keeps out. */
export interface RelaxedCohorts {
  /** With one reserved place fewer, two fewer, and so on; empty where the reserve decides nothing. */
  readonly fewerReserved: readonly Cohort[];
  /** With one place more in a segment that has all of its places, by segment. */
  readonly segmentPlaceMore: ReadonlyMap<number, Cohort>;
  /** Whether all that was to be tried was tried; a large choice leaves out what would take seconds. */
  readonly isWhole: boolean;
}

/** So many reserved places fewer are tried, and so many full segments: each takes a solution of its own. */
const MOST_FEWER = 5;
const MOST_SEGMENTS = 12;
/** As many rows as all these solutions may have together: about half a second. Counted, so that the same input gives the same. */
const MOST_ROWS = 6000;

export async function relaxedCohorts(
  problem: CohortProblem,
  cohort: Cohort,
  unforced: Cohort,
): Promise<RelaxedCohorts> {
  const reserves = isReserveBinding(problem, cohort, unforced) ? Math.min(problem.reserve, MOST_FEWER) : 0;
  const full = segmentsThatAreFull(problem, cohort).filter((segment) => problem.segments[segment]?.label !== undefined);
  const wanted = reserves + Math.min(full.length, MOST_SEGMENTS);
  const most = wanted === 0 ? 0 : Math.min(wanted, Math.floor(MOST_ROWS / reduceCandidates(problem).length));
  const fewerReserved: Cohort[] = [];
  for (let fewer = 1; fewer <= Math.min(reserves, most); fewer++) {
    const found = await bestCohort({ ...problem, reserve: problem.reserve - fewer });
    if (found) fewerReserved.push(found);
  }
  const segmentPlaceMore = new Map<number, Cohort>();
  for (const segment of full.slice(0, Math.max(0, most - reserves))) {
    const segments = problem.segments.map((room, i) => (i === segment ? { ...room, most: room.most + 1 } : room));
    const found = await bestCohort({ ...problem, segments });
    if (found) segmentPlaceMore.set(segment, found);
  }
  return { fewerReserved, segmentPlaceMore, isWhole: most === wanted };
}

/** Whether the reserve decided anything: someone has a place that the best choice without it would not give. */
export function isReserveBinding({ reserve, kindOfRow }: CohortProblem, { rows }: Cohort, unforced: Cohort): boolean {
  const wouldBeChosen = new Set(unforced.rows);
  return reserve > 0 && rows.some((row) => isOutsideKind(kindOfRow[row] as number) && !wouldBeChosen.has(row));
}

export function segmentsThatAreFull({ segments, kindOfRow }: CohortProblem, { rows }: Cohort): number[] {
  const taken = new Int32Array(segments.length);
  for (const row of rows) taken[segmentOfKind(kindOfRow[row] as number)]!++;
  return [...segments.keys()].filter((segment) => (taken[segment] as number) >= (segments[segment]?.most ?? 0));
}
