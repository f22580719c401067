import { sql } from 'kysely';
import type { ErasureHook, PersonalExport } from '../../customers/person/erasure.ts';
import { touch } from '../../customers/touched.ts';
import type { AnyDatabase } from '../../platform/operation/handled.ts';
import { eraseFromImports } from '../import/erasure/store.ts';
import type { SignalValue } from '../observation/observation.ts';
import { factsOfCustomers } from '../observation/store.ts';
import { readSignals } from '../signal/store.ts';
import { cleanTraces } from './traces/store.ts';

/**
 * Removes for good what was said of erased customers, and all facts about persons of the customers whose contacts are
 * erased, because nobody can tell which of these persons they are about. Reasons of retractions go too, and the answers
 * kept for repeated requests; then whatever names the erased elsewhere. Called before the contacts themselves are deleted.
 */
export const eraseEvidence: ErasureHook = async (context, { customers, contacts, customersOfContacts, traces }) => {
  const { db, workspace } = context;
  const ofContacts = contacts.length === 0 ? [] : customersOfContacts.filter((each) => !customers.includes(each));
  const all = [...customers, ...ofContacts];
  await eraseFromImports(db, workspace, { customers, concerned: all });
  await sql`delete from record where workspace = ${workspace} and customer = any(${customers}::int[])`.execute(db);
  await erasePersonFacts(db, workspace, ofContacts);
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
  const cleaned = await cleanTraces(db, workspace, { near: ofContacts, traces });
  const touched = cleaned === 'everything' ? cleaned : [...all, ...cleaned].map((number) => [number, number] as const);
  await touch(db, context, touched);
};

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

/** Everything said of a customer, also what was taken back and why; of persons only where a contact is handed over. */
export const evidenceExport: PersonalExport = {
  name: 'evidence',
  async of({ db, workspace }, customers, scope) {
    // The one that stands; the others are part of it.
    const whole = customers.slice(0, 1);
    const observations = await keptFacts(db, workspace, whole, scope === 'contact' ? 'persons' : 'all');
    if (scope === 'contact') return { observations };
    const known = await factsOfCustomers(db, workspace, whole);
    return { observations, retractions: [...known.values()].flatMap(({ retractions }) => retractions) };
  },
};
