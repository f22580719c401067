import { sql } from 'kysely';
import { JOB_KEY_START } from '../job/jobKey.ts';
import type { Answer } from './answer.ts';
import { operationFailure } from './failures.ts';
import type { AnyDatabase } from './handled.ts';
import type { OperationTables } from './tables.ts';

interface Request {
  readonly workspace: number;
  readonly actor: number;
  readonly key: string;
}

/** Two requests with one key at one time: the second waits for the first, until the end of the transaction. */
export async function holdKey(db: AnyDatabase, { workspace, actor, key }: Request): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`key ${workspace} ${actor} ${key}`}, 0))`.execute(db);
}

/**
 * The answer that was given to this key before; undefined where the key is new. Raises `idempotency-key-reused` where it
 * came with another request, `idempotent-answer-erased` where the answer held data of a person who was erased since.
 */
export async function keptAnswer(
  db: AnyDatabase,
  request: Request,
  digest: string,
): Promise<Answer<unknown> | undefined> {
  const kept = await db
    .withTables<OperationTables>()
    .selectFrom('idempotency')
    .select(['request_digest', 'answer', 'event'])
    .where('workspace', '=', request.workspace)
    .where('actor', '=', request.actor)
    .where('key', '=', request.key)
    .executeTakeFirst();
  if (!kept) return undefined;
  if (kept.request_digest !== digest) {
    throw operationFailure(
      'idempotency-key-reused',
      `The idempotency key "${request.key}" came before with another request.`,
      'Use a new key for every new request.',
    );
  }
  if (kept.answer === null) {
    const message = 'This was done before, and its answer was erased since.';
    throw operationFailure('idempotent-answer-erased', message, 'Nothing is left to do; do not repeat it.');
  }
  return { output: JSON.parse(kept.answer), ...(kept.event !== null && { event: kept.event }), isRepeated: true };
}

export async function keepAnswer(
  db: AnyDatabase,
  request: Request,
  done: {
    readonly operation: string;
    readonly digest: string;
    readonly output: unknown;
    readonly event: number | null;
  },
  at: string,
): Promise<void> {
  await db
    .withTables<OperationTables>()
    .insertInto('idempotency')
    .values({
      ...request,
      operation: done.operation,
      request_digest: done.digest,
      answer: JSON.stringify(done.output),
      event: done.event,
      at,
    })
    .execute();
}

/**
 * Forgets answers that were given before an instant, except those of jobs that may yet be begun again. Gives how many.
 */
export async function forgetAnswers(db: AnyDatabase, before: string): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from idempotency where at < ${before} and not exists (
      select from job where job.workspace = idempotency.workspace and job.actor = idempotency.actor
        and idempotency.key = ${JOB_KEY_START}::text || job.id and job.state <> 'done'
    )`.execute(db);
  return Number(numAffectedRows ?? 0);
}
