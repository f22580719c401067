import { type CohortProblem, isOutsideKind, segmentOfKind } from './cohortProblem.ts';

/**
 * Makes a best choice the same one each time: while a row can be added at no loss, or exchanged for a better one
 * (greater worth, or equal and earlier in row order) within the limits, that is done. The solver's optimum is exact to its
 * tolerance (1e-9 of the largest worth); this makes it exact to the last bit for any single exchange.
 *
 * `rows` are the candidates, best first, and `solution` is 1 where the solver took one. The result is best first.
 */
export function settleTies(problem: CohortProblem, rows: Int32Array, solution: Int32Array): number[] {
  const isChosen = Uint8Array.from(rows, (_, place) => (solution[place] === 1 ? 1 : 0));
  const tally = tallyOf(problem);
  for (const [place, row] of rows.entries()) if (isChosen[place] === 1) tally.count(row, 1);
  for (let isSettled = false; !isSettled; ) {
    isSettled = true;
    for (const [place, row] of rows.entries()) {
      if (isChosen[place] === 1) continue;
      const leaving = tally.canAdd(row) ? rows.length : worstExchange(row, place);
      if (leaving === null) continue;
      if (leaving < rows.length) take(leaving, 0);
      take(place, 1);
      isSettled = false;
    }
  }
  return Array.from(rows).filter((_, place) => isChosen[place] === 1);

  function worstExchange(row: number, place: number): number | null {
    for (let other = rows.length - 1; other > place; other--) {
      if (isChosen[other] === 1 && tally.canExchange(rows[other] as number, row)) return other;
    }
    return null;
  }

  function take(place: number, into: 0 | 1): void {
    isChosen[place] = into;
    tally.count(rows[place] as number, into === 1 ? 1 : -1);
  }
}

/** Running counts of a choice, to tell what the limits still allow. */
function tallyOf({ capacity, reserve, segments, worth, kindOfRow, customerOfRow }: CohortProblem) {
  const customers = new Set<number>();
  const inSegment = new Int32Array(segments.length);
  let outside = 0;
  const traits = (row: number) => {
    const kind = kindOfRow[row] as number;
    const segment = segmentOfKind(kind);
    return { segment, outside: isOutsideKind(kind) ? 1 : 0, customer: customerOfRow[row] as number };
  };
  const least = (segment: number) => segments[segment]?.least ?? 0;
  const most = (segment: number) => segments[segment]?.most ?? 0;
  return {
    count(row: number, change: 1 | -1): void {
      const { segment, outside: isOutside, customer } = traits(row);
      inSegment[segment]! += change;
      outside += change * isOutside;
      if (change === 1) customers.add(customer);
      else customers.delete(customer);
    },
    canAdd(row: number): boolean {
      const { segment, customer } = traits(row);
      const isRoom = customers.size < capacity && (inSegment[segment] as number) < most(segment);
      return isRoom && !customers.has(customer) && (worth[row] as number) >= 0;
    },
    canExchange(out: number, into: number): boolean {
      const leaving = traits(out);
      const coming = traits(into);
      if (leaving.customer !== coming.customer && customers.has(coming.customer)) return false;
      if (outside - leaving.outside + coming.outside < reserve) return false;
      if (leaving.segment === coming.segment) return true;
      const isLeft = (inSegment[leaving.segment] as number) > least(leaving.segment);
      return isLeft && (inSegment[coming.segment] as number) < most(coming.segment);
    },
  };
}
