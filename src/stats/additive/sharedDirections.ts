import { informationMatrix, packedRows } from './packedRows.ts';
import { type Penalty, penaltyOf } from './penalty.ts';
import { type Layout, layoutOf, type Term } from './term.ts';

/** What terms are believed to have in common. */
export interface SharedBelief {
  /** See `sharedDirections`; terms that come after those it was made for have no part in it. */
  readonly directions: readonly Float64Array[];
  /** Variance of log-odds between the rows that told the directions, as far as they make it. */
  readonly variance: number;
}

/** So many rows, evenly spaced, tell which answers go together to within a few hundredths. */
const MOST_ROWS = 10_000;

/** What is left of the shared variance may be so small a part of it before the search for directions ends. */
const LEFT_OVER = 0.02;
const MOST_DIRECTIONS = 8;

/**
 * Directions of points in which terms move together: answers that occur with one another are believed to speak alike, as
 * they would if a few unseen traits of a customer stood behind its answers and its outcome. With M the covariance of the
 * bands among the rows and P the prior covariance of the points up to smoothing, the shared part of the points is
 * normal with covariance proportional to P M P M P: principal directions count by the square of the variance they make between
 * rows. Each column of its leading pivoted Cholesky factor is a direction; they are scaled so that independent standard
 * normal amounts of all of them make a variance of 1 between the rows on average. Empty where nothing varies. Only the
 * terms that are `isSpeaking` take part.
 *
 * Sources: West 2003, Bayesian factor regression models in the "large p, small n" paradigm; Harbrecht, Peters and
 * Schneider 2012 for the factor.
 */
export function sharedDirections(
  terms: readonly Term[],
  isSpeaking: readonly boolean[],
  rows: Uint32Array,
): Float64Array[] {
  if (rows.length < 2) return [];
  const layout = layoutOf(terms);
  const covariance = bandCovariance(terms, layout, spaced(rows));
  const prior = terms.map((term, j) => (isSpeaking[j] ? penaltyOf(term) : undefined));
  const once = smoothedRows(covariance, prior, layout);
  const directions = pivotedFactor(once, smoothedRows(transposed(once, layout.size), prior, layout), layout.size);
  const variance = directions.reduce((sum, direction) => sum + quadratic(covariance, direction), 0);
  if (!(variance > 0)) return [];
  const scale = 1 / Math.sqrt(variance);
  return directions.map((direction) => direction.map((value) => value * scale));
}

function spaced(rows: Uint32Array): Uint32Array {
  if (rows.length <= MOST_ROWS) return rows;
  return Uint32Array.from({ length: MOST_ROWS }, (_, i) => rows[Math.floor((i * rows.length) / MOST_ROWS)] as number);
}

/** Covariance of the bands (1 where a row is in one, 0 elsewhere), row-major with the base's empty line and column. */
function bandCovariance(terms: readonly Term[], layout: Layout, rows: Uint32Array): Float64Array {
  const { size } = layout;
  const counts = informationMatrix(
    packedRows(terms, new Uint8Array(terms[0]?.bands.length ?? 0), { rows, layout }),
    layout,
    new Float64Array(rows.length).fill(1),
  );
  const covariance = new Float64Array(size * size);
  for (let i = 1; i < size; i++) {
    const share = (counts[i * size] as number) / rows.length;
    for (let k = 1; k <= i; k++) {
      const value =
        (counts[i * size + k] as number) / rows.length - (share * (counts[k * size] as number)) / rows.length;
      covariance[i * size + k] = value;
      covariance[k * size + i] = value;
    }
  }
  return covariance;
}

/** P times a matrix: each column of a term's lines solved by the term's tridiagonal Q; lines of terms that have none become zero. */
function smoothedRows(
  matrix: Float64Array,
  penalties: readonly (Penalty | undefined)[],
  { size, offsets }: Layout,
): Float64Array {
  const result = new Float64Array(matrix.length);
  penalties.forEach((penalty, j) => {
    if (!penalty) return;
    const count = penalty.diagonal.length;
    const offset = offsets[j] as number;
    const pivots = Float64Array.from(penalty.diagonal);
    for (let b = 0; b < count; b++) {
      const line = (offset + b) * size;
      const before = line - size;
      const ratio = b === 0 ? 0 : (penalty.beside[b - 1] as number) / (pivots[b - 1] as number);
      if (b > 0) pivots[b] = (pivots[b] as number) - ratio * (penalty.beside[b - 1] as number);
      for (let i = 0; i < size; i++) {
        result[line + i] = (matrix[line + i] as number) - (b === 0 ? 0 : ratio * (result[before + i] as number));
      }
    }
    for (let b = count - 1; b >= 0; b--) {
      const line = (offset + b) * size;
      const beside = b + 1 < count ? (penalty.beside[b] as number) : 0;
      for (let i = 0; i < size; i++) {
        const after = beside === 0 ? 0 : beside * (result[line + size + i] as number);
        result[line + i] = ((result[line + i] as number) - after) / (pivots[b] as number);
      }
    }
  });
  return result;
}

function transposed(matrix: Float64Array, size: number): Float64Array {
  const result = new Float64Array(matrix.length);
  for (let i = 0; i < size; i++) for (let k = 0; k < size; k++) result[k * size + i] = matrix[i * size + k] as number;
  return result;
}

/**
 * The leading columns of G with G G' close to the product of two matrices, the right one symmetric and the product symmetric positive
 * semidefinite: of the product only the diagonal and the columns that are asked for are ever computed.
 */
function pivotedFactor(leftMatrix: Float64Array, rightMatrix: Float64Array, size: number): Float64Array[] {
  const entry = (i: number, k: number) => dotOfRows(leftMatrix, i * size, rightMatrix, k * size, size);
  const left = Float64Array.from({ length: size }, (_, i) => entry(i, i));
  const enough = LEFT_OVER * left.reduce((sum, value) => sum + value, 0);
  const columns: Float64Array[] = [];
  while (columns.length < MOST_DIRECTIONS && left.reduce((sum, value) => sum + value, 0) > enough) {
    const pivot = left.reduce((best, value, i) => (value > (left[best] as number) ? i : best), 0);
    const root = Math.sqrt(left[pivot] as number);
    const column = new Float64Array(size);
    for (let i = 0; i < size; i++) {
      let value = entry(i, pivot);
      for (const earlier of columns) value -= (earlier[pivot] as number) * (earlier[i] as number);
      column[i] = value / root;
      left[i] = Math.max(0, (left[i] as number) - (column[i] as number) ** 2);
    }
    left[pivot] = 0;
    columns.push(column);
  }
  return columns;
}

function dotOfRows(one: Float64Array, from: number, other: Float64Array, to: number, length: number): number {
  let sum = 0;
  for (let k = 0; k < length; k++) sum += (one[from + k] as number) * (other[to + k] as number);
  return sum;
}

function quadratic(matrix: Float64Array, vector: Float64Array): number {
  const size = vector.length;
  let sum = 0;
  for (let i = 0; i < size; i++) {
    let line = 0;
    for (let k = 0; k < size; k++) line += (matrix[i * size + k] as number) * (vector[k] as number);
    sum += (vector[i] as number) * line;
  }
  return sum;
}
