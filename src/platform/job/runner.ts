import type pg from 'pg';
import type { Database } from '../database/database.ts';
import { Failure } from '../failure.ts';
import { databaseTrouble, isDatabaseLost } from '../http/databaseTrouble.ts';
import { describedError } from '../http/describedError.ts';
import type { Log } from '../http/log.ts';
import { faultProblem } from '../http/problem.ts';
import type { AnyDatabase } from '../operation/handled.ts';
import type { Performer } from '../operation/performer.ts';
import { type ClaimedJob, claimJob, letGo } from './claim.ts';
import { jobFailure } from './failures.ts';
import { endJob, hasKeptAnswer, type JobEnd, requeueJob } from './jobEnd.ts';
import { jobKey } from './jobKey.ts';
import { progressWriter } from './progressWriter.ts';
import { jobChannel, jobRows } from './store.ts';

export interface RunnerPowers {
  readonly database: Database;
  readonly performer: Performer;
  readonly now: () => Date;
  readonly log: Log;
  readonly mostAtOnce?: number;
  /** How often it looks by itself; usually it is told. */
  readonly pollMs?: number;
  /** Under which the database shows who runs jobs on it. */
  readonly name?: string;
}

export interface JobRunner {
  /** Lets go of what runs, puts it back into the queue, and ends. */
  stop(): Promise<void>;
}

type LetGoReason = 'cancelled' | 'stopping' | 'lost';

interface RunningJob {
  readonly job: ClaimedJob;
  readonly controller: AbortController;
  reason?: LetGoReason;
  ended: Promise<void>;
}

/** `again`: it was not the job's fault. `retry`: it may have been, and counts. */
type Requeue = 'again' | 'retry';

/** How often a job may take its process down with it before it is left alone. */
const mostAttempts = 10;

/**
 * Performs queued jobs, in this process, as long as it lives. Any number of processes may do so: each job is run by one of
 * them, and what a process held when it died is taken up by another. A change is made once even when the process died
 * between making it and saying so, because a job is performed under an idempotency key of its own.
 */
