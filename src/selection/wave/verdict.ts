import { leavingRows, type WorthNeeded, worthNeeded } from './cohortExchange.ts';
import type { Cohort } from './cohortOptimum.ts';
import { type CohortProblem, isOutsideKind, segmentOfKind } from './cohortProblem.ts';
import { isReserveBinding, type RelaxedCohorts, segmentsThatAreFull } from './cohortRelaxed.ts';
import { type ReasonCode, reasonCodeList } from './reasonCode.ts';
import { isBlocked, type WaveInput } from './waveInput.ts';

/** What became of each row, and what would have brought it in; one element per row. */
export interface Verdicts {
  /** Index into `reasonCodeList`. */
  readonly codes: Uint8Array;
  /** The worth from which on a row would be in; infinite where none would do, NaN where only an exact solution tells. */
  readonly worthNeeded: Float64Array;
  /** How many places more would bring the row in by themselves; 0 where places would not, or it is in. */
  readonly placesMore: Int32Array;
  /** How many reserved places fewer would bring the row in; 0 where none of those that were tried does, or it is in. */
  readonly reservedFewer: Int32Array;
  /** 1 where one place more for its segment alone would bring the row in. */
  readonly entersBySegmentPlace: Uint8Array;
  /** The row that would leave if this one were put in, or -1 where none, or more than one, would move. */
  readonly leavingRow: Int32Array;
  /** The row of the same customer that has a place, or -1. */
  readonly rivalRow: Int32Array;
  /** Whether the figures above are proven or only close (see `worthNeeded`; places: no limits that could shift others). */
  readonly isWorthExact: boolean;
  readonly arePlacesExact: boolean;
  /** Whether every way by a reserved place or a segment's was tried that was to be (see `relaxedCohorts`). */
  readonly areRelaxationsWhole: boolean;
  /** Whether the reserve decided anything: rows outside the favoured group then hold, or compete for, reserved places. */
  readonly isReserveBinding: boolean;
  readonly hasAnyOdds: boolean;
}

/** `unforced` is the best choice without reserve and minima: it shows where they decided. */
export function verdictsOf(
  { candidates, rules, restsOn }: WaveInput,
  problem: CohortProblem,
  cohort: Cohort,
  unforced: Cohort,
  relaxed: RelaxedCohorts,
): Verdicts {
  const rows = candidates.worth.length;
  const codes = new Uint8Array(rows);
  const rivalRow = rivals(problem, cohort);
  const needed = worthNeeded(problem, cohort.rows);
  const isChosen = new Set(cohort.rows);
  const wouldBeChosen = new Set(unforced.rows);
  const lockedIn = new Set(problem.lockedIn);
  const lockedOut = new Set(rules.lockedOut);
  const fullSegments = new Set(segmentsThatAreFull(problem, cohort));
  const isReserved = isReserveBinding(problem, cohort, unforced);
  const hasOdds = restsOn !== 'insufficient' && candidates.odds !== undefined;
  const leaving = leavingRows(problem, cohort.rows, needed);

  for (let row = 0; row < rows; row++) codes[row] = reasonCodeList.indexOf(codeOf(row));
  return {
    codes,
    worthNeeded: Float64Array.from(codes, (_, row) => worthNeededBy(row)),
    placesMore: placesMore(problem, cohort),
    reservedFewer: reservedFewer(rows, cohort, relaxed),
    entersBySegmentPlace: entersBySegmentPlace(problem, cohort, relaxed),
    leavingRow: Int32Array.from(rivalRow, (rival, row) =>
      rival !== -1 || isChosen.has(row) || lockedIn.has(row)
        ? -1
        : (leaving[problem.kindOfRow[row] as number] as number),
    ),
    rivalRow,
    isWorthExact: needed.isExact,
    arePlacesExact: arePlacesExact(problem, needed),
    areRelaxationsWhole: relaxed.isWhole,
    isReserveBinding: isReserved,
    hasAnyOdds: candidates.odds?.mean.some((mean) => !Number.isNaN(mean)) === true,
  };

  function codeOf(row: number): ReasonCode {
    if (lockedIn.has(row)) return 'locked-in';
    if (isChosen.has(row)) return chosenCode(row);
    if (lockedOut.has(row)) return 'locked-out';
    if (rules.gates?.some((gate) => isBlocked(gate, row))) return 'blocked';
    const worth = candidates.worth[row] as number;
    if (Number.isNaN(worth)) return 'insufficient-evidence';
    if (rivalRow[row] !== -1) return 'same-customer';
    const kind = problem.kindOfRow[row] as number;
    const isReachable = (needed.byKind[kind] as number) < Number.POSITIVE_INFINITY;
    const isEnoughForOneMore = wouldEnter(worth, needed.withSegmentPlace[kind] as number);
    if (fullSegments.has(segmentOfKind(kind)) && (isEnoughForOneMore || !isReachable)) return 'segment-full';
    return isReachable ? 'below-worth-needed' : 'no-place-left';
  }

  function chosenCode(row: number): ReasonCode {
    const kind = problem.kindOfRow[row] as number;
    if (isReserved && isOutsideKind(kind)) return 'chosen-reserved';
    const isSegmentDue = (problem.segments[segmentOfKind(kind)]?.least ?? 0) > 0;
    if (isSegmentDue && !wouldBeChosen.has(row)) return 'chosen-segment-minimum';
    return hasOdds && !Number.isNaN(candidates.odds?.mean[row]) ? 'chosen-on-odds' : 'chosen-on-suitability';
  }

  function worthNeededBy(row: number): number {
    const rival = rivalRow[row] as number;
    const kind = problem.kindOfRow[row] as number;
    if (isChosen.has(row) || lockedIn.has(row)) return Number.NaN;
    if (rival === -1) return needed.byKind[kind] as number;
    if (lockedIn.has(rival)) return Number.POSITIVE_INFINITY;
    // In the place of a row of the same kind and customer, it has to beat exactly that row.
    return problem.kindOfRow[rival] === kind ? (problem.worth[rival] as number) : Number.NaN;
  }
}

