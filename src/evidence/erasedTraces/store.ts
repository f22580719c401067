import { sql } from 'kysely';
import type { ErasureHook, PersonalExport } from '../../customers/person/erasure.ts';
import { cleanColumn, speaksOf } from '../../customers/person/store.ts';
import { jsonWithoutTraces, type Traces, unmistakableTraces, withoutTraces } from '../../customers/person/traces.ts';
import { touch } from '../../customers/touched.ts';
import type { AnyDatabase } from '../../platform/operation/handled.ts';
import { keptFacts } from '../erasure/store.ts';
import { factsOfCustomers } from '../observation/store.ts';
import { readSignals, type StoredSignal } from '../signal/store.ts';
import type { EvidenceTables } from '../tables.ts';

/**
 * Beyond what `eraseEvidence` removes: whatever names the erased, of whomever it was said. At the customer of an erased
 * contact nothing said of persons stays, and no value that names it; elsewhere only what is unmistakable goes. Reports of
 * imports, maps, reasons of retractions, lists of answers and bands lose what they quote.
 */
export const cleanEvidence: ErasureHook = async (context, { customers, contacts, customersOfContacts, traces }) => {
  const { db, workspace } = context;
  const signals = await readSignals(db, workspace);
  const ofPersons = contacts.length === 0 ? [] : customersOfContacts;
  const cleaned = await cleanRecords(db, workspace, { signals, ofPersons, traces });
  const hasCleanedBands = await cleanAnswers(db, workspace, signals, traces);
  await cleanRenames(db, workspace, customers, traces);
  const place = { workspace, traces, key: 'id' };
  await cleanColumn(db, { ...place, table: 'retraction', column: 'why', holds: 'text' });
  await cleanColumn(db, { ...place, table: 'import', column: 'report', holds: 'json' });
  await cleanColumn(db, { ...place, table: 'import', column: 'file_name', holds: 'text' });
  const named = { workspace, traces: unmistakableTraces(traces), holds: 'json' } as const;
  await cleanColumn(db, { ...named, table: 'import', key: 'id', column: 'map' });
  await cleanColumn(db, { ...named, table: 'import', key: 'id', column: 'options' });
  await cleanColumn(db, { ...named, table: 'saved_map', key: 'name', column: 'map' });
  const touched = cleaned.map((number) => [number, number] as const);
  await touch(db, context, hasCleanedBands ? 'everything' : touched);
};

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

/** Names that customers had before an import. */
async function cleanRenames(
  db: AnyDatabase,
  workspace: number,
  customers: readonly number[],
  traces: Traces,
): Promise<void> {
  await sql`delete from import_rename where workspace = ${workspace} and customer = any(${customers}::int[])`.execute(
    db,
  );
  const named = unmistakableTraces(traces);
  const clean = withoutTraces(named);
  const { rows } = await sql<{ import: number; customer: number; former: string | null; name: string }>`
    select import, customer, former, name from import_rename
    where workspace = ${workspace} and (${speaksOf('former', named)} or ${speaksOf('name', named)})`.execute(db);
  for (const { former, name, ...row } of rows) {
    await sql`update import_rename set former = ${former === null ? null : clean(former)}, name = ${clean(name)}
      where workspace = ${workspace} and import = ${row.import} and customer = ${row.customer}`.execute(db);
  }
}

interface ToClean {
  readonly signals: readonly StoredSignal[];
  /** Customers of whom nothing said of persons stays. */
  readonly ofPersons: readonly number[];
  readonly traces: Traces;
}

