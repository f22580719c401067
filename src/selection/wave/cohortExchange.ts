import { type CohortProblem, isOutsideKind, segmentOfKind } from './cohortProblem.ts';

/** What one more row of each kind would have to be worth to be chosen; infinite where no worth would do. */
export interface WorthNeeded {
  readonly byKind: Float64Array;
  /** The same if the kind's segment had one place more. */
  readonly withSegmentPlace: Float64Array;
  /** True where every customer's free rows are of one kind; otherwise the figures are close but not proven. */
  readonly isExact: boolean;
}

/**
 * The loss that the best choice suffers when one row of a kind is forced in, which is the worth that row needs.
 *
 * With one kind per customer the choice is a flow of least cost: places flow through the two buckets (outside the
 * favoured group or not), from a bucket to a segment along a kind, and from the segments back. Forcing a row in
 * pushes one unit along its kind, and the cheapest way to make up for it (who leaves, who moves up elsewhere) is
 * the shortest path back through the residual network. Each step of the path takes the next best row in, or the least one out.
 * Source: residual optimality of minimum cost flows, Ahuja, Magnanti and Orlin 1993, chapter 9; paths by Bellman 1958.
 */
export function worthNeeded(problem: CohortProblem, chosen: readonly number[]): WorthNeeded {
  const arcs = residualArcs(problem, chosen);
  const toBucket = [INSIDE, OUTSIDE].map((bucket) =>
    distancesTo(bucket, FIRST_SEGMENT + problem.segments.length, arcs),
  );
  const kinds = Array.from({ length: 2 * problem.segments.length }, (_, kind) => kind);
  const distance = (kind: number, from: number) =>
    toBucket[isOutsideKind(kind) ? 1 : 0]?.[from] ?? Number.POSITIVE_INFINITY;
  const fromSegment = (kind: number) => distance(kind, FIRST_SEGMENT + segmentOfKind(kind));
  return {
    byKind: Float64Array.from(kinds, fromSegment),
    withSegmentPlace: Float64Array.from(kinds, (kind) => Math.min(fromSegment(kind), distance(kind, END))),
    isExact: hasOneKindPerCustomer(problem),
  };
}

/**
 * For each kind the row that leaves when one of the kind is put in; -1 where there is room, or where more than one row would
 * have to move. Of equal rows it is the last one.
 */
export function leavingRows(problem: CohortProblem, chosen: readonly number[], { byKind }: WorthNeeded): Int32Array {
  const { capacity, reserve, segments, kindOfRow, worth } = problem;
  const kinds = chosen.map((row) => kindOfRow[row] as number);
  const outside = kinds.filter(isOutsideKind).length;
  const taken = (segment: number) => kinds.filter((kind) => segmentOfKind(kind) === segment).length;
  const least = (segment: number) => segments[segment]?.least ?? 0;
  const most = (segment: number) => segments[segment]?.most ?? 0;
  return Int32Array.from(byKind, (needed, coming) => {
    const into = segmentOfKind(coming);
    if (chosen.length < capacity && taken(into) < most(into)) return -1;
    const canLeave = (row: number) => {
      const leaving = kindOfRow[row] as number;
      const from = segmentOfKind(leaving);
      if (worth[row] !== needed) return false;
      if (outside - Number(isOutsideKind(leaving)) + Number(isOutsideKind(coming)) < reserve) return false;
      return from === into || (taken(from) > least(from) && taken(into) < most(into));
    };
    return chosen.findLast(canLeave) ?? -1;
  });
}

interface Arc {
  readonly from: number;
  readonly to: number;
  readonly cost: number;
}

const START = 0;
const END = 1;
const INSIDE = 2;
const OUTSIDE = 3;
const FIRST_SEGMENT = 4;

function residualArcs(problem: CohortProblem, chosen: readonly number[]): Arc[] {
  const { capacity, reserve, segments, kindOfRow } = problem;
  const kinds = chosen.map((row) => kindOfRow[row] as number);
  const outside = kinds.filter(isOutsideKind).length;
  const arcs: Arc[] = [
    { from: START, to: INSIDE, cost: 0 },
    { from: START, to: OUTSIDE, cost: 0 },
  ];
  if (chosen.length > outside) arcs.push({ from: INSIDE, to: START, cost: 0 });
  if (outside > reserve) arcs.push({ from: OUTSIDE, to: START, cost: 0 });
  if (chosen.length < capacity) arcs.push({ from: END, to: START, cost: 0 });
  if (chosen.length > 0) arcs.push({ from: START, to: END, cost: 0 });
  for (const [segment, { least, most }] of segments.entries()) {
    const taken = kinds.filter((kind) => segmentOfKind(kind) === segment).length;
    if (taken < most) arcs.push({ from: FIRST_SEGMENT + segment, to: END, cost: 0 });
    if (taken > least) arcs.push({ from: END, to: FIRST_SEGMENT + segment, cost: 0 });
  }
  const { nextIn, nextOut } = nextOfKinds(problem, chosen);
  for (let kind = 0; kind < 2 * segments.length; kind++) {
    const bucket = isOutsideKind(kind) ? OUTSIDE : INSIDE;
    const segment = FIRST_SEGMENT + segmentOfKind(kind);
    if (!Number.isNaN(nextIn[kind])) arcs.push({ from: bucket, to: segment, cost: -(nextIn[kind] as number) });
    if (!Number.isNaN(nextOut[kind])) arcs.push({ from: segment, to: bucket, cost: nextOut[kind] as number });
  }
  return arcs;
}

/** For each kind the worth of the best row not chosen (of a customer not chosen) and of the least row chosen; NaN for none. */
function nextOfKinds({ segments, worth, kindOfRow, customerOfRow, free }: CohortProblem, chosen: readonly number[]) {
  const nextIn = new Float64Array(2 * segments.length).fill(Number.NaN);
  const nextOut = new Float64Array(2 * segments.length).fill(Number.NaN);
  const customers = new Set(chosen.map((row) => customerOfRow[row]));
  const rows = new Set(chosen);
  for (const row of free) {
    const kind = kindOfRow[row] as number;
    if (rows.has(row)) nextOut[kind] = worth[row] as number;
    else if (Number.isNaN(nextIn[kind]) && !customers.has(customerOfRow[row])) nextIn[kind] = worth[row] as number;
  }
  return { nextIn, nextOut };
}

function distancesTo(target: number, nodes: number, arcs: readonly Arc[]): Float64Array {
  const distances = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
  distances[target] = 0;
  for (let round = 1; round < nodes; round++) {
    let hasChanged = false;
    for (const { from, to, cost } of arcs) {
      const through = cost + (distances[to] as number);
      if (through >= (distances[from] as number)) continue;
      distances[from] = through;
      hasChanged = true;
    }
    if (!hasChanged) break;
  }
  return distances;
}

function hasOneKindPerCustomer({ free, kindOfRow, customerOfRow }: CohortProblem): boolean {
  const kinds = new Int32Array(customerOfRow.length).fill(-1);
  return free.every((row) => {
    const customer = customerOfRow[row] as number;
    if (kinds[customer] === -1) kinds[customer] = kindOfRow[row] as number;
    return kinds[customer] === kindOfRow[row];
  });
}
