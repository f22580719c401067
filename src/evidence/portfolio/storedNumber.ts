/**
 * A number as a column of 32 bits keeps it: too large ones at its ends, and one bit pattern for each value, because adding
 * 0 makes -0 an ordinary 0 and there is but one NaN. Bands are cut by these numbers, so whoever bands a value bands this.
 */
export function storedNumber(number: number): number {
  if (Number.isNaN(number)) return Number.NaN;
  return Math.fround(Math.max(-LARGEST_FLOAT32, Math.min(LARGEST_FLOAT32, number))) + 0;
}

const LARGEST_FLOAT32 = 3.4028234663852886e38;
