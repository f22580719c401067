import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Answer } from './answer.ts';
import { operationFailure } from './failures.ts';
import type {
  AnyDatabase,
  Change,
  ChangeContext,
  Handled,
  ReadContext,
  ReceivedFile,
  SentFile,
  SteerContext,
} from './handled.ts';
import { holdKey, keepAnswer, keptAnswer } from './idempotency.ts';
import type { InputOf, Operation, OutputOf } from './operation.ts';
import { parsedInput } from './parsedInput.ts';
import type { OperationTables } from './tables.ts';
import { turnsByKey } from './turns.ts';

/** Who calls, and how. */
export interface Caller {
  readonly workspace: number;
  readonly actor: number;
  readonly signal?: AbortSignal;
  /** The same key with the same input gives the same answer and is done once. */
  readonly idempotencyKey?: string;
  /** The version that the caller has seen of what it changes. */
  readonly ifMatch?: number;
  readonly file?: ReceivedFile;
  readonly progress?: ReadContext['progress'];
}

/** Performs operations in this process. The HTTP edge, the command line and tests all call through it. */
export interface Performer {
  readonly handled: ReadonlyMap<string, Handled>;
  perform<Op extends Operation>(operation: Op, input: InputOf<Op>, caller: Caller): Promise<Answer<OutputOf<Op>>>;
  send<Op extends Operation>(operation: Op, input: InputOf<Op>, caller: Caller): Promise<SentFile>;
}

export interface PerformerPowers {
  readonly db: AnyDatabase;
  readonly now: () => Date;
}

/**
 * A change runs in one transaction that holds its workspace: the next workspace version is taken, the operation writes,
 * its event and, where a key came along, its answer are written beside, and all of it counts or none.
 */
export function performer(all: readonly Handled[], { db, now }: PerformerPowers): Performer {
  const handled = new Map(all.map((each) => [each.operation.id, each]));
  const turns = turnsByKey();
  const handlerOf = <Effect extends Handled['effect']>({ id }: Operation, effect: Effect) => {
    const found = handled.get(id);
    if (found?.effect === effect) return found as Extract<Handled, { effect: Effect }>;
    throw operationFailure(
      'operation-unknown',
      `There is no operation "${id}" here.`,
      'See the API page for all of them.',
    );
  };
  const readContext = ({ workspace, actor, signal, progress }: Caller): ReadContext => ({
    db,
    workspace,
    actor,
    now: now().toISOString(),
    signal: signal ?? new AbortController().signal,
    progress: progress ?? (() => {}),
  });

  return {
    handled,
    async perform(operation, input, caller) {
      const parsed = parsedInput(operation, input);
      if (operation.effect === 'changes') {
        const handler = handlerOf(operation, 'changes');
        const digest = requestDigest(operation, parsed, caller);
        if (!handler.prepare) {
          return (await turns.take(caller.workspace, () => change(handler, parsed, caller, digest))) as Answer<never>;
        }
        const kept = await answeredBefore(db, caller, digest);
        if (kept) return kept as Answer<never>;
        const prepared = await handler.prepare(parsed, readContext(caller));
        return (await turns.take(caller.workspace, () =>
          change(handler, parsed, caller, digest, prepared),
        )) as Answer<never>;
      }
      if (operation.effect === 'steers') {
        return (await steer(handlerOf(operation, 'steers'), parsed, caller)) as Answer<never>;
      }
      const output = await handlerOf(operation, 'reads').run(parsed, readContext(caller));
      return { output, isRepeated: false } as Answer<never>;
    },
    send(operation, input, caller) {
      return handlerOf(operation, 'sends').run(parsedInput(operation, input), readContext(caller));
    },
  };

  async function change(
    handler: Extract<Handled, { effect: 'changes' }>,
    input: unknown,
    caller: Caller,
    digest: string,
    prepared?: unknown,
  ): Promise<Answer<unknown>> {
    const { operation } = handler;
    const { workspace, ifMatch } = caller;
    return db.transaction().execute(async (transaction) => {
      const version = await holdWorkspace(transaction, workspace);
      const kept = await answeredBefore(transaction, caller, digest);
      if (kept) return kept;
      // What was done before is answered in any case; what was not is not begun for a caller who has gone.
      caller.signal?.throwIfAborted();
      const context: ChangeContext = {
        ...readContext(caller),
        db: transaction,
        version,
        ifMatch,
        run: async (id, inner) => {
          const other = handled.get(id);
          if (other?.effect !== 'changes') throw new Error(`"${id}" is no change that could be run within another.`);
          const within = { ...context, ifMatch: undefined };
          const parsed = parsedInput(other.operation, inner);
          return other.run(parsed, within, await other.prepare?.(parsed, within));
        },
      };
      const { output, event } = await handler.run(input, context, prepared);
      await leaveEvent(context, operation, event);
      await keepForRepeat(context, caller, { operation: operation.id, digest, output, event: version });
      return { output, event: version, isRepeated: false };
    });
  }

  async function steer(
    handler: Extract<Handled, { effect: 'steers' }>,
    input: unknown,
    caller: Caller,
  ): Promise<Answer<unknown>> {
    const { operation } = handler;
    const digest = requestDigest(operation, input, caller);
    const afterwards: (() => Promise<unknown>)[] = [];
    const answer = await db.transaction().execute(async (transaction): Promise<Answer<unknown>> => {
      const { workspace, actor, idempotencyKey: key } = caller;
      if (key !== undefined) await holdKey(transaction, { workspace, actor, key });
      const kept = await answeredBefore(transaction, caller, digest);
      if (kept) return kept;
      caller.signal?.throwIfAborted();
      const context: SteerContext = {
        ...readContext(caller),
        db: transaction,
        file: caller.file,
        afterCommit: (work) => void afterwards.push(work),
      };
      const output = await handler.run(input, context);
      await keepForRepeat(context, caller, { operation: operation.id, digest, output, event: null });
      return { output, isRepeated: false };
    });
    for (const work of afterwards) await work();
    return answer;
  }
}

