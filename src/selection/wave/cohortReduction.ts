import { type CohortProblem, isOutsideKind, segmentOfKind } from './cohortProblem.ts';

/**
 * The free rows that can matter to the choice, best first. Choosing among them alone gives the same best total worth,
 * and the same largest number of places outside the favoured group, as choosing among all.
 *
 * The exchange argument. Say kind `k'` *serves for* kind `k` when a row of `k'` may replace one of `k` without breaking
 * a limit: it is outside the favoured group if `k` is, and it is of the same segment, or `k`'s segment has no minimum and
 * the segment of `k'` no maximum below the capacity. Serving is transitive. Call rows *ahead* of row `i` those better than it
 * (greater worth, or equal and earlier) whose kinds serve for its own. Take any allowed choice `S` that holds `i`:
 *
 * 1. If the customer of `i` has a row ahead, that row can replace `i`, as `S` holds no other row of that customer.
 * 2. If `capacity` different customers have rows ahead, one of them is not in `S` without `i`, which has at most
 *    `capacity - 1` customers; its row can replace `i`.
 * 3. Let the segment of `i` have room for `most`. A customer all of whose rows are in that segment can be in `S` only by
 *    one of its at most `most - 1` other rows there. If `most` such customers have rows ahead in the segment, one can replace `i`.
 *
 * Each replacement keeps every limit and leads to a better choice in the order of (worth, row), so it ends, with a choice
 * at least as good that holds none of the rows left out. One pass over the sorted rows; at most `capacity` customers are
 * remembered per kind.
 */
export function reduceCandidates(problem: CohortProblem): Int32Array {
  const { capacity, segments, kindOfRow, customerOfRow, free } = problem;
  if (capacity <= 0) return new Int32Array(0);
  const onlySegment = onlySegmentOfCustomers(problem);
  const rooms = segments.flatMap(({ most }) => [most, most]);
  const isClosed = Uint8Array.from(rooms, (room) => (room <= 0 ? 1 : 0));
  const served = rooms.map((_, kind) => kindsServedBy(problem, kind));
  const ahead = rooms.map(() => new Set<number>());
  const aheadInSegment = new Int32Array(rooms.length);
  let openKinds = isClosed.filter((closed) => closed === 0).length;
  const kept = new Int32Array(free.length);
  let count = 0;
  for (let i = 0; i < free.length && openKinds > 0; i++) {
    const row = free[i] as number;
    const rowKind = kindOfRow[row] as number;
    const customer = customerOfRow[row] as number;
    if (isClosed[rowKind] === 0 && !ahead[rowKind]?.has(customer)) kept[count++] = row;
    for (const kind of served[rowKind] as readonly number[]) {
      const customers = ahead[kind] as Set<number>;
      if (isClosed[kind] === 1 || customers.has(customer)) continue;
      customers.add(customer);
      if (onlySegment[customer] === segmentOfKind(kind)) aheadInSegment[kind]!++;
      if (customers.size < capacity && (aheadInSegment[kind] as number) < (rooms[kind] as number)) continue;
      isClosed[kind] = 1;
      openKinds--;
    }
  }
  return kept.slice(0, count);
}

const SEVERAL_SEGMENTS = -2;

/** For each customer the one segment all its free rows are in, or -2. */
function onlySegmentOfCustomers({ free, kindOfRow, customerOfRow }: CohortProblem): Int32Array {
  const only = new Int32Array(customerOfRow.length).fill(-1);
  for (const row of free) {
    const customer = customerOfRow[row] as number;
    const segment = segmentOfKind(kindOfRow[row] as number);
    if (only[customer] === -1) only[customer] = segment;
    else if (only[customer] !== segment) only[customer] = SEVERAL_SEGMENTS;
  }
  return only;
}

function kindsServedBy({ segments, capacity }: CohortProblem, kind: number): number[] {
  const own = segmentOfKind(kind);
  const isOwnOpen = (segments[own]?.most ?? 0) >= capacity;
  return segments.flatMap(({ least }, segment) => {
    if (segment !== own && (least > 0 || !isOwnOpen)) return [];
    return [2 * segment, 2 * segment + 1].filter((other) => isOutsideKind(kind) || !isOutsideKind(other));
  });
}
