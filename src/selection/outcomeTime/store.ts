import type { Base } from '../../evidence/living/livingBase.ts';
import { type Fact, profileOf } from '../../evidence/observation/profile.ts';
import { momentOf } from '../../evidence/observation/source.ts';
import { factsOfCustomers, streamFacts } from '../../evidence/observation/store.ts';
import { historyOf } from '../../evidence/observation/storedFacts.ts';
import { readSignals } from '../../evidence/signal/store.ts';
import type { QueryPlace, ReadContext } from '../../platform/operation/handled.ts';
import type { BaseCopy } from '../scorecard/copyOfBase.ts';
import type { ObservedAfter } from '../scorecard/suspect.ts';

/** The offering's outcome signal. */
export interface OutcomeSignal {
  readonly number: number;
  readonly id: string;
}

/** Undefined where the offering has none. */
export function outcomeSignalOf({ signals }: Pick<Base, 'signals'>): OutcomeSignal | undefined {
  const found = [...signals].findLast(([, { role }]) => role === 'outcome');
  return found && { number: found[0], id: found[1].id };
}

/** When each outcome of a base was observed, in milliseconds by row; NaN where there is none. Reads one signal of everybody. */
export async function outcomeMoments(
  { db, workspace, now, signal: aborted }: ReadContext,
  { numbers, outcomes }: Pick<BaseCopy, 'numbers' | 'outcomes'>,
  outcome: OutcomeSignal,
): Promise<Float64Array> {
  const rowOf = new Map(Array.from(numbers, (number, row) => [number, row]));
  const moments = new Float64Array(numbers.length).fill(Number.NaN);
  const ids = new Map([[outcome.number, outcome.id]]);
  await streamFacts(
    db,
    workspace,
    (facts) => {
      const row = rowOf.get(facts.number);
      if (row === undefined || outcomes[row] === -1) return;
      const [fact] = profileOf(historyOf(String(facts.number), facts, ids), now)?.facts.get(outcome.id) ?? [];
      if (fact) moments[row] = momentOf(fact.observedAt);
    },
    { signal: outcome.number, aborted },
  );
  return moments;
}

/** Customers that are looked at, evenly spread; more would hardly say it surer. */
const MOST_LOOKED_AT = 2000;
const AT_ONCE = 500;

/** For each signal, of how many customers with an outcome it was observed only after it. */
export async function observedAfterOutcome(
  context: ReadContext,
  { numbers, outcomes }: Pick<BaseCopy, 'numbers' | 'outcomes'>,
  outcome: OutcomeSignal,
): Promise<Map<string, ObservedAfter>> {
  const { db, workspace, now, signal: aborted } = context;
  const known = Array.from(numbers).filter((_, row) => outcomes[row] !== -1);
  const every = Math.max(1, Math.ceil(known.length / MOST_LOOKED_AT));
  const looked = known.filter((_, i) => i % every === 0);
  const ids = await signalIdsOf(context);
  const counts = new Map<string, { after: number; of: number }>();
  for (let from = 0; from < looked.length; from += AT_ONCE) {
    aborted.throwIfAborted();
    for (const [number, facts] of await factsOfCustomers(db, workspace, looked.slice(from, from + AT_ONCE))) {
      const profile =
        profileOf(historyOf(String(number), facts, ids), now)?.facts ?? new Map<string, readonly Fact[]>();
      const ended = earliest(profile.get(outcome.id));
      if (ended === undefined) continue;
      for (const [signal, own] of profile) {
        const moment = earliest(own);
        if (signal === outcome.id || moment === undefined) continue;
        const count = counts.get(signal) ?? { after: 0, of: 0 };
        counts.set(signal, { after: count.after + (moment > ended ? 1 : 0), of: count.of + 1 });
      }
    }
  }
  return counts;
}

/** When the first of the sources that say something said it; undefined where none does. */
function earliest(facts: readonly Fact[] | undefined): number | undefined {
  const moments = (facts ?? []).filter(({ value }) => value !== null).map(({ observedAt }) => momentOf(observedAt));
  return moments.length === 0 ? undefined : Math.min(...moments);
}

async function signalIdsOf({ db, workspace }: QueryPlace): Promise<Map<number, string>> {
  return new Map((await readSignals(db, workspace)).map(({ number, id }) => [number, id]));
}
