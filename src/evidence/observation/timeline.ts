import { MILLISECONDS_PER_DAY } from '../portfolio/calendar.ts';
import type { SignalValue } from './observation.ts';
import { profileOf, retractedAt } from './profile.ts';
import { momentOf, type Source, weightOf } from './source.ts';
import {
  type CustomerFacts,
  historyOf,
  observationId,
  retractionNumber,
  type StoredRecord,
  type StoredRetraction,
} from './storedFacts.ts';

/** One thing that was said of a customer, and whether it still counts. */
export interface TimelineEntry {
  readonly observation: string;
  readonly record: StoredRecord;
  /** Number of the signal. */
  readonly signal: number;
  readonly value: SignalValue;
  readonly ageDays: number;
  readonly weight: number;
  readonly stands: boolean;
  /** It stands, and its source has said nothing later of this signal. */
  readonly isLatest: boolean;
  readonly retractedBy: StoredRetraction | undefined;
}

/** Everything that was said of a customer, the newest first; what stands is what the fold says. */
export function timelineOf(
  facts: CustomerFacts,
  signalIds: ReadonlyMap<number, string>,
  sources: ReadonlyMap<string, Source>,
  now: string,
): TimelineEntry[] {
  const history = historyOf(String(facts.number), facts, signalIds);
  const retracted = retractedAt(history, now);
  const profile = profileOf(history, now);
  const latest = new Set([...(profile?.facts.values() ?? [])].flat().map(({ observation }) => observation));
  const retractions = new Map(facts.retractions.map((retraction) => [retraction.id, retraction]));
  const entries = facts.records.flatMap((record) =>
    Object.entries(record.facts).map(([key, value]): TimelineEntry => {
      const observation = observationId(record, Number(key));
      const taker = retracted.get(observation);
      const source = sources.get(record.source);
      return {
        observation,
        record,
        signal: Number(key),
        value,
        ageDays: ageDaysOf(record.observedAt, now),
        weight: source ? weightOf(source, record.observedAt, now) : 0,
        stands: taker === undefined,
        isLatest: latest.has(observation),
        retractedBy: taker && retractions.get(retractionNumber(taker.id)),
      };
    }),
  );
  return entries.sort(newestFirst);
}

/** Whole days, none for what lies ahead. */
export function ageDaysOf(observedAt: string, now: string): number {
  return Math.max(0, Math.floor((momentOf(now) - momentOf(observedAt)) / MILLISECONDS_PER_DAY));
}

/** By instant, then as they were delivered. */
function newestFirst(a: TimelineEntry, b: TimelineEntry): number {
  return (
    momentOf(b.record.observedAt) - momentOf(a.record.observedAt) ||
    b.record.delivery - a.record.delivery ||
    b.record.customer - a.record.customer ||
    b.record.part - a.record.part ||
    b.signal - a.signal
  );
}
