import type { OddsColumns } from '../scorecard/odds.ts';

/** What the wave needs of the odds, one element per customer; NaN where there are none. Intervals are 80 %. */
export type JudgedOdds = Pick<OddsColumns, 'mean' | 'low' | 'high'>;

export interface WorthInput {
  readonly rows: number;
  readonly odds?: JudgedOdds;
  readonly suitability?: Float64Array;
  /** 1 where the suitability rests on no known group. */
  readonly isSuitabilityAssumed?: Uint8Array;
  /** What learning adds per unit of width of the odds' interval. */
  readonly learning?: number;
}

/** What a trial place is expected to bring, NaN where it cannot be judged, and which facts decided. */
export interface Worth {
  readonly worth: Float64Array;
  readonly basis: 'odds' | 'suitability' | 'none';
  readonly learning: number;
}

/**
 * A customer whose odds span 40 points (low to high) gains 0.04 over one whose odds are known exactly: enough to decide
 * between near equals, not enough to prefer the unlikely. Our judgement; a person may move it.
 */
export const STATED_LEARNING = 0.1;

/**
 * What giving a trial place to each customer is worth, in expected well-suited good trials:
 * `odds x suitability + learning x (high - low)`.
 *
 * Where no customer has odds, suitability alone decides, and the choice is judged by assumptions. Where some have odds,
 * a customer without them has no worth, since the two scales cannot be compared; nor has one whose odds and group are both unknown.
 * Without suitability (no group is known anywhere) every customer is taken as equally suitable.
 */
export function worthColumn({
  rows,
  odds,
  suitability,
  isSuitabilityAssumed,
  learning = STATED_LEARNING,
}: WorthInput): Worth {
  const worth = new Float64Array(rows).fill(Number.NaN);
  if (odds?.mean.some((mean) => !Number.isNaN(mean))) {
    for (let row = 0; row < rows; row++) {
      const width = (odds.high[row] as number) - (odds.low[row] as number);
      worth[row] = (odds.mean[row] as number) * (suitability?.[row] ?? 1) + learning * width;
    }
    return { worth, basis: 'odds', learning };
  }
  if (suitability === undefined) return { worth, basis: 'none', learning };
  for (let row = 0; row < rows; row++) {
    if (isSuitabilityAssumed?.[row] !== 1) worth[row] = suitability[row] as number;
  }
  return { worth, basis: worth.every(Number.isNaN) ? 'none' : 'suitability', learning };
}

/** Orders rows by worth, the best first; unknown worth comes last, and the earlier of equal rows first. */
export function worthOrder(worth: Float64Array, a: number, b: number): number {
  const known = (row: number) => (Number.isNaN(worth[row]) ? Number.NEGATIVE_INFINITY : (worth[row] as number));
  return known(a) === known(b) ? a - b : known(b) - known(a);
}