export function jobRunner({
  database,
  performer,
  now,
  log,
  mostAtOnce = 2,
  pollMs = 500,
  name = 'bellwether jobs',
}: RunnerPowers): JobRunner {
  const db = database.kysely as AnyDatabase;
  const known = [...performer.handled.values()].filter(({ operation }) => operation.isLong);
  const knownIds = known.map(({ operation }) => operation.id);
  const changing = known.filter(({ effect }) => effect === 'changes').map(({ operation }) => operation.id);
  const running = new Map<string, RunningJob>();
  /** The connection whose locks hold what runs here. */
  const held: { connection?: pg.Client } = {};
  const stopping = new AbortController();
  let wake = () => {};
  let isWoken = false;

  const looping = loop();
  return {
    async stop() {
      stopping.abort();
      for (const each of running.values()) abort(each, 'stopping');
      wakeUp();
      await looping;
      await Promise.all([...running.values()].map(({ ended }) => ended));
      await held.connection?.end().catch(() => {});
    },
  };

  async function loop(): Promise<void> {
    while (!stopping.signal.aborted) {
      isWoken = false;
      try {
        held.connection ??= await connected();
        await hearCancellations();
        await takeJobs();
      } catch (error) {
        log.warn({ error: describedError(error) }, 'the job runner lost the database');
        lose();
      }
      if (!stopping.signal.aborted) await nap();
    }
  }

  async function takeJobs(): Promise<void> {
    while (!stopping.signal.aborted && running.size < mostAtOnce && held.connection) {
      const { connection } = held;
      const wish = { known: knownIds, changing, held: [...running.keys()], now: now().toISOString() };
      const job = await claimJob(connection, wish);
      if (!job) return;
      start(job, connection);
    }
  }

  async function connected(): Promise<pg.Client> {
    const client = await database.connect();
    const gone = () => {
      if (client === held.connection) lose();
    };
    client.on('error', gone).on('end', gone).on('notification', wakeUp);
    await client.query(`select set_config('application_name', $1, false)`, [name]);
    await client.query(`listen ${jobChannel}`);
    return client;
  }

  /** Without the connection its locks are gone: others may already be at these jobs. */
  function lose(): void {
    const lost = held.connection;
    delete held.connection;
    for (const each of running.values()) abort(each, 'lost');
    lost?.end().catch(() => {});
  }

  async function hearCancellations(): Promise<void> {
    for (const each of running.values()) {
      const { workspace, id } = each.job;
      const row = await jobRows(db, workspace).where('id', '=', id).executeTakeFirst();
      if (row?.cancel_requested) abort(each, 'cancelled');
    }
  }

  function start(job: ClaimedJob, client: pg.Client): void {
    const entry: RunningJob = { job, controller: new AbortController(), ended: Promise.resolve() };
    running.set(`${job.workspace}/${job.id}`, entry);
    entry.ended = ended(entry, client);
  }

  async function ended(entry: RunningJob, client: pg.Client): Promise<void> {
    const { job } = entry;
    await run(entry).catch((error: unknown) =>
      log.error({ job: job.id, error: describedError(error) }, 'a job was not ended'),
    );
    if (client === held.connection) await letGo(client, job).catch(() => {});
    running.delete(`${job.workspace}/${job.id}`);
    wakeUp();
  }

  async function run(entry: RunningJob): Promise<void> {
    const { job } = entry;
    const end = await attempted(entry);
    if (entry.reason === 'lost') return;
    const at = now().toISOString();
    if (end === 'again' || end === 'retry') await requeueJob(db, job, { isCounted: end === 'retry' });
    else await endJob(db, job, end, at);
    const { operation, id, attempts } = job;
    const ended =
      typeof end === 'string' ? { state: 'queued' } : { state: end.state, ...(end.event && { event: end.event }) };
    log.info({ job: id, operation, attempts, ...ended }, 'job');
  }

  async function attempted(entry: RunningJob): Promise<JobEnd | Requeue> {
    const { job, controller } = entry;
    if (job.isCancelled && !(job.isOrphan && (await hasKeptAnswer(db, job)))) return { state: 'cancelled' };
    if (job.attempts > mostAttempts) {
      const message = `Job ${job.id} was begun ${mostAttempts} times, and each time its process died.`;
      return failed(jobFailure('job-abandoned', message, 'Look into the log, mend what ails it, and resume the job.'));
    }
    const progress = progressWriter(db, job);
    try {
      const operation = performer.handled.get(job.operation)?.operation;
      if (!operation) throw new Error(`There is no operation ${job.operation}.`);
      const { output, event } = await performer.perform(operation, job.input as never, {
        workspace: job.workspace,
        actor: job.actor,
        signal: controller.signal,
        progress: progress.note,
        ...(operation.effect === 'changes' && { idempotencyKey: jobKey(job) }),
        ...(job.if_match !== null && { ifMatch: job.if_match }),
      });
      return { state: 'done', output, ...(event !== undefined && { event }) };
    } catch (error) {
      return afterError(entry, error);
    } finally {
      await progress.end();
    }
  }

  function afterError({ job, reason }: RunningJob, error: unknown): JobEnd | Requeue {
    if (reason === 'cancelled') return { state: 'cancelled' };
    if (reason !== undefined) return 'again';
    if (isDatabaseLost(error) || (error instanceof Failure && error.code === 'workspace-busy')) return 'again';
    if (databaseTrouble(error)) return 'retry';
    if (error instanceof Failure) return failed(error);
    const incident = `job ${job.workspace}/${job.id}, attempt ${job.claim}`;
    log.error({ incident, operation: job.operation, error: describedError(error) }, 'fault');
    const { code, title, detail, remedy, place } = faultProblem(incident);
    return { state: 'failed', failure: { code, title, message: detail, remedy, place } };
  }

  function abort(entry: RunningJob, reason: LetGoReason): void {
    entry.reason ??= reason;
    if (!entry.controller.signal.aborted)
      entry.controller.abort(new DOMException(`The job is ${reason}.`, 'AbortError'));
  }

  function wakeUp(): void {
    isWoken = true;
    wake();
  }

  async function nap(): Promise<void> {
    if (isWoken) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pollMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

function failed({ code, kind, message, remedy, place }: Failure): JobEnd {
  return { state: 'failed', failure: { code, title: kind.title, message, remedy, place: { ...place } } };
}
