import { MILLISECONDS_PER_DAY } from '../../evidence/portfolio/calendar.ts';

/**
 * How much each outcome counts by its age: half for every `halfLifeDays` that it is older than the newest. `moments` are
 * milliseconds by row, NaN where there is no outcome; those rows weigh 1, and nobody asks.
 *
 * ```ts
 * outcomeWeights(Float64Array.of(0, 10 * 86_400_000), 10) // [0.5, 1]
 * ```
 */
export function outcomeWeights(moments: Float64Array, halfLifeDays: number): Float64Array {
  const newest = moments.reduce((latest, moment) => (moment > latest ? moment : latest), Number.NEGATIVE_INFINITY);
  return moments.map((moment) =>
    Number.isNaN(moment) ? 1 : 2 ** (-(newest - moment) / MILLISECONDS_PER_DAY / halfLifeDays),
  );
}
