import type { SignalValue } from '../observation/observation.ts';
import { concerns, type StoredRecord, type StoredRetraction, standing } from '../observation/storedFacts.ts';

/** What one source said of one customer at one time and has not taken back. */
export interface StandingRecord {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly facts: Readonly<Record<string, SignalValue>>;
}

/** What stands of the records of one customer and source, oldest first. A later delivery of the same moment comes later. */
export function standingRecords(
  records: readonly StoredRecord[],
  retractions: readonly StoredRetraction[],
): StandingRecord[] {
  const active = standing(retractions).filter(({ retracts }) => retracts === null);
  return records
    .map((record) => ({ record, at: Date.parse(record.observedAt), facts: standingFacts(record, active) }))
    .sort((a, b) => a.at - b.at || a.record.delivery - b.record.delivery || a.record.part - b.record.part)
    .map(({ at, facts }) => ({ at, facts }));
}

/** What the source said last, up to a moment, by signal number. */
export function standingAt(records: readonly StandingRecord[], moment: number): Readonly<Record<string, SignalValue>> {
  const until = records.filter(({ at }) => at <= moment);
  return until.length === 1
    ? (until[0] as StandingRecord).facts
    : Object.assign({}, ...until.map(({ facts }) => facts));
}

function standingFacts(record: StoredRecord, active: readonly StoredRetraction[]): StandingRecord['facts'] {
  const own = active.filter(({ delivery, customer }) => {
    return delivery === record.delivery && (customer === null || customer === record.customer);
  });
  if (own.length === 0) return record.facts;
  return Object.fromEntries(
    Object.entries(record.facts).filter(([key]) => !own.some((each) => concerns(each, record, Number(key)))),
  );
}
