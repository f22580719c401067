import { finished, type Steps } from '../steps.ts';
import type { Layout, Term } from './term.ts';

/** The rows a fit reads: columns of bands, several in one byte where they fit, with outcome (0 or 1) and weight of each row. */
export interface PackedRows {
  readonly rows: number;
  readonly groups: readonly ColumnGroup[];
  readonly outcomes: Uint8Array;
  readonly weights: Float64Array;
}

/** Neighbouring columns told by one code: that of a row is the sum of its bands, each times the stride of its column. */
interface ColumnGroup {
  readonly codes: Uint8Array;
  /** How many codes there are. */
  readonly size: number;
  /** Of each code the coefficients of its bands, as many as the group has columns: `coefficients[code * width + column]`. */
  readonly coefficients: Int32Array;
  readonly width: number;
}

const MOST_CODES = 256;

/**
 * Gathers `rows` of the terms' columns; `weights` goes by row of the portfolio, all 1 where absent. Columns share a byte only
 * where rows are many beside the pairs of codes, each of which costs a visit.
 */
export function packedRows(
  terms: readonly Term[],
  outcomes: ArrayLike<number>,
  {
    rows,
    weights,
    layout,
  }: { readonly rows: Uint32Array; readonly weights?: Float64Array | undefined; readonly layout: Layout },
): PackedRows {
  const packed = { outcomes: new Uint8Array(rows.length), weights: new Float64Array(rows.length).fill(1) };
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    packed.outcomes[i] = outcomes[row] as number;
    if (weights) packed.weights[i] = weights[row] as number;
  }
  const mostCodes = Math.min(MOST_CODES, Math.sqrt(rows.length / 4));
  const groups = neighbours(
    terms.map(({ count }) => count),
    mostCodes,
  ).map((members) =>
    columnGroup(
      members.map((j) => terms[j] as Term),
      members.map((j) => layout.offsets[j] as number),
      rows,
    ),
  );
  return { rows: rows.length, groups, ...packed };
}

/** Positions of neighbours whose counts multiply to at most `most`. */
function neighbours(counts: readonly number[], most: number): number[][] {
  const groups: number[][] = [];
  let codes = Number.POSITIVE_INFINITY;
  for (const [j, count] of counts.entries()) {
    if (codes * count <= most) {
      groups.at(-1)?.push(j);
      codes *= count;
    } else {
      groups.push([j]);
      codes = count;
    }
  }
  return groups;
}

function columnGroup(terms: readonly Term[], offsets: readonly number[], rows: Uint32Array): ColumnGroup {
  const width = terms.length;
  const codes = new Uint8Array(rows.length);
  let size = 1;
  for (const { bands, count } of terms) {
    for (let i = 0; i < rows.length; i++) codes[i] = (codes[i] as number) + size * (bands[rows[i] as number] as number);
    size *= count;
  }
  const coefficients = new Int32Array(size * width);
  for (let code = 0; code < size; code++) {
    let rest = code;
    for (const [j, { count }] of terms.entries()) {
      coefficients[code * width + j] = (offsets[j] as number) + (rest % count);
      rest = Math.floor(rest / count);
    }
  }
  return { codes, size, coefficients, width };
}

/** So many rows are taken through all columns at once that what is summed stays in the nearest memory. */
const BLOCK = 4_096;

/** What one pass over the rows says at given coefficients. */
export interface Likelihood {
  readonly logLikelihood: number;
  readonly gradient: Float64Array;
  /** w p (1 - p) of each row: what the row weighs in the information matrix. */
  readonly information: Float64Array;
}

/** Log-likelihood, its gradient and the information of each row. Linear in rows x terms. */
export function likelihoodAt(packed: PackedRows, layout: Layout, coefficients: Float64Array): Likelihood {
  const { rows, groups, outcomes, weights } = packed;
  const points = groups.map((group) => pointsOfCodes(group, coefficients));
  const residualsOf = groups.map(({ size }) => new Float64Array(size));
  const information = new Float64Array(rows);
  const sums = new Float64Array(Math.min(BLOCK, rows));
  let logLikelihood = 0;
  let residuals = 0;
  for (let start = 0; start < rows; start += BLOCK) {
    const count = Math.min(BLOCK, rows - start);
    sums.fill(coefficients[0] as number);
    for (const [g, { codes }] of groups.entries())
      addPoints(sums, codes.subarray(start, start + count), points[g] as Float64Array);
    for (let i = 0; i < count; i++) {
      const logOdds = sums[i] as number;
      const tail = Math.exp(-Math.abs(logOdds));
      const probability = logOdds >= 0 ? 1 / (1 + tail) : tail / (1 + tail);
      const outcome = outcomes[start + i] as number;
      const weight = weights[start + i] as number;
      logLikelihood -= weight * (Math.max(outcome === 1 ? -logOdds : logOdds, 0) + Math.log1p(tail));
      information[start + i] = (weight * tail) / ((1 + tail) * (1 + tail));
      const residual = weight * (outcome - probability);
      sums[i] = residual;
      residuals += residual;
    }
    for (const [g, { codes }] of groups.entries()) {
      addToCodes(residualsOf[g] as Float64Array, codes.subarray(start, start + count), sums);
    }
  }
  const gradient = new Float64Array(layout.size);
  gradient[0] = residuals;
  for (const [g, group] of groups.entries()) spread(gradient, group, residualsOf[g] as Float64Array);
  return { logLikelihood, gradient, information };
}

