import { emptyHistory, type History, record } from './history.ts';
import type { Observation } from './observation.ts';
import { type Profile, profileOf } from './profile.ts';

/** Observations as they arrive one by one, with the profile of any customer at any time. */
export interface ObservationLog {
  /** Whether the observation was new, known already, or contradicted an earlier one of the same id (see `record`). */
  accept(observation: Observation): 'new' | 'known' | 'conflict';
  /** The same profile that `foldProfiles` would give from all that was accepted so far. */
  profile(customer: string, asOf: string): Profile | undefined;
}

/**
 * An empty log.
 *
 * ```ts
 * const log = observationLog();
 * log.accept({ id: 'o1', customer: 'c1', signal: 'budget', value: 'yes', source: 'q1', observedAt: '2026-11-02T09:00:00Z' });
 * log.profile('c1', '2026-11-21T00:00:00Z');
 * ```
 */
export function observationLog(): ObservationLog {
  const histories = new Map<string, History>();
  return {
    accept(observation) {
      let history = histories.get(observation.customer);
      if (!history) histories.set(observation.customer, (history = emptyHistory(observation.customer)));
      return record(history, observation);
    },
    profile(customer, asOf) {
      const history = histories.get(customer);
      return history && profileOf(history, asOf);
    },
  };
}
