/**
 * Where a column of numbers falls apart into a low and a high class.
 *
 * `cut` lies half-way between the highest low value and the lowest high one, so that no value equals it.
 * `explainedShare` is the share of the variance that lies between the two classes, from 0 to 1.
 */
export interface NaturalBreak {
  readonly cut: number;
  readonly lowCount: number;
  readonly highCount: number;
  readonly explainedShare: number;
}

/**
 * The exact split of `ascending` into two classes with the least squared distance from the class means.
 * Equal values are never parted; of equally good splits the lowest is taken. Null where there are not two different values.
 *
 * ```ts
 * naturalBreak(Float32Array.of(1, 2, 2, 9, 10)); // { cut: 5.5, lowCount: 3, highCount: 2, explainedShare: 0.98... }
 * ```
 *
 * `ascending` is finite and sorted, low to high; the cost is one pass over prefix sums.
 * Source: Fisher 1958, "On grouping for maximum homogeneity"; in cartography Jenks's natural breaks.
 */
export function naturalBreak(ascending: Float32Array | Float64Array): NaturalBreak | null {
  const count = ascending.length;
  const mean = meanOf(ascending);
  let total = 0;
  for (const value of ascending) total += (value - mean) ** 2;
  // With deviations from the overall mean, the variance between two classes is sum^2 * n / (low * high).
  let best = 0;
  let lowCount = 0;
  let prefix = 0;
  for (let low = 1; low < count; low++) {
    prefix += (ascending[low - 1] as number) - mean;
    if (ascending[low] === ascending[low - 1]) continue;
    const between = (prefix * prefix * count) / (low * (count - low));
    if (lowCount === 0 || between > best) {
      best = between;
      lowCount = low;
    }
  }
  if (lowCount === 0) return null;
  const cut = ((ascending[lowCount - 1] as number) + (ascending[lowCount] as number)) / 2;
  return { cut, lowCount, highCount: count - lowCount, explainedShare: Math.min(1, best / total) };
}

function meanOf(values: Float32Array | Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
