import { sql } from 'kysely';
import { touch } from '../../customers/touched.ts';
import type { AnyDatabase, ChangeContext } from '../../platform/operation/handled.ts';
import { eraseFromImports } from '../import/erasure/store.ts';
import type { SignalValue } from '../observation/observation.ts';
import { factsOfCustomers } from '../observation/store.ts';
import { readSignals } from '../signal/store.ts';

/** Customers and contacts by number. */
export interface Erased {
  readonly customers: readonly number[];
  readonly contacts: readonly number[];
}

/**
 * Removes for good what was said of erased customers, and all facts about persons of the customers whose contacts are
 * erased, because nobody can tell which of these persons they are about. Reasons of retractions go too, and the answers
 * kept for repeated requests. Call it before the contacts themselves are deleted.
 */
export async function eraseEvidence(context: ChangeContext, { customers, contacts }: Erased): Promise<void> {
  const { db, workspace } = context;
  const { rows } = await sql<{ customer: number }>`
    select distinct customer from contact
    where workspace = ${workspace} and number = any(${contacts}::int[])`.execute(db);
  const ofContacts = rows.map(({ customer }) => customer).filter((customer) => !customers.includes(customer));
  await eraseFromImports(db, workspace, [...customers, ...ofContacts]);
  await sql`delete from record where workspace = ${workspace} and customer = any(${customers}::int[])`.execute(db);
  await erasePersonFacts(db, workspace, ofContacts);
  const all = [...customers, ...ofContacts];
  await sql`
    with recursive concerned as (
      select id from retraction where workspace = ${workspace} and customer = any(${all}::int[])
      union
      select retraction.id from retraction
      join concerned on retraction.workspace = ${workspace} and retraction.retracts = concerned.id
    )
    update retraction set why = null from concerned
    where retraction.workspace = ${workspace} and retraction.id = concerned.id`.execute(db);
  await sql`
    update idempotency set answer = null from event
    where idempotency.workspace = ${workspace} and event.workspace = ${workspace} and event.id = idempotency.event
      and event.subject like 'delivery/%' and split_part(event.subject, '.', 2) = any(${all.map(String)}::text[])
  `.execute(db);
  await touch(
    db,
    context,
    all.map((number) => [number, number] as const),
  );
}

async function erasePersonFacts(db: AnyDatabase, workspace: number, customers: readonly number[]): Promise<void> {
  const signals = (await readSignals(db, workspace)).filter(({ about }) => about === 'person');
  if (customers.length === 0 || signals.length === 0) return;
  const numbers = signals.map(({ number }) => String(number));
  await sql`
    update record set facts = (facts::jsonb - ${numbers}::text[])::text
    where workspace = ${workspace} and customer = any(${customers}::int[]) and facts::jsonb ?| ${numbers}::text[]
  `.execute(db);
  await sql`
    delete from record
    where workspace = ${workspace} and customer = any(${customers}::int[]) and facts::jsonb = '{}'::jsonb`.execute(db);
}

/** One thing that was said, for whoever asks what is kept of them. */
export interface KeptFact {
  readonly customer: number;
  readonly signal: string;
  readonly value: SignalValue;
  readonly source: string;
  readonly observedAt: string;
}

/** Everything that was ever said of these customers and those merged into them, retracted or not; `about` persons only, or all. */
export async function keptFacts(
  db: AnyDatabase,
  workspace: number,
  customers: readonly number[],
  about: 'persons' | 'all',
): Promise<KeptFact[]> {
  const signals = await readSignals(db, workspace);
  const wanted = new Map(
    signals.filter((signal) => about === 'all' || signal.about === 'person').map(({ number, id }) => [number, id]),
  );
  const found = await factsOfCustomers(db, workspace, customers);
  return [...found.values()].flatMap(({ records }) =>
    records.flatMap(({ customer, source, observedAt, facts }) =>
      Object.entries(facts).flatMap(([key, value]): KeptFact[] => {
        const signal = wanted.get(Number(key));
        return signal === undefined ? [] : [{ customer, signal, value, source, observedAt }];
      }),
    ),
  );
}
