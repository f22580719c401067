import type { SignalValue } from '../observation/observation.ts';
import { concerns, type StoredRecord, type StoredRetraction, standing } from '../observation/storedFacts.ts';

/** What one source said of one customer at one time and has not taken back. */
export interface StandingRecord {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** As they are kept, where nothing was taken back of them. */
  readonly text: string | undefined;
  readonly facts: Readonly<Record<string, SignalValue>> | undefined;
}

/** A record as it is read for comparison: its facts as their text. */
export interface RecordText extends Omit<StoredRecord, 'facts' | 'observedAt' | 'source'> {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly text: string;
}

type Facts = Readonly<Record<string, SignalValue>>;

/** Facts by signal number. */
export function factsOf({ text, facts }: StandingRecord): Facts {
  return facts ?? (JSON.parse(text as string) as Facts);
}

/** What stands of the records of one customer and source, oldest first. A later delivery of the same moment comes later. */
export function standingRecords(
  records: readonly RecordText[],
  retractions: readonly StoredRetraction[],
): readonly StandingRecord[] {
  if (records.length === 1 && retractions.length === 0) {
    const { at, text } = records[0] as RecordText;
    return [{ at, text, facts: undefined }];
  }
  const active = standing(retractions).filter(({ retracts }) => retracts === null);
  return records
    .toSorted((a, b) => a.at - b.at || a.delivery - b.delivery || a.part - b.part)
    .map((record) => standingRecord(record, active));
}

/** What the source said last, up to a moment, by signal number. */
export function standingAt(records: readonly StandingRecord[], moment: number): Facts {
  const until = records.filter(({ at }) => at <= moment).map(factsOf);
  return until.length === 1 ? (until[0] as Facts) : Object.assign({}, ...until);
}

function standingRecord(record: RecordText, active: readonly StoredRetraction[]): StandingRecord {
  const { at, text } = record;
  const own = active.filter(({ delivery, customer }) => {
    return delivery === record.delivery && (customer === null || customer === record.customer);
  });
  if (own.length === 0) return { at, text, facts: undefined };
  const stored = { ...record, source: '', observedAt: '', facts: {} };
  const facts = Object.entries(JSON.parse(text) as Facts).filter(
    ([key]) => !own.some((each) => concerns(each, stored, Number(key))),
  );
  return { at, text: undefined, facts: Object.fromEntries(facts) };
}
