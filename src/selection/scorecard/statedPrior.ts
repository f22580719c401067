import type { ScorecardPrior } from './prior.ts';

/** A prior as a workspace states it: `weight` 1 believes it as firmly as it says, 4 twice as firmly (half the deviations), 0 not at all. */
export interface StatedPrior extends ScorecardPrior {
  readonly weight: number;
}

/** What a fit begins from; null where it is not believed at all. */
export function priorStated({ weight, base, signals, ...prior }: StatedPrior): ScorecardPrior | null {
  if (weight === 0) return null;
  const spread = 1 / Math.sqrt(weight);
  return {
    ...prior,
    base: { mean: base.mean, deviation: base.deviation * spread },
    signals: signals.map(({ signal, bands }) => ({
      signal,
      bands: bands.map(({ label, mean, deviation }) => ({ label, mean, deviation: deviation * spread })),
    })),
  };
}
