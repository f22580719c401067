import { sql } from 'kysely';
import type { AnyDatabase } from '../operation/handled.ts';
import type { OperationTables } from '../operation/tables.ts';
import type { ClaimedJob } from './claim.ts';
import type { Job } from './contract.ts';
import { jobKey } from './jobKey.ts';
import type { JobTables } from './store.ts';

export type JobEnd =
  | { readonly state: 'done'; readonly output: unknown; readonly event?: number }
  | { readonly state: 'failed'; readonly failure: NonNullable<Job['failure']>; readonly event?: undefined }
  | { readonly state: 'cancelled'; readonly event?: undefined };

/** Writes how a job ended, unless it was taken up by another meanwhile. */
export async function endJob(db: AnyDatabase, job: ClaimedJob, end: JobEnd, at: string): Promise<void> {
  await held(db, job)
    .set({
      state: end.state,
      ended_at: at,
      output: end.state === 'done' ? JSON.stringify(end.output) : null,
      failure: end.state === 'failed' ? JSON.stringify(end.failure) : null,
      event: end.event ?? null,
    })
    .execute();
}

/** Puts a job back into the queue; an attempt that does not count is as if it had not been. */
export async function requeueJob(
  db: AnyDatabase,
  job: ClaimedJob,
  { isCounted }: { readonly isCounted: boolean },
): Promise<void> {
  await held(db, job)
    .set({ state: 'queued', ...(!isCounted && { attempts: sql<number>`attempts - 1` }) })
    .execute();
}

/** Whether the job's change was made already, by a process that died before it could say so. */
export async function hasKeptAnswer(db: AnyDatabase, job: ClaimedJob): Promise<boolean> {
  const kept = await db
    .withTables<OperationTables>()
    .selectFrom('idempotency')
    .select('event')
    .where('workspace', '=', job.workspace)
    .where('actor', '=', job.actor)
    .where('key', '=', jobKey(job))
    .executeTakeFirst();
  return kept !== undefined;
}

/** The row, as long as nobody began the job after us. */
export function held(db: AnyDatabase, { workspace, id, claim }: ClaimedJob) {
  return db
    .withTables<JobTables>()
    .updateTable('job')
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .where('claim', '=', claim)
    .where('state', '=', 'running');
}
