import { evidenceFailure } from '../failures.ts';
import { MILLISECONDS_PER_DAY } from '../portfolio/calendar.ts';
import type { SignalValue } from './observation.ts';
import type { Fact, Profile } from './profile.ts';
import { HALF_LIFE_DAYS, momentOf, type Source } from './source.ts';

/**
 * The one value of a signal that the portfolio uses: that of the source with the greatest weight (see `weightOf`), the
 * newest where weights tie; null where nobody who is believed at all knows.
 *
 * Greatest weight rather than latest, because a colleague's guess of today should not overrule what the customer
 * answered last month, and yet an old answer gives way in time. A source that says it does not know does not silence
 * one that does. Which source leads does not depend on the day one looks, because all weights fade at the same pace:
 * log2(weight) = log2(reliability) + observedAt / half-life + a constant.
 *
 * Raises `source-unknown` for a fact whose source is not among `sources`.
 */
export function currentValue(
  profile: Profile,
  signal: string,
  sources: ReadonlyMap<string, Source>,
  halfLifeDays = HALF_LIFE_DAYS,
): SignalValue {
  let best: SignalValue = null;
  let bestLogWeight = Number.NEGATIVE_INFINITY;
  for (const fact of profile.facts.get(signal) ?? []) {
    const logWeight = logWeightOf(fact, sourceOf(fact, profile.customer, sources), halfLifeDays);
    if (fact.value === null || logWeight <= bestLogWeight) continue;
    best = fact.value;
    bestLogWeight = logWeight;
  }
  return best;
}

function logWeightOf(fact: Fact, source: Source, halfLifeDays: number): number {
  return Math.log2(source.reliability) + momentOf(fact.observedAt) / MILLISECONDS_PER_DAY / halfLifeDays;
}

function sourceOf(fact: Fact, customer: string, sources: ReadonlyMap<string, Source>): Source {
  const source = sources.get(fact.source);
  if (source) return source;
  throw evidenceFailure(
    'source-unknown',
    `Observation "${fact.observation}" about customer "${customer}" names the source "${fact.source}", which does not exist.`,
    'Add the source with its kind and reliability, or correct the observation.',
  );
}