async function keepForRepeat(
  { db, now }: ReadContext,
  { workspace, actor, idempotencyKey: key }: Caller,
  done: Parameters<typeof keepAnswer>[2],
): Promise<void> {
  if (key !== undefined) await keepAnswer(db, { workspace, actor, key }, done, now);
}

/** What tells one request from another that comes with the same idempotency key. */
function requestDigest({ id }: Operation, input: unknown, { file }: Caller): string {
  return createHash('sha256')
    .update(JSON.stringify([id, input, file?.sha256 ?? null]))
    .digest('hex');
}

async function answeredBefore(
  db: AnyDatabase,
  { workspace, actor, idempotencyKey }: Caller,
  digest: string,
): Promise<Answer<unknown> | undefined> {
  if (idempotencyKey === undefined) return undefined;
  return keptAnswer(db, { workspace, actor, key: idempotencyKey }, digest);
}

/** Locks the workspace until the end of the transaction and gives the version that a change now makes. */
async function holdWorkspace(db: AnyDatabase, workspace: number): Promise<number> {
  await sql`set local lock_timeout = ${sql.raw(`'${LONGEST_WAIT_SECONDS}s'`)}`.execute(db);
  const held = await db
    .withTables<OperationTables>()
    .selectFrom('workspace')
    .select('version')
    .where('id', '=', workspace)
    .forNoKeyUpdate()
    .executeTakeFirst()
    .catch((error: unknown) => {
      if ((error as { code?: string }).code !== LOCK_NOT_AVAILABLE) throw error;
      throw operationFailure(
        'workspace-busy',
        `Another change has held the workspace for ${LONGEST_WAIT_SECONDS} seconds.`,
        'Try again when it has ended; the running jobs tell how far it is.',
      );
    });
  if (held) return held.version + 1;
  throw operationFailure('workspace-unknown', `There is no workspace ${workspace}.`, 'Use one that exists.');
}

/** An import holds its workspace while it writes; whoever else writes meanwhile waits this long. */
const LONGEST_WAIT_SECONDS = 120;
const LOCK_NOT_AVAILABLE = '55P03';

async function leaveEvent(
  context: ChangeContext,
  operation: Operation,
  event: Change<unknown>['event'],
): Promise<void> {
  const { db, workspace, version, now, actor } = context;
  const tables = db.withTables<OperationTables>();
  await tables.updateTable('workspace').set({ version }).where('id', '=', workspace).execute();
  await tables
    .insertInto('event')
    .values({
      workspace,
      id: version,
      at: now,
      actor,
      operation: operation.id,
      subject: event.subject,
      detail: JSON.stringify(event.detail ?? {}),
      undo: event.undo === null ? null : JSON.stringify(event.undo),
      undoes: event.undoes ?? null,
      undone_by: null,
    })
    .execute();
}
