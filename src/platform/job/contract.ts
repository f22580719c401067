import { z } from 'zod';
import { failurePlace } from '../http/problemSchema.ts';
import { operation } from '../operation/operation.ts';
import { count, instant, ordinal, pageInput, pageOf } from '../operation/schemas.ts';

export const jobStates = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;

export const job = z
  .strictObject({
    id: ordinal,
    operation: z.string().describe('the operation that it performs'),
    state: z.enum(jobStates),
    progress: z.strictObject({
      done: count,
      total: count.nullable().describe('null where nobody knows yet'),
      text: z.string(),
    }),
    output: z.unknown().describe('what the operation answered; null until it is done'),
    failure: z
      .strictObject({
        code: z.string(),
        title: z.string(),
        message: z.string(),
        remedy: z.string(),
        place: failurePlace,
      })
      .nullable()
      .describe('why it failed'),
    event: count.nullable().describe('the event that the change left'),
    queuedAt: instant,
    startedAt: instant.nullable(),
    endedAt: instant.nullable(),
  })
  .meta({ id: 'Job' });
export type Job = z.infer<typeof job>;

export const listJobs = operation({
  id: 'jobs.list',
  method: 'get',
  path: '/jobs',
  summary: 'List the jobs, newest first',
  about: 'Long operations run as jobs: imports, fits, verification.',
  effect: 'reads',
  input: z.strictObject({ ...pageInput, state: z.enum(jobStates).optional() }),
  output: pageOf(job),
  failures: ['cursor-invalid'],
  example: { limit: 10 },
});

export const getJob = operation({
  id: 'jobs.get',
  method: 'get',
  path: '/jobs/{job}',
  summary: 'Show a job, how far it is and what came of it',
  about: 'Ask again until `state` is `done`, `failed` or `cancelled`.',
  effect: 'reads',
  input: z.strictObject({ job: ordinal }),
  output: job,
  failures: ['job-unknown'],
  example: { job: 1 },
});

export const cancelJob = operation({
  id: 'jobs.cancel',
  method: 'post',
  path: '/jobs/{job}/cancel',
  summary: 'Cancel a job',
  about:
    'What it had begun is rolled back. A job that has ended already stays as it is and is refused. Jobs stand beside what is known, so this leaves no event; `jobs.resume` takes it back.',
  effect: 'steers',
  input: z.strictObject({ job: ordinal }),
  output: job,
  failures: ['job-unknown', 'job-ended'],
  example: { job: 2 },
});

export const resumeJob = operation({
  id: 'jobs.resume',
  method: 'post',
  path: '/jobs/{job}/resume',
  summary: 'Run a failed or cancelled job again',
  about:
    'It begins anew, and is done at most once: a job whose change had been made before answers with that change. This leaves no event; `jobs.cancel` takes it back.',
  effect: 'steers',
  input: z.strictObject({ job: ordinal }),
  output: job,
  failures: ['job-unknown', 'job-not-resumable'],
  example: { job: 3 },
});
