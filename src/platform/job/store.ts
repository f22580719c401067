import { type ColumnType, type Insertable, type Selectable, sql } from 'kysely';
import { takeNumbers } from '../operation/counter.ts';
import { operationFailure } from '../operation/failures.ts';
import type { AnyDatabase } from '../operation/handled.ts';
import { holdKey } from '../operation/idempotency.ts';
import type { Operation } from '../operation/operation.ts';
import { parsedInput } from '../operation/parsedInput.ts';
import type { Caller } from '../operation/performer.ts';
import type { Instant } from '../operation/tables.ts';
import type { Job, jobStates } from './contract.ts';

/** Given as JSON text, read as what it says. */
type JsonText<Value> = ColumnType<Value, string, string>;

export type JobTables = {
  job: {
    workspace: number;
    id: number;
    actor: number;
    operation: string;
    input: JsonText<unknown>;
    state: (typeof jobStates)[number];
    cancel_requested: ColumnType<boolean, boolean | undefined>;
    progress_done: ColumnType<number, number | undefined>;
    progress_total: ColumnType<number | null, number | null | undefined>;
    progress_text: ColumnType<string, string | undefined>;
    output: ColumnType<unknown, string | null | undefined, string | null>;
    failure: ColumnType<Job['failure'], string | null | undefined, string | null>;
    event: ColumnType<number | null, number | null | undefined>;
    /** What the caller sent along: the same key gives the same job. */
    idempotency_key: string | null;
    if_match: number | null;
    /** How often it was begun since it was queued by a person. */
    attempts: ColumnType<number, number | undefined>;
    /** Grows with every begin: whoever began earlier may no longer write. */
    claim: ColumnType<number, number | undefined>;
    queued_at: Instant;
    started_at: ColumnType<string | null, string | null | undefined>;
    ended_at: ColumnType<string | null, string | null | undefined>;
  };
};
export type JobRow = Selectable<JobTables['job']>;

/** On which runners hear that a job was queued or is to be cancelled. */
export const jobChannel = 'bellwether_jobs';

export function jobRows(db: AnyDatabase, workspace: number) {
  return db.withTables<JobTables>().selectFrom('job').where('workspace', '=', workspace).selectAll();
}

/**
 * Queues an operation as a job; its input is checked first. The same idempotency key gives the same job. Raises
 * `input-invalid`, `idempotency-key-reused`.
 */
export async function queueJob(
  db: AnyDatabase,
  operation: Operation,
  input: unknown,
  { workspace, actor, idempotencyKey, ifMatch }: Caller,
  now: string,
): Promise<Job> {
  parsedInput(operation, input);
  const json = JSON.stringify(input);
  return db.transaction().execute(async (transaction) => {
    if (idempotencyKey !== undefined) {
      const known = await jobOfKey(transaction, { workspace, actor, key: idempotencyKey }, operation, json);
      if (known) return jobOf(known);
    }
    const row: Insertable<JobTables['job']> = {
      workspace,
      id: await takeNumbers(transaction, workspace, 'job'),
      actor,
      operation: operation.id,
      input: json,
      state: 'queued',
      idempotency_key: idempotencyKey ?? null,
      if_match: ifMatch ?? null,
      queued_at: now,
    };
    const inserted = await transaction
      .withTables<JobTables>()
      .insertInto('job')
      .values(row)
      .returningAll()
      .executeTakeFirstOrThrow();
    await tellRunners(transaction);
    return jobOf(inserted);
  });
}

async function jobOfKey(
  db: AnyDatabase,
  { workspace, actor, key }: { readonly workspace: number; readonly actor: number; readonly key: string },
  { id }: Operation,
  json: string,
): Promise<JobRow | undefined> {
  await holdKey(db, { workspace, actor, key });
  const known = await jobRows(db, workspace)
    .where('actor', '=', actor)
    .where('idempotency_key', '=', key)
    .select(sql<boolean>`operation = ${id} and input = ${json}::jsonb`.as('is_same'))
    .executeTakeFirst();
  if (!known || known.is_same) return known;
  throw operationFailure(
    'idempotency-key-reused',
    `The idempotency key "${key}" came before with another request.`,
    'Use a new key for every new request.',
  );
}

/** Changes what a job is, and tells the runners of it. */
export async function updateJob(
  db: AnyDatabase,
  { workspace, id }: Pick<JobRow, 'workspace' | 'id'>,
  values: Partial<Insertable<JobTables['job']>>,
): Promise<JobRow> {
  const row = await db
    .withTables<JobTables>()
    .updateTable('job')
    .set(values)
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await tellRunners(db);
  return row;
}

/** How many jobs are in each state, in all workspaces. */
export async function jobsByState(db: AnyDatabase): Promise<Record<string, number>> {
  const rows = await db
    .withTables<JobTables>()
    .selectFrom('job')
    .groupBy('state')
    .select(['state', (eb) => eb.fn.countAll<number>().as('many')])
    .execute();
  return Object.fromEntries(rows.map(({ state, many }) => [state, many]));
}

/** A job as callers see it. */
export function jobOf(row: JobRow): Job {
  return {
    id: row.id,
    operation: row.operation,
    state: row.state,
    progress: { done: row.progress_done, total: row.progress_total, text: row.progress_text },
    output: row.output ?? null,
    failure: row.failure,
    event: row.event,
    queuedAt: row.queued_at,
    startedAt: row.started_at,
    endedAt: row.ended_at,
  };
}

async function tellRunners(db: AnyDatabase): Promise<void> {
  await sql`select pg_notify(${jobChannel}, '')`.execute(db);
}
