import { expect, test } from 'vitest';
import { testWorkspace } from '../operation/performed.fixture.ts';
import { cancelJob, getJob, listJobs, resumeJob } from './contract.ts';
import { jobRoutes } from './routes.ts';
import { addExampleJobs } from './world.fixture.ts';

test('the examples of the job operations work in their world', async () => {
  const it = await testWorkspace({ migrations: [], routes: () => jobRoutes });
  await addExampleJobs(it.db, it.workspace, '2026-11-21T08:00:00.000Z');
  expect((await it.call(listJobs, listJobs.example)).items).toHaveLength(3);
  expect((await it.call(getJob, getJob.example)).state).toBe('done');
  expect((await it.call(cancelJob, cancelJob.example)).state).toBe('cancelled');
  expect((await it.call(resumeJob, resumeJob.example)).state).toBe('queued');
  await it.close();
}, 60_000);
