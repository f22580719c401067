import type { AnyDatabase } from '../operation/handled.ts';
import { OWNER } from '../workspace/store.ts';
import { listJobs } from './contract.ts';
import { queueJob, updateJob } from './store.ts';

/** The jobs of the world of the examples: 1 was done, 2 waits, 3 failed. All verify nothing and touch nothing. */
export async function addExampleJobs(db: AnyDatabase, workspace: number, now: string): Promise<void> {
  const caller = { workspace, actor: OWNER };
  for (let i = 0; i < 3; i++) await queueJob(db, listJobs, {}, caller, now);
  await updateJob(db, { workspace, id: 1 }, { state: 'done', output: '{}', started_at: now, ended_at: now });
  const failure = {
    code: 'job-abandoned',
    title: 'An example',
    message: 'It failed.',
    remedy: 'Resume it.',
    place: {},
  };
  await updateJob(
    db,
    { workspace, id: 3 },
    { state: 'failed', failure: JSON.stringify(failure), started_at: now, ended_at: now },
  );
}