/** Drops facts, and records that say nothing without them; gives the customers whose facts about themselves changed. */
async function cleanRecords(
  db: AnyDatabase,
  workspace: number,
  { signals, ofPersons, traces }: ToClean,
): Promise<number[]> {
  const personal = new Set(signals.filter(({ about }) => about === 'person').map(({ number }) => String(number)));
  const withoutThem = withoutTraces(traces);
  const named = unmistakableTraces(traces);
  const withoutNamed = withoutTraces(named);
  const isNear = new Set(ofPersons);
  const { rows } = await sql<StoredRow>`
    select customer, delivery, part, facts::json as facts from record
    where workspace = ${workspace} and (customer = any(${ofPersons}::int[]) or ${speaksOf('facts', named)})`.execute(
    db,
  );
  const changed = new Set<number>();
  for (const { facts, ...key } of rows) {
    const clean = isNear.has(key.customer) ? withoutThem : withoutNamed;
    const isDropped = ([signal, value]: [string, string | number | null]) =>
      (isNear.has(key.customer) && personal.has(signal)) || (typeof value === 'string' && clean(value) !== value);
    const all = Object.entries(facts);
    const dropped = all.filter(isDropped);
    if (dropped.length === 0) continue;
    await writeFacts(db, workspace, key, Object.fromEntries(all.filter((fact) => !isDropped(fact))));
    if (dropped.some(([signal]) => !personal.has(signal))) changed.add(key.customer);
  }
  return [...changed];
}

interface StoredRow {
  readonly customer: number;
  readonly delivery: number;
  readonly part: number;
  readonly facts: Readonly<Record<string, string | number | null>>;
}

async function writeFacts(
  db: AnyDatabase,
  workspace: number,
  { customer, delivery, part }: Omit<StoredRow, 'facts'>,
  facts: StoredRow['facts'],
): Promise<void> {
  const isRow = sql`workspace = ${workspace} and customer = ${customer} and delivery = ${delivery} and part = ${part}`;
  if (Object.keys(facts).length === 0) await sql`delete from record where ${isRow}`.execute(db);
  else await sql`update record set facts = ${JSON.stringify(facts)} where ${isRow}`.execute(db);
}

/**
 * Lists of answers and bands lose what names the erased: of signals about persons every answer that nobody gives any more,
 * of the others only what is unmistakable. Gives whether bands changed.
 */
async function cleanAnswers(
  db: AnyDatabase,
  workspace: number,
  signals: readonly StoredSignal[],
  traces: Traces,
): Promise<boolean> {
  const named = unmistakableTraces(traces);
  for (const { number, about, answers } of signals) {
    const clean = withoutTraces(about === 'person' ? traces : named);
    const gone = (answers ?? []).filter((answer) => clean(answer) !== answer);
    const kept = await answersGiven(db, workspace, number, gone);
    if (gone.length === kept.size) continue;
    const left = (answers ?? []).filter((answer) => !gone.includes(answer) || kept.has(answer));
    await db
      .withTables<EvidenceTables>()
      .updateTable('signal')
      .set({ answers: left.length === 0 ? null : JSON.stringify(left) })
      .where('workspace', '=', workspace)
      .where('number', '=', number)
      .execute();
  }
  return cleanBands(db, workspace, named);
}

/** Texts in bands; answers keep their band under another name. */
async function cleanBands(db: AnyDatabase, workspace: number, named: Traces): Promise<boolean> {
  const { rows } = await sql<{ signal: number; number: number; banding: unknown }>`
    select signal, number, banding from banding where workspace = ${workspace} and ${speaksOf('banding', named)}`.execute(
    db,
  );
  const clean = withoutTraces(named);
  let hasChanged = false;
  for (const { signal, number, banding } of rows) {
    const cleaned = jsonWithoutTraces(banding, clean);
    if (cleaned === banding) continue;
    hasChanged = true;
    await sql`update banding set banding = ${JSON.stringify(cleaned)}
      where workspace = ${workspace} and signal = ${signal} and number = ${number}`.execute(db);
  }
  return hasChanged;
}

async function answersGiven(
  db: AnyDatabase,
  workspace: number,
  signal: number,
  answers: readonly string[],
): Promise<Set<string>> {
  if (answers.length === 0) return new Set();
  const { rows } = await sql<{ answer: string }>`
    select distinct facts::json ->> ${String(signal)}::text as answer from record
    where workspace = ${workspace} and facts::json ->> ${String(signal)}::text = any(${answers}::text[])`.execute(db);
  return new Set(rows.map(({ answer }) => answer));
}
