import { isBlocked, type WaveCandidates, type WaveRules } from './waveInput.ts';

/**
 * What is left to decide once locked-in rows have taken their places: which of the free rows fill the rest.
 *
 * A row's *kind* is all that the limits see of it: its limited segment and whether it is known to be outside the
 * favoured group. `kind = 2 x segment + (outside ? 1 : 0)`; segment 0 stands for all segments without limits.
 */
export interface CohortProblem {
  readonly capacity: number;
  /** Least number of rows outside the favoured group. */
  readonly reserve: number;
  readonly segments: readonly SegmentRoom[];
  readonly worth: Float64Array;
  readonly kindOfRow: Int32Array;
  readonly customerOfRow: Int32Array;
  /** Rows that may be chosen, best first: by worth, equal ones in row order. */
  readonly free: Int32Array;
  readonly lockedIn: readonly number[];
}

/** The places left in a segment, infinite where it has no maximum; `label` is undefined for the segments without limits. */
export interface SegmentRoom {
  readonly label: string | undefined;
  readonly least: number;
  readonly most: number;
}

export const segmentOfKind = (kind: number): number => kind >> 1;
export const isOutsideKind = (kind: number): boolean => (kind & 1) === 1;

/**
 * Takes the places of locked-in rows away, leaves out what cannot be chosen (blocked, locked out, of no known worth,
 * another row of a customer that is locked in) and sorts the rest. Room may come out negative where locks exceed it.
 */
export function cohortProblem(candidates: WaveCandidates, rules: WaveRules, reservedOutside: number): CohortProblem {
  const { worth } = candidates;
  const lockedIn = [...new Set(rules.lockedIn)].sort((a, b) => a - b);
  const kindOfRow = kindsOf(candidates, rules);
  const customerOfRow = customersOf(candidates);
  const kinds = lockedIn.map((row) => kindOfRow[row] as number);
  const limits = rules.segmentLimits ?? [];
  const lockedInSegment = (segment: number) => kinds.filter((kind) => segmentOfKind(kind) === segment).length;
  const capacity = rules.capacity - lockedIn.length;
  return {
    capacity,
    reserve: Math.max(0, reservedOutside - kinds.filter(isOutsideKind).length),
    segments: [
      { label: undefined, least: 0, most: Number.POSITIVE_INFINITY },
      ...limits.map(({ segment, least = 0, most = Number.POSITIVE_INFINITY }, i) => ({
        label: segment,
        least: Math.max(0, least - lockedInSegment(i + 1)),
        most: most - lockedInSegment(i + 1),
      })),
    ],
    worth,
    kindOfRow,
    customerOfRow,
    free: freeRows(worth, customerOfRow, rules, lockedIn),
    lockedIn,
  };
}

function kindsOf({ worth, segments, isFavoured }: WaveCandidates, { segmentLimits = [] }: WaveRules): Int32Array {
  const limited = new Int32Array(segments?.labels.length ?? 0);
  for (const [i, limit] of segmentLimits.entries()) limited[segments?.labels.indexOf(limit.segment) ?? -1] = i + 1;
  const kinds = new Int32Array(worth.length);
  for (let row = 0; row < kinds.length; row++) {
    kinds[row] = 2 * (limited[segments?.codes[row] ?? -1] ?? 0) + (isFavoured?.[row] === 0 ? 1 : 0);
  }
  return kinds;
}

function customersOf({ worth, customers }: WaveCandidates): Int32Array {
  const codes = new Map<string, number>();
  return Int32Array.from(worth, (_, row) => {
    const key = customers?.[row];
    if (key === undefined) return row;
    const code = codes.get(key) ?? row;
    codes.set(key, code);
    return code;
  });
}

function freeRows(
  worth: Float64Array,
  customers: Int32Array,
  rules: WaveRules,
  lockedIn: readonly number[],
): Int32Array {
  const isTaken = new Uint8Array(worth.length);
  for (const row of lockedIn) isTaken[customers[row] as number] = 1;
  const isLockedOut = new Uint8Array(worth.length);
  for (const row of rules.lockedOut ?? []) isLockedOut[row] = 1;
  const free = new Int32Array(worth.length);
  let count = 0;
  for (let row = 0; row < worth.length; row++) {
    if (Number.isNaN(worth[row]) || isLockedOut[row] === 1 || isTaken[customers[row] as number] === 1) continue;
    if (rules.gates?.some((gate) => isBlocked(gate, row))) continue;
    free[count++] = row;
  }
  return free.slice(0, count).sort((a, b) => (worth[b] as number) - (worth[a] as number) || a - b);
}
