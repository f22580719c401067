import { sql } from 'kysely';
import type { AnyDatabase } from '../../../platform/operation/handled.ts';
import { type StoredRetraction, standing } from '../../observation/storedFacts.ts';
import { hasFacts, type Place, readSignals, type StoredSignal, updateSignalRow } from '../../signal/store.ts';

/** An outcome that gave way to another, and its version before. */
export interface RetiredOutcome {
  readonly signal: number;
  readonly formerVersion: number;
}

/**
 * Numbers of the outcomes in use of an offering of which nothing is left: something was said once, and all of it was taken
 * back, or its customers were removed. Such an outcome stands in no other's way.
 */
export async function spentOutcomes(
  db: AnyDatabase,
  workspace: number,
  offering: number,
  signals: readonly StoredSignal[],
): Promise<ReadonlySet<number>> {
  const outcomes = signals.filter(
    (signal) => signal.role === 'outcome' && !signal.isRetired && signal.offering === offering,
  );
  const takenBack = outcomes.length === 0 ? [] : await standingRetractions(db, workspace);
  const spent = new Set<number>();
  if (takenBack.length === 0) return spent;
  for (const { number } of outcomes) {
    const isLeft = await hasStandingFacts(db, workspace, number, takenBack);
    if (!isLeft && (await hasFacts(db, workspace, number))) spent.add(number);
  }
  return spent;
}

/** The signals as they would be without these outcomes. */
export function besideSpent(signals: readonly StoredSignal[], spent: ReadonlySet<number>): readonly StoredSignal[] {
  return signals.map((signal) => (spent.has(signal.number) ? { ...signal, isRetired: true } : signal));
}

/** Retires the outcomes that gave way, and gives what brings them back. */
export async function retireSpent(
  db: AnyDatabase,
  place: Place,
  signals: readonly StoredSignal[],
  spent: ReadonlySet<number>,
): Promise<RetiredOutcome[]> {
  const retired = signals.filter(({ number }) => spent.has(number));
  for (const signal of retired) await updateSignalRow(db, place, { ...signal, isRetired: true });
  return retired.map(({ number, version }) => ({ signal: number, formerVersion: version }));
}

/** Brings the outcomes back that gave way to an import, unless somebody has changed them since or another is in use. */
export async function restoreSpent(
  db: AnyDatabase,
  workspace: number,
  retired: readonly RetiredOutcome[],
  versions: readonly number[],
): Promise<void> {
  for (const { signal: number, formerVersion } of retired) {
    const signals = await readSignals(db, workspace);
    const signal = signals.find((each) => each.number === number);
    if (!signal?.isRetired || !versions.includes(signal.version)) continue;
    const isTaken = signals.some(
      ({ role, isRetired, offering }) => role === 'outcome' && !isRetired && offering === signal.offering,
    );
    if (!isTaken) await updateSignalRow(db, { workspace, version: formerVersion }, { ...signal, isRetired: false });
  }
}

/** Ids of the retractions of facts that nothing has taken back. */
async function standingRetractions(db: AnyDatabase, workspace: number): Promise<number[]> {
  const { rows } = await sql<StoredRetraction>`
    select id, delivery, customer, part, signal, retracts, actor, at, why from retraction
    where workspace = ${workspace}`.execute(db);
  return standing(rows).flatMap(({ id, retracts }) => (retracts === null ? [id] : []));
}

async function hasStandingFacts(
  db: AnyDatabase,
  workspace: number,
  signal: number,
  takenBack: readonly number[],
): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (
      select from record
      join customer on customer.workspace = record.workspace and customer.number = record.customer
      where record.workspace = ${workspace} and (record.facts::json -> ${String(signal)}::text) is not null
        and customer.state in ('active', 'merged')
        and not exists (
          select from retraction
          where retraction.workspace = record.workspace and retraction.delivery = record.delivery
            and retraction.id = any(${takenBack}::bigint[])
            and (retraction.customer is null or retraction.customer = record.customer)
            and (retraction.part is null or retraction.part = record.part)
            and (retraction.signal is null or retraction.signal = ${signal})
        )
    ) as found`.execute(db);
  return rows[0]?.found === true;
}
