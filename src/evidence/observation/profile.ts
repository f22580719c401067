import { byId } from './byId.ts';
import { emptyHistory, type History, record } from './history.ts';
import type { Observation, Retraction, SignalValue, Statement } from './observation.ts';
import { momentOf } from './source.ts';

/** What one source says of one signal now. `value` is null where it says that it does not know. */
export interface Fact {
  readonly value: SignalValue;
  /** Id of the source. */
  readonly source: string;
  readonly observedAt: string;
  /** Id of the observation. */
  readonly observation: string;
}

/** What is known of a customer at a time, each fact with its source and age. */
export interface Profile {
  readonly customer: string;
  /** By signal, in the order of their ids: the latest statement of each source that still stands, newest first. */
  readonly facts: ReadonlyMap<string, readonly Fact[]>;
  /** Ids of observations that arrived with more than one content, in order (see `record`). */
  readonly conflicts: readonly string[];
}

/**
 * The profiles of all customers about whom something had been said by `asOf`, in the order of their ids.
 *
 * ```ts
 * foldProfiles(observations, '2026-11-21T00:00:00Z').get('c1')?.facts.get('budget')
 * // [{ value: 'yes', source: 'q1', observedAt: '2026-11-02T09:00:00Z', observation: 'o7' }]
 * ```
 *
 * A pure fold: the order of arrival and repeated deliveries never matter. Raises `observation-invalid` where an instant is none.
 */
export function foldProfiles(observations: Iterable<Observation>, asOf: string): Map<string, Profile> {
  const histories = new Map<string, History>();
  for (const observation of observations) {
    let history = histories.get(observation.customer);
    if (!history) histories.set(observation.customer, (history = emptyHistory(observation.customer)));
    record(history, observation);
  }
  const profiles = new Map<string, Profile>();
  for (const customer of [...histories.keys()].sort(byText)) {
    const profile = profileOf(histories.get(customer) as History, asOf);
    if (profile) profiles.set(customer, profile);
  }
  return profiles;
}

/**
 * The profile of one customer; undefined before anything was said about it. A customer of whom everything was taken
 * back has a profile without facts.
 *
 * Observations made later than `asOf` do not count. A retraction takes back the observation it names, statement or
 * retraction, whichever arrives first. A retraction that is itself taken back no longer counts, so that its statement
 * stands again; only a later retraction (by instant, then id) can do that, which leaves no circles.
 */
export function profileOf(history: History, asOf: string): Profile | undefined {
  const limit = momentOf(asOf);
  const statements: Dated<Statement>[] = [];
  const retractions: Dated<Retraction>[] = [];
  for (const observation of history.observations.values()) {
    const moment = momentOf(observation.observedAt);
    if (moment > limit) continue;
    if ('retracts' in observation) retractions.push({ moment, observation });
    else statements.push({ moment, observation });
  }
  if (statements.length === 0) return undefined;
  const retracted = standingRetractions(retractions);
  const standing = statements.filter(({ observation }) => !retracted.has(observation.id)).sort(newestFirst);
  return { customer: history.customer, facts: factsOf(standing), conflicts: [...history.conflicts].sort(byText) };
}

interface Dated<T extends Observation> {
  readonly moment: number;
  readonly observation: T;
}

/**
 * What is taken back, by id, each with the newest retraction that does so. From the newest to the oldest, so that whether
 * a retraction stands is settled before it acts.
 */
function standingRetractions(retractions: Dated<Retraction>[]): Map<string, Retraction> {
  const retracted = new Map<string, Retraction>();
  for (const { observation } of retractions.sort(newestFirst)) {
    if (retracted.has(observation.id) || retracted.has(observation.retracts)) continue;
    retracted.set(observation.retracts, observation);
  }
  return retracted;
}

/** What of a history is taken back at a time, by the id of the observation, each with the newest retraction that does so. */
export function retractedAt(history: History, asOf: string): ReadonlyMap<string, Retraction> {
  const limit = momentOf(asOf);
  const retractions: Dated<Retraction>[] = [];
  for (const observation of history.observations.values()) {
    if (!('retracts' in observation)) continue;
    const moment = momentOf(observation.observedAt);
    if (moment <= limit) retractions.push({ moment, observation });
  }
  return standingRetractions(retractions);
}

function factsOf(newestFirst: readonly Dated<Statement>[]): Map<string, readonly Fact[]> {
  const bySignal = new Map<string, Map<string, Fact>>();
  for (const { observation } of newestFirst) {
    const { id, signal, value, source, observedAt } = observation;
    let bySource = bySignal.get(signal);
    if (!bySource) bySignal.set(signal, (bySource = new Map()));
    if (!bySource.has(source)) bySource.set(source, { value, source, observedAt, observation: id });
  }
  const signals = [...bySignal.keys()].sort(byText);
  return new Map(signals.map((signal) => [signal, [...(bySignal.get(signal)?.values() ?? [])]]));
}

function newestFirst(a: Dated<Observation>, b: Dated<Observation>): number {
  return b.moment - a.moment || byId(b.observation.id, a.observation.id);
}

/** By UTF-16 code units: the same on every machine, whatever its language. */
function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
