import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listEvents } from '../event/contract.ts';
import { checkSlowly, countingRoutes, countSlowly, failSlowly } from '../http/counting.fixture.ts';
import { silentLog } from '../http/log.ts';
import type { InputOf, Operation } from '../operation/operation.ts';
import { type TestWorkspace, testClock, testWorkspace } from '../operation/performed.fixture.ts';
import { OWNER } from '../workspace/store.ts';
import { cancelJob, getJob, type Job, listJobs, resumeJob } from './contract.ts';
import { jobRoutes } from './routes.ts';
import { type JobRunner, jobRunner } from './runner.ts';
import { jobsByState, queueJob, updateJob } from './store.ts';

let it: TestWorkspace;
let runners: JobRunner[];
const now = testClock();
beforeEach(async () => {
  runners = [];
  it = await testWorkspace({ migrations: [], routes: () => [...jobRoutes, ...countingRoutes], now });
}, 60_000);
afterEach(async () => {
  await Promise.all(runners.map((runner) => runner.stop()));
  await it.close();
}, 60_000);

function startRunner(): JobRunner {
  const runner = jobRunner({ database: it.database, performer: it.performer, now, log: silentLog, pollMs: 50 });
  runners.push(runner);
  return runner;
}

function queue<Op extends Operation>(operation: Op, input: InputOf<Op>): Promise<Job> {
  return queueJob(it.db, operation, input, { workspace: it.workspace, actor: OWNER }, now().toISOString());
}

async function until(id: number, ...states: Job['state'][]): Promise<Job> {
  let job: Job | undefined;
  await expect
    .poll(
      async () => {
        job = await it.call(getJob, { job: id });
        return job.state;
      },
      { timeout: 60_000, interval: 20 },
    )
    .toSatisfy((state: Job['state']) => states.includes(state));
  return job as Job;
}

const countings = async () => (await it.call(listEvents, { operation: 'counting.run' })).items.length;

test('a queued job is done, and says what came of it', async () => {
  const { id, state } = await queue(countSlowly, { to: 4 });
  expect([id, state]).toEqual([1, 'queued']);
  startRunner();
  const job = await until(id, 'done');
  expect(job).toMatchObject({ output: { counted: 4 }, failure: null, progress: { done: 4, total: 4 } });
  expect(job.event).toBe(1);
  expect(job.endedAt).not.toBeNull();
  const read = await queue(checkSlowly, { to: 2 });
  expect(await until(read.id, 'done')).toMatchObject({ output: { counted: 2 }, event: null });
});

test('a refusal and a fault are kept, without the inside of the fault, and the job can be run again', async () => {
  startRunner();
  const refused = await until((await queue(failSlowly, { how: 'refuse' })).id, 'failed');
  expect(refused.failure).toMatchObject({ code: 'undo-impossible', message: 'It cannot be.', place: { field: 'how' } });
  const broken = await until((await queue(failSlowly, { how: 'break' })).id, 'failed');
  expect(broken.failure).toMatchObject({ code: 'fault' });
  expect(JSON.stringify(broken)).not.toContain('secret');
  expect(await it.call(resumeJob, { job: broken.id })).toMatchObject({ state: 'queued', failure: null });
  await until(broken.id, 'failed');
  await expect(it.call(cancelJob, { job: broken.id })).rejects.toMatchObject({ code: 'job-ended' });
  await expect(it.call(getJob, { job: 99 })).rejects.toMatchObject({ code: 'job-unknown' });
});

test('many runners do many jobs, each once', async () => {
  const jobs = await Promise.all(Array.from({ length: 12 }, () => queue(countSlowly, { to: 3 })));
  startRunner();
  startRunner();
  startRunner();
  for (const { id } of jobs) await until(id, 'done');
  expect(await countings()).toBe(12);
  const events = (await it.call(listJobs, {})).items.map(({ event }) => event);
  expect(new Set(events).size).toBe(12);
});

test('a running job is cancelled although it holds its workspace, and nothing of it stays', async () => {
  startRunner();
  const { id } = await queue(countSlowly, { to: 1000, everyMs: 20 });
  await until(id, 'running');
  await expect
    .poll(async () => (await it.call(getJob, { job: id })).progress.done, { timeout: 60_000 })
    .toBeGreaterThan(0);
  await it.call(cancelJob, { job: id });
  await until(id, 'cancelled');
  expect(await countings()).toBe(0);
  await expect(it.call(resumeJob, { job: 77 })).rejects.toMatchObject({ code: 'job-unknown' });
});

test('a waiting job is cancelled at once, and can be run after all', async () => {
  const { id } = await queue(countSlowly, { to: 2 });
  expect(await it.call(cancelJob, { job: id })).toMatchObject({ state: 'cancelled' });
  startRunner();
  await it.call(resumeJob, { job: id });
  await until(id, 'done');
  await expect(it.call(resumeJob, { job: id })).rejects.toMatchObject({ code: 'job-not-resumable' });
});

test('changes of one workspace follow one another; reading does not wait for them', async () => {
  startRunner();
  const first = await queue(countSlowly, { to: 1000, everyMs: 20 });
  await until(first.id, 'running');
  const second = await queue(countSlowly, { to: 1 });
  const read = await queue(checkSlowly, { to: 1 });
  await until(read.id, 'done');
  expect(await it.call(getJob, { job: second.id })).toMatchObject({ state: 'queued' });
  await it.call(cancelJob, { job: first.id });
  await until(second.id, 'done');
});

test('a runner that stops puts its job back, for another to do', async () => {
  const runner = startRunner();
  const { id } = await queue(countSlowly, { to: 100, everyMs: 5 });
  await until(id, 'running');
  await runner.stop();
  expect(await it.call(getJob, { job: id })).toMatchObject({ state: 'queued' });
  startRunner();
  await until(id, 'done');
  expect(await countings()).toBe(1);
});

test('what a dead process held is taken up; what it had finished is not done twice', async () => {
  const unfinished = await queue(countSlowly, { to: 2 });
  const finished = await queue(countSlowly, { to: 3 });
  const { event } = await it.perform(countSlowly, { to: 3 }, { idempotencyKey: `job-${finished.id}` });
  for (const { id } of [unfinished, finished]) {
    await updateJob(it.db, { workspace: it.workspace, id }, { state: 'running', attempts: 1, claim: 1 });
  }
  // The person had asked to cancel it, too late.
  await updateJob(it.db, { workspace: it.workspace, id: finished.id }, { cancel_requested: true });
  startRunner();
  expect(await until(finished.id, 'done', 'cancelled')).toMatchObject({ state: 'done', output: { counted: 3 }, event });
  await until(unfinished.id, 'done');
  expect(await countings()).toBe(2);
});

test('a job that takes its process down again and again is left alone', async () => {
  const { id } = await queue(countSlowly, { to: 2 });
  await updateJob(it.db, { workspace: it.workspace, id }, { state: 'running', attempts: 10, claim: 10 });
  startRunner();
  expect((await until(id, 'failed')).failure).toMatchObject({ code: 'job-abandoned' });
  await it.call(resumeJob, { job: id });
  await until(id, 'done');
});

test('a runner that loses the database takes up its job again and does it once', async () => {
  startRunner();
  const { id } = await queue(countSlowly, { to: 60, everyMs: 10 });
  await until(id, 'running');
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`.execute(it.db);
  await until(id, 'done');
  expect(await countings()).toBe(1);
  expect(await jobsByState(it.db)).toEqual({ done: 1 });
});
