import { type Handled, type ReadContext, reads, type SteerContext, steers } from '../operation/handled.ts';
import { numberAtEnd, pageOfRows } from '../operation/page.ts';
import { cancelJob, getJob, listJobs, resumeJob } from './contract.ts';
import { jobFailure } from './failures.ts';
import { type JobRow, jobOf, jobRows, updateJob } from './store.ts';

export const jobRoutes: readonly Handled[] = [
  reads(listJobs, async ({ limit, cursor, state }, { db, workspace }) => {
    let query = jobRows(db, workspace)
      .orderBy('id', 'desc')
      .limit(limit + 1);
    if (state !== undefined) query = query.where('state', '=', state);
    if (cursor !== undefined) query = query.where('id', '<', numberAtEnd(cursor));
    const { page, next } = pageOfRows(await query.execute(), limit, ({ id }) => id);
    return { items: page.map(jobOf), next };
  }),
  reads(getJob, async ({ job }, context) => jobOf(await foundJob(job, context))),
  steers(cancelJob, ({ job }, context) =>
    withJob(job, context, async (row) => {
      if (row.state === 'running') return updateJob(context.db, row, { cancel_requested: true });
      if (row.state === 'queued') return updateJob(context.db, row, { state: 'cancelled', ended_at: context.now });
      throw jobFailure('job-ended', `Job ${job} is ${row.state}.`, 'Undo the event that it left, if it left one.');
    }),
  ),
  steers(resumeJob, ({ job }, context) =>
    withJob(job, context, async (row) => {
      if (row.state !== 'failed' && row.state !== 'cancelled') {
        throw jobFailure('job-not-resumable', `Job ${job} is ${row.state}.`, 'Only a failed or cancelled job can be.');
      }
      return updateJob(context.db, row, {
        state: 'queued',
        cancel_requested: false,
        attempts: 0,
        failure: null,
        progress_done: 0,
        progress_total: null,
        progress_text: '',
        started_at: null,
        ended_at: null,
      });
    }),
  ),
];

/** Holds the row of a job, not its workspace, which the job itself may be holding. */
async function withJob(id: number, context: SteerContext, change: (row: JobRow) => Promise<JobRow>) {
  return jobOf(await change(await foundJob(id, context, true)));
}

async function foundJob(id: number, { db, workspace }: ReadContext, isHeld = false): Promise<JobRow> {
  const query = jobRows(db, workspace).where('id', '=', id);
  const row = await (isHeld ? query.forUpdate() : query).executeTakeFirst();
  if (row) return row;
  throw jobFailure('job-unknown', `There is no job ${id}.`, 'The list of jobs names those there are.');
}
