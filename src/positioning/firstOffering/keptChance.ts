import { meanProbability, probabilityOf } from '../../stats/logistic.ts';
import { EIGHTY_PERCENT } from '../../stats/wilsonInterval.ts';

/** What a part adds to the log-odds of being kept. */
export interface PartPoints {
  /** Null where it is unknown: then it may be anything from `least` to `most`. */
  readonly points: number | null;
  readonly least: number;
  readonly most: number;
  /** Standard deviation of the points themselves. */
  readonly deviation: number;
}

/** The probability that an offering is kept. */
export interface KeptChance {
  /** Null while a part is unknown: what is not known has no middle. */
  readonly mean: number | null;
  readonly low: number;
  readonly high: number;
}

/**
 * Adds the parts up. Both ends take an unknown part at its worst and at its best, beside the 80 % interval of what is known,
 * so that learning a part can only narrow them.
 */
export function keptChance(parts: readonly PartPoints[]): KeptChance {
  const deviation = Math.hypot(...parts.map((part) => part.deviation));
  const sumOf = (pointsOf: (part: PartPoints) => number) => parts.reduce((sum, part) => sum + pointsOf(part), 0);
  const low = probabilityOf(sumOf(({ least }) => least) - EIGHTY_PERCENT * deviation);
  const high = probabilityOf(sumOf(({ most }) => most) + EIGHTY_PERCENT * deviation);
  const isComplete = parts.every(({ points }) => points !== null);
  const mean = isComplete
    ? meanProbability(
        sumOf(({ points }) => points ?? 0),
        deviation,
      )
    : null;
  return { mean: mean === null ? null : Math.min(high, Math.max(low, mean)), low, high };
}
