import { sql } from 'kysely';
import { escapeIdentifier } from 'pg';
import type { Database } from '../../platform/database/database.ts';
import { lowerCase } from '../../platform/database/lowerCase.ts';
import type { AnyDatabase } from '../../platform/operation/handled.ts';
import type { OperationTables } from '../../platform/operation/tables.ts';
import type { Place } from '../store.ts';
import type { CustomersTables } from '../tables.ts';
import { saidWithout, statedWithout, type Traces, tracesToSearch, withoutTraces } from './traces.ts';

/** Everything the events of these subjects kept for undoing: what somebody was called before. */
export async function formerTexts(db: AnyDatabase, workspace: number, subjects: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ text: string }>`
    select distinct field.value as text
    from event cross join lateral jsonb_each_text(event.undo -> 'input') field
    where event.workspace = ${workspace} and event.subject = any(${subjects}::text[]) and event.undo is not null
      and field.key in ('name', 'email', 'phone', 'domain') and field.value is not null`.execute(db);
  return rows.map(({ text }) => text);
}

/** Events of these subjects, with what they keep for undoing, oldest first. */
export async function eventsOf(db: AnyDatabase, workspace: number, subjects: readonly string[]) {
  return db
    .withTables<OperationTables>()
    .selectFrom('event')
    .select(['id', 'at', 'actor', 'operation', 'subject', 'detail', 'undo'])
    .where('workspace', '=', workspace)
    .where(sql<boolean>`subject = any(${subjects}::text[])`)
    .orderBy('id')
    .execute();
}

export async function deleteContacts(db: AnyDatabase, workspace: number, numbers: readonly number[]): Promise<void> {
  await db
    .withTables<CustomersTables>()
    .deleteFrom('contact')
    .where('workspace', '=', workspace)
    .where(sql<boolean>`number = any(${numbers}::int[])`)
    .execute();
}

/** Leaves of these customers nothing but their numbers; their ids are free to be used anew. */
export async function blankCustomers(
  db: AnyDatabase,
  { workspace, version }: Place,
  numbers: readonly number[],
): Promise<void> {
  // An id like ours may have come with a file.
  await sql`
    update customer set state = 'erased', merged_into = null, name = null, domain = null, country = null,
      version = ${version}, id = 'erased-' || number || case when exists (
        select from customer other where other.workspace = customer.workspace
          and other.id = 'erased-' || customer.number and other.number <> customer.number
      ) then '-' || gen_random_uuid() else '' end
    where workspace = ${workspace} and number = any(${numbers}::int[])`.execute(db);
  await sql`
    delete from distinct_pair where workspace = ${workspace}
      and (first = any(${numbers}::int[]) or second = any(${numbers}::int[]))`.execute(db);
}

/**
 * Takes from the audit trail what it keeps of the erased: who did what when stays. Events of these subjects lose their
 * figures and their undoing, others that speak of them their undoing. Gives how many.
 */
export async function emptyEvents(
  db: AnyDatabase,
  workspace: number,
  subjects: readonly string[],
  traces: Traces,
): Promise<number> {
  const clean = saidWithout(traces);
  const { rows: suspected } = await sql<{ id: number; undo: unknown }>`
    select id, undo from event where workspace = ${workspace} and undo is not null
      and not subject = any(${subjects}::text[]) and ${speaksOf('undo', traces)}`.execute(db);
  const mentioning = suspected.filter(({ undo }) => clean(undo) !== undo).map(({ id }) => id);
  const { rows: emptied } = await sql<{ id: number }>`
    update event set undo = null, detail = case when subject = any(${subjects}::text[]) then '{}'::jsonb else detail end
    where workspace = ${workspace} and (subject = any(${subjects}::text[]) or id = any(${mentioning}::bigint[]))
    returning id`.execute(db);
  const ids = emptied.map(({ id }) => id);
  await emptyAnswers(db, workspace, ids, traces);
  return ids.length;
}

