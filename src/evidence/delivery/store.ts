import { sql } from 'kysely';
import { touch } from '../../customers/touched.ts';
import { takeNumbers } from '../../platform/operation/counter.ts';
import type { AnyDatabase, ChangeContext } from '../../platform/operation/handled.ts';
import { evidenceFailure } from '../failures.ts';
import { suggestionOf } from '../nearNames.ts';
import { factProblem } from '../observation/factProblem.ts';
import type { SignalValue } from '../observation/observation.ts';
import type { ObservationTarget } from '../observation/observationTarget.ts';
import { checkedObservedAt } from '../observation/observedAt.ts';
import type { StoredRetraction } from '../observation/storedFacts.ts';
import { readSignals, type StoredSignal } from '../signal/store.ts';
import { foundSource } from '../source/store.ts';
import type { EvidenceTables } from '../tables.ts';

/** What somebody says about a customer, checked by nobody yet. */
export interface Said {
  readonly customer: { readonly number: number; readonly id: string };
  /** Id of the source. */
  readonly source: string;
  readonly observedAt: string | undefined;
  readonly facts: readonly { readonly signal: string; readonly value: SignalValue }[];
}

/**
 * Records what one source says about one customer, as a delivery of one record, and gives what an operation answers and
 * leaves. Raises `source-unknown`, `signal-unknown`, `signal-retired` or `observation-invalid`, naming the fact.
 */
export async function deliverFacts(context: ChangeContext, { customer, source: sourceId, observedAt, facts }: Said) {
  const { db, workspace, actor, now } = context;
  const source = await foundSource(db, workspace, sourceId);
  const at = checkedObservedAt(observedAt, now);
  const values = valuesBySignal(facts, await readSignals(db, workspace));
  const delivery = await insertDelivery(db, context, { source: source.number, observedAt: at, actor, import: null });
  await insertRecord(db, workspace, { delivery, customer: customer.number }, values);
  await touch(db, context, [[customer.number, customer.number]]);
  const whole = `${delivery}.${customer.number}`;
  const numbers = [...values.keys()];
  const observations = facts.map(({ signal, value }, i) => {
    return { id: `${whole}.0.${numbers[i]}`, signal, value };
  });
  return { output: { delivery: whole, customer: customer.id, source: sourceId, observedAt: at, observations }, whole };
}

function valuesBySignal(facts: Said['facts'], signals: readonly StoredSignal[]): Map<number, SignalValue> {
  const byId = new Map(signals.map((signal) => [signal.id, signal]));
  const values = new Map<number, SignalValue>();
  for (const [i, { signal: id, value }] of facts.entries()) {
    const place = { field: `facts.${i}` };
    const signal = byId.get(id);
    if (!signal) {
      throw evidenceFailure('signal-unknown', `There is no signal "${id}".`, suggestionOf(id, [...byId.keys()]), place);
    }
    if (signal.isRetired) {
      throw evidenceFailure('signal-retired', `"${id}" is retired.`, 'Reinstate it, or leave the fact out.', place);
    }
    const problem = values.has(signal.number)
      ? 'comes after another value of the same signal'
      : factProblem(signal, value);
    if (problem) {
      const message = `"${id}": ${JSON.stringify(value).slice(0, 100)} ${problem}.`;
      throw evidenceFailure(
        'observation-invalid',
        message,
        'Correct the value, or record null for "does not know".',
        place,
      );
    }
    values.set(signal.number, value);
  }
  return values;
}

export interface NewDelivery {
  /** Number of the source. */
  readonly source: number;
  readonly observedAt: string;
  readonly actor: number;
  /** The import that brings it; null where somebody records it. */
  readonly import: number | null;
}

/** Adds a delivery, whose records follow, and gives its id. */
export async function insertDelivery(
  db: AnyDatabase,
  { workspace, version }: { readonly workspace: number; readonly version: number },
  { source, observedAt, actor, import: broughtBy }: NewDelivery,
): Promise<number> {
  const id = await takeNumbers(db, workspace, 'delivery');
  await db
    .withTables<EvidenceTables>()
    .insertInto('delivery')
    .values({ workspace, id, source, observed_at: observedAt, actor, import: broughtBy, version })
    .execute();
  return id;
}

