import { emptyHistory, type History, record } from './history.ts';
import type { Retraction, SignalValue, Statement } from './observation.ts';
import { momentOf } from './source.ts';

/** What one source said about one customer in one delivery: a record of the database. */
export interface StoredRecord {
  /** The customer's own number, which a merge does not change. */
  readonly customer: number;
  readonly delivery: number;
  readonly part: number;
  /** Id of the source. */
  readonly source: string;
  readonly observedAt: string;
  /** Values by signal number. */
  readonly facts: Readonly<Record<string, SignalValue>>;
}

/**
 * Takes back a delivery, what it says about one customer, one record of it, or one fact (null means all of them); or
 * another retraction.
 */
export interface StoredRetraction {
  readonly id: number;
  readonly delivery: number | null;
  readonly customer: number | null;
  readonly part: number | null;
  readonly signal: number | null;
  readonly retracts: number | null;
  readonly actor: number;
  readonly at: string;
  readonly why: string | null;
}

/** Everything kept of one customer, with that of the customers merged into it. */
export interface CustomerFacts {
  readonly number: number;
  readonly records: readonly StoredRecord[];
  /** At least those that concern the records. */
  readonly retractions: readonly StoredRetraction[];
}

/**
 * The history that the pure fold reads: a statement per fact, and per fact a retraction of its own for each that takes it
 * back, however much else that one takes back.
 *
 * ```ts
 * profileOf(historyOf('K1', facts, signals), now)
 * ```
 *
 * `signalIds` are the ids of all signals by number.
 */
export function historyOf(
  customer: string,
  { records, retractions }: CustomerFacts,
  signalIds: ReadonlyMap<number, string>,
): History {
  const history = emptyHistory(customer);
  const chains = chainsOf(retractions);
  for (const stored of records) {
    for (const [key, value] of Object.entries(stored.facts)) {
      const signal = signalIds.get(Number(key));
      if (signal === undefined)
        throw new Error(`Delivery ${stored.delivery} speaks of signal ${key}, which does not exist.`);
      const id = observationId(stored, Number(key));
      const { source, observedAt } = stored;
      const statement: Statement = { id, customer, signal, value, source, observedAt };
      record(history, statement);
      for (const chain of chains) {
        if (concerns(chain.first, stored, Number(key))) recordChain(history, statement, chain);
      }
    }
  }
  return history;
}

/** The public id of a fact: `<delivery>.<customer number>.<part>.<signal number>`. */
export function observationId({ delivery, customer, part }: StoredRecord, signal: number): string {
  return `${delivery}.${customer}.${part}.${signal}`;
}

/** Whether a retraction of facts takes this one back, should it stand. */
export function concerns(retraction: StoredRetraction, { delivery, customer, part }: StoredRecord, signal: number) {
  return (
    retraction.delivery === delivery &&
    (retraction.customer === null || retraction.customer === customer) &&
    (retraction.part === null || retraction.part === part) &&
    (retraction.signal === null || retraction.signal === signal)
  );
}

/** Those that no later one takes back, by the rule of the fold. */
export function standing(retractions: readonly StoredRetraction[]): StoredRetraction[] {
  const takenBack = new Set<number>();
  return retractions
    .toSorted((a, b) => momentOf(b.at) - momentOf(a.at) || b.id - a.id)
    .filter(({ id, retracts }) => {
      if (takenBack.has(id)) return false;
      if (retracts !== null) takenBack.add(retracts);
      return true;
    });
}

/** A retraction of facts with all that takes it, or one of these, back. */
interface Chain {
  readonly first: StoredRetraction;
  readonly later: readonly StoredRetraction[];
}

function chainsOf(retractions: readonly StoredRetraction[]): Chain[] {
  const byTarget = new Map<number, StoredRetraction[]>();
  for (const retraction of retractions) {
    if (retraction.retracts === null) continue;
    const others = byTarget.get(retraction.retracts);
    if (others) others.push(retraction);
    else byTarget.set(retraction.retracts, [retraction]);
  }
  const laterThan = ({ id }: StoredRetraction): StoredRetraction[] =>
    (byTarget.get(id) ?? []).flatMap((retraction) => [retraction, ...laterThan(retraction)]);
  return retractions.filter(({ retracts }) => retracts === null).map((first) => ({ first, later: laterThan(first) }));
}

function recordChain(history: History, statement: Statement, { first, later }: Chain): void {
  const { id: target, customer, source } = statement;
  const retraction = ({ id, retracts, at }: StoredRetraction): Retraction => ({
    id: retractionId(id, target),
    customer,
    retracts: retracts === null ? target : retractionId(retracts, target),
    source,
    observedAt: at,
  });
  for (const each of [first, ...later]) record(history, retraction(each));
}

/** Padded, because the fold orders retractions of one instant by the text of their ids. */
function retractionId(id: number, statement: string): string {
  return `retraction ${String(id).padStart(16, '0')} of ${statement}`;
}

/** The number of the retraction in such an id. */
export function retractionNumber(id: string): number {
  return Number(/^retraction (\d+) of /.exec(id)?.[1]);
}
