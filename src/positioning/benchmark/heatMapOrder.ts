import { UNKNOWN } from './traitState.ts';

/** Places of rows and columns in the order in which they are drawn. */
export interface HeatMapOrder {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/**
 * An order that shows what goes with what: rows and columns by the leading singular vectors of the matrix of credits, which puts
 * the one gradient that says most from end to end (Friendly and Kwan 2003, "Effect ordering for data displays"); then stretches
 * of neighbours are turned round as long as that shortens the way from line to line (2-opt, Croes 1958), a few lines at a time,
 * so that the gradient stays. The rows that match more come first. Path length and anti-Robinson events, by which orders are
 * judged, are those of Hahsler, Hornik and Buchta 2008.
 *
 * `columns[column][row]` is a state; what is unknown pulls neither way.
 */
export function heatMapOrder(columns: readonly Uint8Array[]): HeatMapOrder {
  const rows = columns[0]?.length ?? 0;
  const centred = columns.map(centredCredits);
  const ofColumns = leadingVector(centred, rows);
  const ofRows = rowScores(centred, ofColumns, rows);
  const lines = Array.from({ length: rows }, (_, row) => Uint8Array.from(columns, (states) => states[row] as number));
  return { rows: shortened(descending(ofRows), lines), columns: shortened(descending(ofColumns), columns) };
}

/** Credits less their mean over the rows that are known; 0 where unknown. */
function centredCredits(states: Uint8Array): Float64Array {
  let [sum, known] = [0, 0];
  for (const state of states) {
    if (state === UNKNOWN) continue;
    sum += state;
    known++;
  }
  const mean = known === 0 ? 0 : sum / known;
  return Float64Array.from(states, (state) => (state === UNKNOWN ? 0 : state - mean));
}

/** By power iteration, from a start that no two equal columns share; of no structure at all, none. Its sum is not negative. */
function leadingVector(centred: readonly Float64Array[], rows: number): Float64Array {
  let vector = Float64Array.from(centred, (_, column) => 1 + column / 1000);
  for (let time = 0; time < TIMES; time++) {
    const scores = rowScores(centred, vector, rows);
    const next = Float64Array.from(centred, (column) =>
      column.reduce((sum, x, row) => sum + x * (scores[row] as number), 0),
    );
    const length = Math.hypot(...next);
    if (length < 1e-12) return new Float64Array(centred.length);
    const moved = next.reduce((most, x, i) => Math.max(most, Math.abs(x / length - (vector[i] as number))), 0);
    vector = next.map((x) => x / length);
    if (moved < 1e-9) break;
  }
  const sum = vector.reduce((total, x) => total + x, 0);
  return sum < 0 ? vector.map((x) => -x) : vector;
}

const TIMES = 300;

function rowScores(centred: readonly Float64Array[], vector: Float64Array, rows: number): Float64Array {
  const scores = new Float64Array(rows);
  centred.forEach((column, at) => {
    const weight = vector[at] as number;
    for (let row = 0; row < rows; row++) scores[row] = (scores[row] as number) + weight * (column[row] as number);
  });
  return scores;
}

/** The largest first, else as they stand. */
function descending(values: Float64Array): number[] {
  return [...values.keys()].sort((a, b) => (values[b] as number) - (values[a] as number) || a - b);
}

/** Turns stretches of at most `STRETCH` lines round as long as the way from line to line gets shorter. */
function shortened(order: number[], lines: readonly Uint8Array[]): number[] {
  const between = (one: number, other: number) => {
    const [a, b] = [order[one], order[other]];
    return a === undefined || b === undefined ? 0 : lineDistance(lines[a] as Uint8Array, lines[b] as Uint8Array);
  };
  for (let time = 0, isShorter = true; isShorter && time < PASSES; time++) {
    isShorter = false;
    for (let first = 0; first < order.length; first++) {
      for (let last = first + 1; last < Math.min(order.length, first + STRETCH); last++) {
        const now = between(first - 1, first) + between(last, last + 1);
        if (between(first - 1, last) + between(first, last + 1) >= now) continue;
        for (let i = first, j = last; i < j; i++, j--) [order[i], order[j]] = [order[j] as number, order[i] as number];
        isShorter = true;
      }
    }
  }
  return order;
}

const PASSES = 10;
const STRETCH = 30;

/** Steps between states, gap to match two; what is unknown is one step from each. */
export function lineDistance(one: Uint8Array, other: Uint8Array): number {
  let distance = 0;
  for (let at = 0; at < one.length; at++) {
    const [a, b] = [one[at] as number, other[at] as number];
    distance += a === UNKNOWN || b === UNKNOWN ? (a === b ? 0 : 1) : Math.abs(a - b);
  }
  return distance;
}