/**
 * The information matrix X' W X, lower triangle, accumulated straight from the bytes: rows x groups^2 / 2 additions into
 * tables of pairs of codes, which are then told apart into the bands they stand for.
 */
export function informationMatrix(packed: PackedRows, layout: Layout, information: Float64Array): Float64Array {
  return finished(informationSteps(packed, layout, information));
}

/** As `informationMatrix`, a group of columns at a time. */
export function* informationSteps(packed: PackedRows, layout: Layout, information: Float64Array): Steps<Float64Array> {
  const { groups } = packed;
  const { size } = layout;
  const matrix = new Float64Array(size * size);
  matrix[0] = information.reduce((sum, weight) => sum + weight, 0);
  for (const [g, group] of groups.entries()) {
    const own = new Float64Array(group.size);
    addToCodes(own, group.codes, information);
    spreadOwn(matrix, size, group, own);
    for (const other of groups.slice(0, g)) {
      const together = new Float64Array(group.size * other.size);
      addToPairs(together, group.codes, other, information);
      spreadPairs(matrix, size, [group, other], together);
    }
    yield;
  }
  return matrix;
}

function pointsOfCodes({ size, width, coefficients: places }: ColumnGroup, coefficients: Float64Array): Float64Array {
  const points = new Float64Array(size);
  for (let at = 0; at < places.length; at++) {
    const code = Math.floor(at / width);
    points[code] = (points[code] as number) + (coefficients[places[at] as number] as number);
  }
  return points;
}

/** Loops of their own over two or three columns: what the engine makes fast. */
function addPoints(sums: Float64Array, codes: Uint8Array, points: Float64Array): void {
  for (let i = 0; i < codes.length; i++) sums[i] = (sums[i] as number) + (points[codes[i] as number] as number);
}

function addToCodes(sums: Float64Array, codes: Uint8Array, values: Float64Array): void {
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] as number;
    sums[code] = (sums[code] as number) + (values[i] as number);
  }
}

function addToPairs(sums: Float64Array, codes: Uint8Array, other: ColumnGroup, values: Float64Array): void {
  const { codes: others, size } = other;
  for (let i = 0; i < codes.length; i++) {
    const pair = (codes[i] as number) * size + (others[i] as number);
    sums[pair] = (sums[pair] as number) + (values[i] as number);
  }
}

/** Adds what each code has gathered to the coefficients of its bands. */
function spread(into: Float64Array, { width, coefficients }: ColumnGroup, sums: Float64Array, start = 0): void {
  for (let code = 0, at = 0; code < sums.length; code++) {
    const value = sums[code] as number;
    for (let j = 0; j < width; j++, at++) {
      const place = start + (coefficients[at] as number);
      into[place] = (into[place] as number) + value;
    }
  }
}

/** The cells of a group's bands with the base and with one another. */
function spreadOwn(matrix: Float64Array, size: number, { width, coefficients }: ColumnGroup, sums: Float64Array): void {
  for (const [code, value] of sums.entries()) {
    for (let j = 0; j < width; j++) {
      const line = (coefficients[code * width + j] as number) * size;
      matrix[line] = (matrix[line] as number) + value;
      for (let k = 0; k <= j; k++) {
        const cell = line + (coefficients[code * width + k] as number);
        matrix[cell] = (matrix[cell] as number) + value;
      }
    }
  }
}

/** The cells of two groups, the second of which comes before the first. */
function spreadPairs(
  matrix: Float64Array,
  size: number,
  [group, other]: readonly [ColumnGroup, ColumnGroup],
  together: Float64Array,
): void {
  const line = new Float64Array(size);
  const first = other.coefficients[0] as number;
  const last = (other.coefficients.at(-1) as number) + 1;
  for (let code = 0; code < group.size; code++) {
    line.fill(0, first, last);
    spread(line, other, together.subarray(code * other.size, (code + 1) * other.size));
    for (let j = 0; j < group.width; j++) {
      const start = (group.coefficients[code * group.width + j] as number) * size;
      for (let at = first; at < last; at++) matrix[start + at] = (matrix[start + at] as number) + (line[at] as number);
    }
  }
}
