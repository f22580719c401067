/** A figure with its 80 % interval, all in one unit. */
export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** `percentile` runs from 0 to 100 and is read as a number, `share` from 0 to 1 and is read in per cent. */
export type IntervalScale = 'percentile' | 'share';

/** A known figure, what is missing for one, or nothing at all. */
export type MaybeInterval = Interval | { readonly unknown: readonly string[] } | null | undefined;

export function knownInterval(figure: MaybeInterval): Interval | null {
  return figure && 'mean' in figure ? figure : null;
}

/**
 * Where the marks of an interval bar stand, in per cent of its width; kept within the bar.
 *
 * ```ts
 * intervalMarks({ mean: 0.62, low: 0.48, high: 0.74 }, 'share'); // { mean: 62, low: 48, width: 26 }
 * ```
 */
export function intervalMarks({ mean, low, high }: Interval, scale: IntervalScale) {
  const place = (value: number) => within(scale === 'share' ? value * 100 : value);
  return { mean: place(mean), low: place(low), width: place(high) - place(low) };
}

function within(percent: number): number {
  return Math.min(100, Math.max(0, percent));
}
