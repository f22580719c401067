import { evidenceFailure } from '../failures.ts';
import { currentValue } from '../observation/currentValue.ts';
import type { Profile } from '../observation/profile.ts';
import { HALF_LIFE_DAYS, type Source } from '../observation/source.ts';
import type { Signal } from '../signal.ts';
import type { Portfolio } from './portfolio.ts';
import { type BandsInUse, portfolioBuilder, type UnfitListener } from './portfolioBuilder.ts';
import { isScored } from './scoredSignal.ts';

export interface PortfolioOptions extends BandsInUse {
  readonly halfLifeDays?: number;
  /** Told of values that their signal cannot hold, which then count as missing; without it the first one is refused. */
  readonly onUnfit?: UnfitListener;
}

/**
 * The portfolio of a stream of profiles, wherever they come from: one row each, in the order given. Signals about
 * persons and outcomes are left out.
 *
 * ```ts
 * portfolioOf(foldProfiles(observations, asOf).values(), signals, sources)
 * ```
 *
 * `foldProfiles` gives profiles in the order of customer ids, so any order of arrival ends in the identical portfolio.
 */
export function portfolioOf(
  profiles: Iterable<Profile>,
  signals: readonly Signal[],
  sources: ReadonlyMap<string, Source>,
  { halfLifeDays = HALF_LIFE_DAYS, onUnfit = refuse, ...bands }: PortfolioOptions = {},
): Portfolio {
  const scored = signals.filter(isScored);
  const builder = portfolioBuilder(scored, onUnfit);
  for (const profile of profiles) {
    builder.add(
      profile.customer,
      scored.map((signal) => currentValue(profile, signal.id, sources, halfLifeDays)),
    );
  }
  return builder.finish(bands);
}

const refuse: UnfitListener = (customer, signal, value) => {
  throw evidenceFailure(
    'observation-invalid',
    `"${value}" of customer "${customer}" is not a value of "${signal.label}" (${signal.kind}).`,
    'Correct the observation, or retract it.',
    { column: signal.label },
  );
};
