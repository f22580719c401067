import type { Layout, Term } from './term.ts';

/** The rows a fit reads: their bands side by side, one byte per row and term, with outcome (0 or 1) and weight of each row. */
export interface PackedRows {
  readonly rows: number;
  readonly terms: number;
  readonly bands: Uint8Array;
  readonly outcomes: Uint8Array;
  readonly weights: Float64Array;
}

/** Gathers `rows` of the terms' columns; `weights` goes by row of the portfolio, all 1 where absent. */
export function packedRows(
  terms: readonly Term[],
  outcomes: ArrayLike<number>,
  rows: Uint32Array,
  weights?: Float64Array,
): PackedRows {
  const width = terms.length;
  const bands = new Uint8Array(rows.length * width);
  terms.forEach((term, j) => {
    for (let i = 0; i < rows.length; i++) bands[i * width + j] = term.bands[rows[i] as number] as number;
  });
  const packedOutcomes = Uint8Array.from(rows, (row) => outcomes[row] as number);
  const packedWeights = Float64Array.from(rows, (row) => (weights ? (weights[row] as number) : 1));
  return { rows: rows.length, terms: width, bands, outcomes: packedOutcomes, weights: packedWeights };
}

/** What one pass over the rows says at given coefficients. */
export interface Likelihood {
  readonly logLikelihood: number;
  readonly gradient: Float64Array;
  /** w p (1 - p) of each row: what the row weighs in the information matrix. */
  readonly information: Float64Array;
}

/** Log-likelihood, its gradient and the information of each row. Linear in rows x terms. */
export function likelihoodAt(packed: PackedRows, layout: Layout, coefficients: Float64Array): Likelihood {
  const { rows, terms, bands, outcomes, weights } = packed;
  const { offsets } = layout;
  const gradient = new Float64Array(layout.size);
  const information = new Float64Array(rows);
  let logLikelihood = 0;
  for (let i = 0; i < rows; i++) {
    const start = i * terms;
    let logOdds = coefficients[0] as number;
    for (let j = 0; j < terms; j++) {
      logOdds += coefficients[(offsets[j] as number) + (bands[start + j] as number)] as number;
    }
    const tail = Math.exp(-Math.abs(logOdds));
    const probability = logOdds >= 0 ? 1 / (1 + tail) : tail / (1 + tail);
    const outcome = outcomes[i] as number;
    const weight = weights[i] as number;
    logLikelihood -= weight * (Math.max(outcome === 1 ? -logOdds : logOdds, 0) + Math.log1p(tail));
    information[i] = (weight * tail) / ((1 + tail) * (1 + tail));
    const residual = weight * (outcome - probability);
    gradient[0] = (gradient[0] as number) + residual;
    for (let j = 0; j < terms; j++) {
      const at = (offsets[j] as number) + (bands[start + j] as number);
      gradient[at] = (gradient[at] as number) + residual;
    }
  }
  return { logLikelihood, gradient, information };
}

/** The information matrix X' W X, lower triangle, accumulated straight from the bytes: rows x terms^2 / 2 additions. */
export function informationMatrix(packed: PackedRows, layout: Layout, information: Float64Array): Float64Array {
  const { rows, terms, bands } = packed;
  const { size, offsets } = layout;
  const matrix = new Float64Array(size * size);
  const at = new Int32Array(terms);
  for (let i = 0; i < rows; i++) {
    const weight = information[i] as number;
    const start = i * terms;
    matrix[0] = (matrix[0] as number) + weight;
    for (let j = 0; j < terms; j++) {
      const here = (offsets[j] as number) + (bands[start + j] as number);
      at[j] = here;
      const line = here * size;
      matrix[line] = (matrix[line] as number) + weight;
      for (let k = 0; k <= j; k++) {
        const cell = line + (at[k] as number);
        matrix[cell] = (matrix[cell] as number) + weight;
      }
    }
  }
  return matrix;
}
