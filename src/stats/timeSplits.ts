/** Rows of one stretch of time, to be judged by all that came before it. Positions into the times. */
export interface TimeSplit {
  readonly taught: Uint32Array;
  readonly judged: Uint32Array;
  readonly from: number;
  readonly to: number;
}

/**
 * Cuts rows in the order of time into `parts + 1` stretches of about as many rows; the first only teaches, each further one is
 * judged by those before it (forward chaining, Tashman 2000). Rows of the same time are never separated, so that there may
 * be fewer stretches. A row without a time (NaN) is in none.
 *
 * ```ts
 * timeSplits([1, 2, 3, 4], 1); // [{ taught: [0, 1], judged: [2, 3], from: 3, to: 4 }]
 * ```
 */
export function timeSplits(times: ArrayLike<number>, parts: number): TimeSplit[] {
  const order = Uint32Array.from({ length: times.length }, (_, i) => i)
    .filter((i) => !Number.isNaN(times[i]))
    .sort((a, b) => (times[a] as number) - (times[b] as number) || a - b);
  const starts: number[] = [];
  for (let part = 1; part <= parts; part++) {
    let start = Math.round((order.length * part) / (parts + 1));
    const timeAt = (place: number) => times[order[place] as number];
    while (start > 0 && start < order.length && timeAt(start) === timeAt(start - 1)) start++;
    if (start > (starts.at(-1) ?? 0) && start < order.length) starts.push(start);
  }
  return starts.map((start, part) => {
    const judged = order.slice(start, starts[part + 1] ?? order.length);
    return {
      taught: order.slice(0, start),
      judged,
      from: times[judged[0] as number] as number,
      to: times[judged.at(-1) as number] as number,
    };
  });
}
