import { maximise, type SumBound } from '../../stats/integerProgramme.ts';
import { type CohortProblem, isOutsideKind, segmentOfKind } from './cohortProblem.ts';
import { reduceCandidates } from './cohortReduction.ts';
import { settleTies } from './cohortTies.ts';

/** The free rows chosen, best first, and their total worth (locked-in rows not counted). */
export interface Cohort {
  readonly rows: readonly number[];
  readonly totalWorth: number;
}

/**
 * The choice of free rows with the largest total worth under all limits, proven by integer programming over the rows
 * that can matter (`reduceCandidates`). Null where no choice keeps all limits; see `largestReserve` and `segmentShortfalls`
 * for what stands in the way. Of equally good choices, no single row could be exchanged for an earlier one.
 */
export async function bestCohort(problem: CohortProblem): Promise<Cohort | null> {
  const rows = reduceCandidates(problem);
  const worths = Float64Array.from(rows, (row) => problem.worth[row] as number);
  const solution = await maximise({ worths, bounds: limitBounds(problem, rows) });
  if (solution === null) return null;
  const chosen = settleTies(problem, rows, solution);
  return { rows: chosen, totalWorth: chosen.reduce((sum, row) => sum + (problem.worth[row] as number), 0) };
}

/** The most places outside the favoured group that the other limits leave room for, or null where those cannot be kept. */
export async function largestReserve(problem: CohortProblem): Promise<number | null> {
  const rows = reduceCandidates(problem);
  const isOutside = (row: number) => isOutsideKind(problem.kindOfRow[row] as number);
  const worths = Float64Array.from(rows, (row) => (isOutside(row) ? 1 : 0));
  const solution = await maximise({ worths, bounds: limitBounds({ ...problem, reserve: 0 }, rows) });
  return solution && rows.filter((row, i) => solution[i] === 1 && isOutside(row)).length;
}

/** How many rows each segment would lack of its minimum, in a choice that lacks as few as possible; only those that lack any. */
export async function segmentShortfalls(problem: CohortProblem): Promise<{ segment: string; lacking: number }[]> {
  const rows = reduceCandidates(problem);
  const bounds = limitBounds({ ...problem, reserve: 0 }, rows, rows.length);
  const uppers = new Float64Array(rows.length + problem.segments.length).fill(1);
  const worths = new Float64Array(uppers.length);
  for (const [segment, { least }] of problem.segments.entries()) {
    uppers[rows.length + segment] = Math.max(0, least);
    worths[rows.length + segment] = -1;
  }
  const solution = await maximise({ worths, uppers, bounds });
  return problem.segments.flatMap(({ label }, segment) => {
    const lacking = solution?.[rows.length + segment] ?? 0;
    return label !== undefined && lacking > 0 ? [{ segment: label, lacking }] : [];
  });
}

/** The limits over variables `0..rows.length`; with `firstShortfall`, variable `firstShortfall + segment` fills up a minimum. */
function limitBounds(problem: CohortProblem, rows: Int32Array, firstShortfall?: number): SumBound[] {
  const { capacity, reserve, segments, kindOfRow, customerOfRow } = problem;
  const all = Array.from(rows, (_, i) => i);
  const kindAt = (i: number) => kindOfRow[rows[i] as number] as number;
  const bounds: SumBound[] = [{ members: all, least: 0, most: capacity }];
  if (reserve > 0) {
    bounds.push({ members: all.filter((i) => isOutsideKind(kindAt(i))), least: reserve, most: capacity });
  }
  const bySegment = groupedBy(all, (i) => segmentOfKind(kindAt(i)));
  for (const [segment, { label, least, most }] of segments.entries()) {
    if (label === undefined) continue;
    const members = bySegment.get(segment) ?? [];
    bounds.push({ members, least: Number.NEGATIVE_INFINITY, most });
    if (least <= 0) continue;
    const filled = firstShortfall === undefined ? members : [...members, firstShortfall + segment];
    bounds.push({ members: filled, least, most: Number.POSITIVE_INFINITY });
  }
  const byCustomer = groupedBy(all, (i) => customerOfRow[rows[i] as number] as number);
  for (const members of byCustomer.values()) if (members.length > 1) bounds.push({ members, least: 0, most: 1 });
  return bounds;
}

function groupedBy(members: readonly number[], keyOf: (member: number) => number): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const member of members) {
    const group = groups.get(keyOf(member));
    if (group) group.push(member);
    else groups.set(keyOf(member), [member]);
  }
  return groups;
}
