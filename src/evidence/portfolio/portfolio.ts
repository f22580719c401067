import type { Signal } from '../signal.ts';
import type { Banding } from './banding.ts';

/**
 * One signal of every customer. `bands[row]` is the band of the customer's current value, 0 where it is missing;
 * `numbers[row]` is the value itself for `number` (and days since 1970-01-01 for `date`), NaN where it is missing.
 */
export interface PortfolioColumn {
  readonly signal: Signal;
  readonly banding: Banding;
  readonly bands: Uint8Array;
  readonly numbers?: Float32Array;
}

/** The banded matrix: one byte per customer and signal, in columns; row `i` is `customers[i]` everywhere. */
export interface Portfolio {
  readonly customers: readonly string[];
  readonly columns: readonly PortfolioColumn[];
}
