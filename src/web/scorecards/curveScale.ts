/** Where a value stands between two ends, 0 to 1. */
export function scaleBetween(low: number, high: number): (value: number) => number {
  const width = Math.max(1e-9, high - low);
  return (value) => (value - low) / width;
}

/**
 * Round values from `low` to `high`, some four of them.
 *
 * ```ts
 * evenTicks(0, 0.33); // [0, 0.1, 0.2, 0.3]
 * ```
 */
export function evenTicks(low: number, high: number): number[] {
  const rough = Math.max(1e-9, high - low) / 3;
  const unit = 10 ** Math.floor(Math.log10(rough));
  const step = unit * ([1, 2, 5, 10].findLast((each) => each * unit <= rough) ?? 1);
  const first = Math.ceil(low / step - 1e-9);
  const count = Math.floor(high / step + 1e-9) - first + 1;
  return Array.from({ length: count }, (_, i) => Math.round((first + i) * step * 1e9) / 1e9);
}
