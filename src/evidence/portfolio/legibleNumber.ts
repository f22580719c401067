/**
 * The number with the fewest digits above `low` and not above `high`, both float32: an edge a person can read.
 *
 * ```ts
 * roundestBetween(29.87, 30.41) // 30
 * roundestBetween(97, 103) // 100
 * ```
 */
export function roundestBetween(low: number, high: number): number {
  const bottom = Math.fround(low);
  const top = Math.fround(high);
  const largest = Math.max(Math.abs(bottom), Math.abs(top));
  const coarsest = Math.ceil(Math.log10(largest));
  for (let exponent = coarsest; exponent > coarsest - MOST_DIGITS; exponent--) {
    const candidate = Number(`${Math.floor(top / 10 ** exponent)}e${exponent}`) + 0;
    if (Math.fround(candidate) > bottom && Math.fround(candidate) <= top) return candidate;
  }
  return shortestDecimal(top);
}

/** The number with the fewest digits that a float32 stands for: 0.1 rather than 0.10000000149011612. */
export function shortestDecimal(float32: number): number {
  for (let digits = 1; digits <= MOST_DIGITS; digits++) {
    const candidate = Number(float32.toPrecision(digits));
    if (Math.fround(candidate) === float32) return candidate;
  }
  return float32;
}

/** Nine digits tell any two float32 numbers apart (IEEE 754-2019, 5.12.2). */
const MOST_DIGITS = 9;