/** Adds what a delivery says of one customer: values by signal number. */
export async function insertRecord(
  db: AnyDatabase,
  workspace: number,
  { delivery, customer }: { readonly delivery: number; readonly customer: number },
  facts: ReadonlyMap<number, SignalValue>,
): Promise<void> {
  await db
    .withTables<EvidenceTables>()
    .insertInto('record')
    .values({
      workspace,
      customer,
      delivery,
      part: 0,
      observed_at: null,
      facts: JSON.stringify(Object.fromEntries(facts)),
    })
    .execute();
}

export interface NewRetraction {
  /** Facts (null means all of them), or the retraction to take back. */
  readonly target:
    | (Omit<ObservationTarget, 'customer'> & { readonly customer: number | null })
    | { readonly retracts: number };
  readonly actor: number;
  readonly at: string;
  readonly why: string | null;
}

/** Takes facts or another retraction back; gives the number of the retraction. */
export async function insertRetraction(
  db: AnyDatabase,
  { workspace, version }: { readonly workspace: number; readonly version: number },
  { target, actor, at, why }: NewRetraction,
): Promise<number> {
  const id = await takeNumbers(db, workspace, 'retraction');
  const nothing = { delivery: null, customer: null, part: null, signal: null, retracts: null };
  await db
    .withTables<EvidenceTables>()
    .insertInto('retraction')
    .values({
      workspace,
      id,
      ...nothing,
      ...target,
      actor,
      at: await notBefore(db, workspace, target, at),
      why,
      version,
    })
    .execute();
  return id;
}

/** A retraction only takes back an earlier one, so a clock that was set back meanwhile must not undo it. */
async function notBefore(
  db: AnyDatabase,
  workspace: number,
  target: NewRetraction['target'],
  at: string,
): Promise<string> {
  if (!('retracts' in target)) return at;
  const { rows } = await sql<{ at: string }>`
    select greatest(at, ${at}::timestamptz) as at from retraction
    where workspace = ${workspace} and id = ${target.retracts}`.execute(db);
  return rows[0]?.at ?? at;
}

/** Retractions of exactly this fact or delivery, and of those retractions. */
export async function retractionsOfTarget(
  db: AnyDatabase,
  workspace: number,
  { delivery, customer, part, signal }: Omit<ObservationTarget, 'customer'> & { readonly customer: number | null },
): Promise<StoredRetraction[]> {
  const { rows } = await sql<StoredRetraction>`
    with recursive chain as (
      select * from retraction
      where workspace = ${workspace} and delivery = ${delivery} and customer is not distinct from ${customer}::int
        and part is not distinct from ${part}::smallint and signal is not distinct from ${signal}::int
      union
      select retraction.* from retraction
      join chain on retraction.workspace = chain.workspace and retraction.retracts = chain.id
    )
    select id, delivery, customer, part, signal, retracts, actor, at, why from chain order by id
  `.execute(db);
  return rows;
}

/** Whether anything was ever delivered by that name. */
export async function targetExists(
  db: AnyDatabase,
  workspace: number,
  { delivery, customer, part, signal }: ObservationTarget,
): Promise<boolean> {
  const { rows } = await sql`
    select from record
    where workspace = ${workspace} and customer = ${customer} and delivery = ${delivery}
      ${part === null ? sql`` : sql`and part = ${part}`}
      ${signal === null ? sql`` : sql`and (facts::json -> ${String(signal)}::text) is not null`}
    limit 1`.execute(db);
  return rows.length > 0;
}

/** Deliveries by id. */
export async function readDeliveries(db: AnyDatabase, workspace: number, ids: readonly number[]) {
  const rows = await db
    .withTables<EvidenceTables>()
    .selectFrom('delivery')
    .select(['id', 'import', 'actor'])
    .where('workspace', '=', workspace)
    .where(sql<boolean>`id = any(${ids}::bigint[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
