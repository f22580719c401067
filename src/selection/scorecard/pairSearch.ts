import type { AdditiveFit } from '../../stats/additive/fitAdditiveModel.ts';
import type { Term } from '../../stats/additive/term.ts';
import { probabilityOf } from '../../stats/logistic.ts';
import type { CellSums } from '../../stats/pairs/interactionScore.ts';
import type { Steps } from '../../stats/steps.ts';
import { bandAt, joinedCount, pairReader } from './bandsReader.ts';
import { joinedBands } from './joinedBands.ts';

/** What pairs are looked for in. */
export interface PairSearch {
  readonly terms: readonly Term[];
  /** Numbers of the terms that may be one of a pair. */
  readonly eligible: readonly number[];
  readonly outcomes: ArrayLike<number>;
  /** Rows that teach; `weights` and `groups` go by row of the columns. */
  readonly rows: Uint32Array;
  readonly weights?: Float64Array | undefined;
  readonly groups?: ArrayLike<number> | undefined;
  /** The additive model of these rows. */
  readonly fit: AdditiveFit;
  /** The additive model of some of them. */
  readonly refit: (rows: Uint32Array) => Steps<AdditiveFit>;
}

/** Two terms of an additive model and the cells that they make together. */
export interface CandidatePair {
  /** Numbers of the terms. */
  readonly terms: readonly [number, number];
  /** By band of each term the number of its part. */
  readonly joinedBands: readonly [Uint8Array, Uint8Array];
  readonly firsts: number;
  readonly seconds: number;
  /** The cell of each row of the search, in their order. */
  readonly cells: Uint8Array;
}

/** The pair of two terms with at most so many cells of known values. */
export function candidatePair(
  { terms, rows, fit }: PairSearch,
  [one, other]: readonly [number, number],
  mostCells: number,
): CandidatePair {
  const side = (j: number) => {
    const { bands, count, order } = terms[j] as Term;
    const counts = new Uint32Array(count);
    for (const row of rows) counts[bands[row] as number]!++;
    const offset = fit.layout.offsets[j] as number;
    return { order, rows: counts, points: fit.coefficients.subarray(offset, offset + count) };
  };
  const [first, second] = joinedBands(side(one), side(other), mostCells);
  const reader = pairReader(
    { bands: (terms[one] as Term).bands, joinedBands: first },
    { bands: (terms[other] as Term).bands, joinedBands: second },
  );
  return {
    terms: [one, other],
    joinedBands: [first, second],
    firsts: joinedCount(first),
    seconds: joinedCount(second),
    cells: Uint8Array.from(rows, (row) => bandAt(reader, row)),
  };
}

/** The log-odds that a fit gives the rows of the search, in their order. */
export function logOddsOfRows({ terms, rows }: PairSearch, { layout, coefficients }: AdditiveFit): Float64Array {
  const sums = new Float64Array(rows.length).fill(coefficients[0] as number);
  terms.forEach(({ bands, count }, j) => {
    const offset = layout.offsets[j] as number;
    const points = coefficients.subarray(offset, offset + count);
    for (let i = 0; i < sums.length; i++) {
      sums[i] = (sums[i] as number) + (points[bands[rows[i] as number] as number] as number);
    }
  });
  return sums;
}

/** What rows have left over at given log-odds, in their order. */
export interface LeftOver {
  readonly residuals: Float64Array;
  readonly information: Float64Array;
}

export function leftOver({ rows, outcomes, weights }: PairSearch, logOdds: Float64Array): LeftOver {
  const residuals = new Float64Array(rows.length);
  const information = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const weight = weights ? (weights[row] as number) : 1;
    const probability = probabilityOf(logOdds[i] as number);
    residuals[i] = weight * ((outcomes[row] as number) - probability);
    information[i] = weight * probability * (1 - probability);
  }
  return { residuals, information };
}

/** The same gathered by cell of a pair; without the rows of one fold, where given. */
export function cellSums(
  { cells, firsts, seconds }: CandidatePair,
  left: LeftOver,
  without?: { readonly folds: Uint16Array; readonly fold: number },
): CellSums {
  const residuals = new Float64Array(firsts * seconds);
  const information = new Float64Array(firsts * seconds);
  for (let i = 0; i < cells.length; i++) {
    if (without && without.folds[i] === without.fold) continue;
    const cell = cells[i] as number;
    residuals[cell] = (residuals[cell] as number) + (left.residuals[i] as number);
    information[cell] = (information[cell] as number) + (left.information[i] as number);
  }
  return { residuals, information };
}