function reservedFewer(rows: number, cohort: Cohort, { fewerReserved }: RelaxedCohorts): Int32Array {
  const fewer = new Int32Array(rows);
  const chosen = new Set(cohort.rows);
  for (const [i, { rows: entering }] of fewerReserved.entries()) {
    for (const row of entering) if (!chosen.has(row) && fewer[row] === 0) fewer[row] = i + 1;
  }
  return fewer;
}

function entersBySegmentPlace({ kindOfRow }: CohortProblem, cohort: Cohort, { segmentPlaceMore }: RelaxedCohorts) {
  const enters = new Uint8Array(kindOfRow.length);
  const chosen = new Set(cohort.rows);
  for (const [segment, { rows }] of segmentPlaceMore) {
    for (const row of rows) {
      if (!chosen.has(row) && segmentOfKind(kindOfRow[row] as number) === segment) enters[row] = 1;
    }
  }
  return enters;
}

/** Equal worth is not enough against a row that has the place already; nothing at all is enough for an empty one. */
export function wouldEnter(worth: number, worthNeeded: number): boolean {
  return worth > worthNeeded || (worthNeeded <= 0 && worth >= worthNeeded);
}

function rivals({ customerOfRow, lockedIn }: CohortProblem, { rows }: Cohort): Int32Array {
  const rowOfCustomer = new Map([...rows, ...lockedIn].map((row) => [customerOfRow[row], row]));
  return Int32Array.from(customerOfRow, (customer, row) => {
    const rival = rowOfCustomer.get(customer);
    return rival === undefined || rival === row ? -1 : rival;
  });
}

/** Further places go to the next best rows whose customer has none and whose segment has room, one by one. */
function placesMore({ free, kindOfRow, customerOfRow, segments }: CohortProblem, { rows }: Cohort): Int32Array {
  const places = new Int32Array(customerOfRow.length);
  const chosen = new Set(rows);
  const customers = new Set(rows.map((row) => customerOfRow[row]));
  const inSegment = new Int32Array(segments.length);
  for (const row of rows) inSegment[segmentOfKind(kindOfRow[row] as number)]!++;
  let count = 0;
  for (const row of free) {
    const segment = segmentOfKind(kindOfRow[row] as number);
    if (chosen.has(row) || customers.has(customerOfRow[row])) continue;
    if ((inSegment[segment] as number) >= (segments[segment]?.most ?? 0)) continue;
    customers.add(customerOfRow[row]);
    inSegment[segment]!++;
    places[row] = ++count;
  }
  return places;
}

function arePlacesExact({ reserve, segments }: CohortProblem, { isExact }: WorthNeeded): boolean {
  const isLimited = segments.length > 1;
  return isExact && !segments.some(({ least }) => least > 0) && !(reserve > 0 && isLimited);
}