/** Answers kept for repeated requests: those of these events, and all that speak of the erased. */
async function emptyAnswers(
  db: AnyDatabase,
  workspace: number,
  events: readonly number[],
  traces: Traces,
): Promise<void> {
  const clean = saidWithout(traces);
  const { rows } = await sql<{ key: string; answer: string }>`
    select key, answer from idempotency
    where workspace = ${workspace} and answer is not null and ${speaksOf('answer', traces)}`.execute(db);
  const mentioning = rows.filter(({ answer }) => {
    const said: unknown = JSON.parse(answer);
    return clean(said) !== said;
  });
  await sql`
    update idempotency set answer = null
    where workspace = ${workspace}
      and (event = any(${events}::bigint[]) or key = any(${mentioning.map(({ key }) => key)}::text[]))
  `.execute(db);
}

/** Takes the erased out of what is noted of others. */
export async function cleanContactNotes(db: AnyDatabase, workspace: number, traces: Traces): Promise<void> {
  await cleanColumn(db, { table: 'contact', key: 'number', workspace, traces, column: 'note', holds: 'text' });
}

/** Takes the erased out of what jobs were asked and answered, and out of the names of uploaded files. */
export async function cleanJobs(db: AnyDatabase, workspace: number, traces: Traces): Promise<void> {
  const job = { table: 'job', key: 'id', workspace, traces };
  for (const column of ['input', 'output', 'failure'] as const)
    await cleanColumn(db, { ...job, column, holds: 'said' });
  await cleanColumn(db, { ...job, column: 'progress_text', holds: 'text' });
  await cleanColumn(db, { table: 'upload', key: 'id', workspace, traces, column: 'file_name', holds: 'text' });
}

export interface CleanedColumn {
  readonly table: string;
  readonly column: string;
  /** What people wrote or read; what operations were asked or answered; or JSON whose keys people choose. */
  readonly holds: 'text' | 'said' | 'stated';
  /** The columns that identify a row within its workspace. */
  readonly key: string | readonly string[];
  readonly workspace: number;
  readonly traces: Traces;
}

const cleaners = { text: withoutTraces, said: saidWithout, stated: statedWithout };

/** Replaces the erased in a column by the word `erased`, wherever it speaks of them; gives how many rows that were. */
export async function cleanColumn(db: AnyDatabase, { table, column, holds, key, workspace, traces }: CleanedColumn) {
  const clean = cleaners[holds](traces) as (held: unknown) => unknown;
  const keys = [key].flat();
  const searched = holds === 'stated' ? { ...traces, ids: [], names: [] } : traces;
  const { rows } = await sql<Record<string, unknown> & { held: unknown }>`
    select ${sql.join(keys.map((each) => sql.ref(each)))}, ${sql.ref(column)} as held from ${sql.table(table)}
    where workspace = ${workspace} and ${speaksOf(column, searched)}`.execute(db);
  let cleaned = 0;
  for (const row of rows) {
    const held = clean(row.held);
    if (held === row.held) continue;
    const isRow = keys.map((each) => sql`and ${sql.ref(each)} = ${row[each]}`);
    await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${holds === 'text' ? held : JSON.stringify(held)}
      where workspace = ${workspace} ${sql.join(isRow, sql` `)}`.execute(db);
    cleaned++;
  }
  return cleaned;
}

/** A condition that holds at least wherever the column speaks of them. */
export function speaksOf(column: string, traces: Traces) {
  const patterns = tracesToSearch(traces).map((part) => `%${part.replaceAll(/[\\%_]/g, '\\$&')}%`);
  // Small letters are not the same for every program: İ and Σ have several. So the database makes those of both sides.
  return sql<boolean>`${lowerCase(sql`${sql.ref(column)}::text`)} like any(
    array(select ${lowerCase(sql.ref('pattern'))} from unnest(${patterns}::text[]) as pattern))`;
}

/**
 * Frees the space of deleted and overwritten rows once the change that holds the workspace has ended. Failing at it is no
 * failure of the erasure: the database does the same by itself some time.
 */
export async function freeSpaceAfterChange(database: Pick<Database, 'connect'>, workspace: number): Promise<void> {
  const connection = await database.connect();
  try {
    await connection.query('select from workspace where id = $1 for key share', [workspace]);
    const { rows } = await connection.query<{ name: string }>(
      "select relname as name from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace",
    );
    const tables = rows.map(({ name }) => escapeIdentifier(name));
    await connection.query(`vacuum (skip_locked) ${tables.join(', ')}`);
  } finally {
    await connection.end();
  }
}
