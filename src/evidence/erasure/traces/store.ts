import { sql } from 'kysely';
import { cleanColumn, speaksOf } from '../../../customers/person/store.ts';
import { type Traces, withoutPersons, withoutTraces } from '../../../customers/person/traces.ts';
import type { AnyDatabase } from '../../../platform/operation/handled.ts';
import { readSignals, type StoredSignal } from '../../signal/store.ts';
import type { EvidenceTables } from '../../tables.ts';

export interface ToClean {
  /** Customers that a contact is erased of: what is said of them may name it by a single word. */
  readonly near: readonly number[];
  readonly traces: Traces;
}

/**
 * Whatever names the erased, of whomever it was said: facts and answers of signals lose the names of persons, reports of
 * imports, maps, bands and reasons of retractions what they quote. Gives the customers of whom less is known now, or that
 * bands changed, which concerns everybody.
 */
export async function cleanTraces(
  db: AnyDatabase,
  workspace: number,
  { near, traces }: ToClean,
): Promise<readonly number[] | 'everything'> {
  const signals = await readSignals(db, workspace);
  const cleaned = await cleanRecords(db, workspace, signals, { near, traces });
  await cleanAnswers(db, workspace, signals, traces);
  const here = { workspace, traces, key: 'id' };
  await cleanColumn(db, { ...here, table: 'retraction', column: 'why', holds: 'text' });
  await cleanColumn(db, { ...here, table: 'import', column: 'file_name', holds: 'text' });
  await cleanColumn(db, { ...here, table: 'import', column: 'report', holds: 'said' });
  await cleanColumn(db, { ...here, table: 'import', column: 'map', holds: 'stated' });
  await cleanColumn(db, { ...here, table: 'import', column: 'options', holds: 'stated' });
  await cleanColumn(db, { ...here, table: 'saved_map', key: 'number', column: 'map', holds: 'stated' });
  const bands = { ...here, table: 'banding', key: ['signal', 'number'] };
  const cleanedBands = await cleanColumn(db, { ...bands, column: 'banding', holds: 'stated' });
  return cleanedBands > 0 ? 'everything' : cleaned;
}

/** Drops facts, and records that say nothing without them; gives the customers whose facts about themselves changed. */
async function cleanRecords(
  db: AnyDatabase,
  workspace: number,
  signals: readonly StoredSignal[],
  { near, traces }: ToClean,
): Promise<number[]> {
  const { persons } = traces;
  const names = { ids: [], names: [], persons };
  const isNear = new Set(near);
  const [unmistakably, byAnyName] = [withoutPersons(names), withoutTraces(names)];
  const free = new Map(
    signals.filter(({ kind }) => kind === 'choice').map((signal) => [String(signal.number), signal]),
  );
  const { rows } = await sql<StoredRow>`
    select customer, delivery, part, facts::json as facts from record
    where workspace = ${workspace} and ${speaksOf('facts', names)}`.execute(db);
  const changed = new Set<number>();
  for (const { facts, ...key } of rows) {
    const dropped = Object.entries(facts).filter(([number, value]) => {
      const signal = free.get(number);
      if (!signal || typeof value !== 'string') return false;
      const clean = isNear.has(key.customer) && signal.role === 'signal' ? byAnyName : unmistakably;
      return clean(value) !== value;
    });
    if (dropped.length === 0) continue;
    const gone = new Set(dropped.map(([number]) => number));
    const left = Object.entries(facts).filter(([number]) => !gone.has(number));
    await writeFacts(db, workspace, key, Object.fromEntries(left));
    if (dropped.some(([number]) => free.get(number)?.about !== 'person')) changed.add(key.customer);
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
 * Lists of answers lose what names a person: of signals about persons every answer that nobody gives any more, of the others
 * only what can mean nobody else.
 */
async function cleanAnswers(
  db: AnyDatabase,
  workspace: number,
  signals: readonly StoredSignal[],
  { persons }: Traces,
): Promise<void> {
  const [unmistakably, byAnyName] = [withoutPersons({ persons }), withoutTraces({ ids: [], names: [], persons })];
  for (const { number, about, answers = [] } of signals.filter(({ kind }) => kind === 'choice')) {
    const clean = about === 'person' ? byAnyName : unmistakably;
    const gone = answers.filter((answer) => clean(answer) !== answer);
    const kept = await answersGiven(db, workspace, number, gone);
    if (gone.length === kept.size) continue;
    const left = answers.filter((answer) => !gone.includes(answer) || kept.has(answer));
    await db
      .withTables<EvidenceTables>()
      .updateTable('signal')
      .set({ answers: left.length === 0 ? null : JSON.stringify(left) })
      .where('workspace', '=', workspace)
      .where('number', '=', number)
      .execute();
  }
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
