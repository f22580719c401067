/** How the odds of everybody differ between two scorecards, in points of a hundred. */
export interface OddsMoves {
  /** Customers that both give odds. */
  readonly customers: number;
  /** Whose odds differ by so much that a person would see it: 5 points or more. */
  readonly moved: number;
  readonly meanMove: number;
  /** From the furthest down to the furthest up; `from` and `to` are shares, null at the ends. */
  readonly moves: readonly { readonly from: number | null; readonly to: number | null; readonly customers: number }[];
}

const EDGES = [-0.2, -0.1, -0.05, 0.05, 0.1, 0.2];
const SEEN = 0.05;

/** `first` and `second` are mean odds by row; NaN where there are none. */
export function oddsMoves(first: Float64Array, second: Float64Array): OddsMoves {
  const counts = new Uint32Array(EDGES.length + 1);
  let [customers, moved, sum] = [0, 0, 0];
  for (let row = 0; row < first.length; row++) {
    const move = (second[row] as number) - (first[row] as number);
    if (Number.isNaN(move)) continue;
    customers++;
    sum += Math.abs(move);
    if (Math.abs(move) >= SEEN) moved++;
    counts[placeOf(move)]!++;
  }
  const moves = Array.from(counts, (count, i) => ({
    from: EDGES[i - 1] ?? null,
    to: EDGES[i] ?? null,
    customers: count,
  }));
  return { customers, moved, meanMove: customers === 0 ? 0 : sum / customers, moves };
}

/** A move of just an edge belongs to the side further from zero. */
function placeOf(move: number): number {
  const place = EDGES.findIndex((edge) => (edge < 0 ? move <= edge : move < edge));
  return place < 0 ? EDGES.length : place;
}
