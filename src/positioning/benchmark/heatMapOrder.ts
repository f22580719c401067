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
  const ofColumns = leadingVector(centred);
  const ofRows = rowScores(centred, ofColumns, rows);
  const lines = Array.from({ length: rows }, (_, row) => Uint8Array.from(columns, (states) => states[row] as number));
  // Columns are few and long: how far each is from each is worth reckoning once.
  const apart = columns.map((one) => columns.map((other) => lineDistance(one, other)));
  return {
    rows: shortened(descending(ofRows), (a, b) => lineDistance(lines[a] as Uint8Array, lines[b] as Uint8Array)),
    columns: shortened(descending(ofColumns), (a, b) => apart[a]?.[b] as number),
  };
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

/** By power iteration, from a start that is symmetric in nothing; of no structure at all, zeros. Its sum is not negative. */
function leadingVector(centred: readonly Float64Array[]): Float64Array {
  const products = centred.map((one) => Float64Array.from(centred, (other) => product(one, other)));
  let vector = Float64Array.from(centred, (_, column) => 1 + column / 1000);
  for (let time = 0; time < TIMES; time++) {
    const next = Float64Array.from(products, (row) => product(row, vector));
    const length = Math.hypot(...next);
    if (length < 1e-12) return new Float64Array(centred.length);
    const former = vector;
    vector = next.map((x) => x / length);
    if (vector.every((x, i) => Math.abs(x - (former[i] as number)) < 1e-9)) break;
  }
  const sum = vector.reduce((total, x) => total + x, 0);
  return sum < 0 ? vector.map((x) => -x) : vector;
}

const TIMES = 300;

function product(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += (one[i] as number) * (other[i] as number);
  return sum;
}

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
function shortened(order: number[], apart: (one: number, other: number) => number): number[] {
  const between = (one: number, other: number) => {
    const [a, b] = [order[one], order[other]];
    return a === undefined || b === undefined ? 0 : apart(a, b);
  };
  // From the line before to each line, and past the last.
  const ways = Array.from({ length: order.length + 1 }, (_, at) => between(at - 1, at));
  for (let time = 0, isShorter = true; isShorter && time < PASSES; time++) {
    isShorter = false;
    for (let first = 0; first < order.length; first++) {
      for (let last = first + 1; last < Math.min(order.length, first + STRETCH); last++) {
        const now = (ways[first] as number) + (ways[last + 1] as number);
        const before = now === 0 ? 0 : between(first - 1, last);
        if (before >= now || before + between(first, last + 1) >= now) continue;
        turnRound(order, first, last);
        for (let at = first; at <= last + 1; at++) ways[at] = between(at - 1, at);
        isShorter = true;
      }
    }
  }
  return order;
}

function turnRound(order: number[], first: number, last: number): void {
  for (let i = first, j = last; i < j; i++, j--) [order[i], order[j]] = [order[j] as number, order[i] as number];
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
