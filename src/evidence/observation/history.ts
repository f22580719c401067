import type { Observation } from './observation.ts';

/**
 * Everything ever said about one customer, each observation once. An observation is known by its customer and its id,
 * so the history of a customer never depends on another's and can be kept, moved or erased alone.
 */
export interface History {
  readonly customer: string;
  readonly observations: Map<string, Observation>;
  /** Ids that arrived with more than one content. */
  readonly conflicts: Set<string>;
}

export function emptyHistory(customer: string): History {
  return { customer, observations: new Map(), conflicts: new Set() };
}

/**
 * Takes one observation in. Delivered twice, it changes nothing. Where one id arrives with two contents, the one whose
 * canonical JSON is smaller stays: a rule without merit of its own, except that it gives the same history in any order
 * of arrival; the id is kept among the conflicts so that a person can settle it.
 */
export function record(history: History, observation: Observation): 'new' | 'known' | 'conflict' {
  const kept = history.observations.get(observation.id);
  if (!kept) {
    history.observations.set(observation.id, observation);
    return 'new';
  }
  const [keptText, text] = [canonicalText(kept), canonicalText(observation)];
  if (text === keptText) return 'known';
  if (text < keptText) history.observations.set(observation.id, observation);
  history.conflicts.add(observation.id);
  return 'conflict';
}

function canonicalText(observation: Observation): string {
  return JSON.stringify(observation, Object.keys(observation).sort());
}
