import { factorised, solved } from '../cholesky.ts';

/** What the two sides of a table say by themselves. */
export interface Margins {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/** A table of two sides: cell (a, b) stands at `a x seconds + b`. */
export interface CellTable {
  readonly firsts: number;
  readonly seconds: number;
  /** How much each cell counts; 0 where it is empty. */
  readonly weights: Float64Array;
}

/** Beside the weight of the table: it decides between margins that fit equally well. */
const RIDGE = 1e-6;
/** What the ridge has kept back is fitted again, so often that less than rounding is left. */
const REFINEMENTS = 3;

/**
 * The weighted least-squares fit of a table by the sum of its two sides, prepared for one set of weights. What is left after
 * taking it away has weighted mean zero in every row and column of the table: a pure interaction.
 *
 * ```ts
 * marginsOf({ firsts: 2, seconds: 2, weights: Float64Array.of(1, 1, 1, 1) })(Float64Array.of(1, 2, 3, 4)); // nothing is left
 * ```
 *
 * Source: Lengerich et al. 2020, Purifying interaction effects with the functional ANOVA.
 */
export function marginsOf({ firsts, seconds, weights }: CellTable): (values: Float64Array) => Margins {
  const size = firsts + seconds;
  const normal = new Float64Array(size * size);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  for (let i = 0; i < size; i++) normal[i * size + i] = RIDGE * (total || 1);
  for (let a = 0; a < firsts; a++) {
    for (let b = 0; b < seconds; b++) {
      const weight = weights[a * seconds + b] as number;
      const other = firsts + b;
      normal[a * size + a]! += weight;
      normal[other * size + other]! += weight;
      normal[other * size + a]! += weight;
    }
  }
  const factor = factorised(normal, size);
  return (values) => {
    const margins = { first: new Float64Array(firsts), second: new Float64Array(seconds) };
    for (let round = 0; round < REFINEMENTS; round++) {
      const more = solved(factor, size, sideSums(beyondMargins(values, margins), { firsts, seconds, weights }));
      margins.first.forEach((value, a) => {
        margins.first[a] = value + (more[a] as number);
      });
      margins.second.forEach((value, b) => {
        margins.second[b] = value + (more[firsts + b] as number);
      });
    }
    return margins;
  };
}

function sideSums(values: Float64Array, { firsts, seconds, weights }: CellTable): Float64Array {
  const sums = new Float64Array(firsts + seconds);
  for (let a = 0; a < firsts; a++) {
    for (let b = 0; b < seconds; b++) {
      const sum = (weights[a * seconds + b] as number) * (values[a * seconds + b] as number);
      sums[a]! += sum;
      sums[firsts + b]! += sum;
    }
  }
  return sums;
}

/** What the values say beyond their margins. */
export function beyondMargins(values: Float64Array, { first, second }: Margins): Float64Array {
  return values.map(
    (value, cell) =>
      value - (first[Math.floor(cell / second.length)] as number) - (second[cell % second.length] as number),
  );
}
