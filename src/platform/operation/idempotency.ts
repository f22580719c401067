import type { Answer } from './answer.ts';
import { operationFailure } from './failures.ts';
import type { AnyDatabase } from './handled.ts';
import type { OperationTables } from './tables.ts';

interface Request {
  readonly workspace: number;
  readonly actor: number;
  readonly key: string;
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
  return { output: JSON.parse(kept.answer), event: kept.event, isRepeated: true };
}

export async function keepAnswer(
  db: AnyDatabase,
  request: Request,
  done: { readonly operation: string; readonly digest: string; readonly output: unknown; readonly event: number },
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
