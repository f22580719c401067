import { priorStated, type StatedPrior } from '../../selection/scorecard/statedPrior.ts';
import { meanProbability, probabilityOf } from '../../stats/logistic.ts';
import { EIGHTY_PERCENT } from '../../stats/wilsonInterval.ts';
import type { Interval } from '../drawing/interval.ts';

/** What a prior says of the customers in one band of a signal; of everybody where it speaks of no signal. */
export interface PriorOdds {
  readonly signal: string | null;
  readonly band: string;
  /** Their odds of a good deal, with the 80 % interval. */
  readonly odds: Interval;
}

/** Deviations ten times as wide; the setting refuses less, except none. */
export const LEAST_WEIGHT = 0.01;
const MOST_WEIGHT = 100;

/**
 * The odds that a prior gives before any outcome, as firmly as `weight` believes it; as it says where that is 0.
 *
 * ```ts
 * priorOdds(dayOnePrior, 1)[2].odds.mean; // 0.09
 * ```
 */
export function priorOdds(prior: StatedPrior, weight: number): PriorOdds[] {
  const believed = priorStated({ ...prior, weight: weight === 0 ? 1 : weight }) ?? prior;
  const { base } = believed;
  const bands = believed.signals.flatMap(({ signal, bands: own }) =>
    own.map(({ label, mean, deviation }) => ({
      signal,
      band: label,
      odds: oddsOf(base.mean + mean, Math.hypot(base.deviation, deviation)),
    })),
  );
  return bands.length > 0 ? bands : [{ signal: null, band: '', odds: oddsOf(base.mean, base.deviation) }];
}

/** Whether the setting takes this as a weight. */
export function isWeight(value: unknown): value is number {
  return typeof value === 'number' && (value === 0 || (value >= LEAST_WEIGHT && value <= MOST_WEIGHT));
}

/** Whether the setting takes this as the days after which an outcome counts half. */
export function isHalfLife(value: unknown): value is number {
  return typeof value === 'number' && value >= 1 && value <= 36_500;
}

/** As the odds of a customer are worked out: the mean over what is not known exactly. */
function oddsOf(logOdds: number, deviation: number): Interval {
  const reach = EIGHTY_PERCENT * deviation;
  const low = probabilityOf(logOdds - reach);
  const high = probabilityOf(logOdds + reach);
  return { mean: Math.min(high, Math.max(low, meanProbability(logOdds, deviation))), low, high };
}
