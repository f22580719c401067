import { type FailureKind, failuresOf } from '../failure.ts';

export const jobFailures = {
  'job-unknown': { title: 'There is no such job', status: 404, exit: 1 },
  'job-ended': { title: 'The job has ended already', status: 409, exit: 1 },
  'job-not-resumable': { title: 'The job cannot be run again', status: 409, exit: 1 },
  'job-abandoned': { title: 'The job was begun again and again and never ended', status: 409, exit: 1 },
  'job-cancelled': { title: 'The job was cancelled', status: 409, exit: 1 },
} as const satisfies Record<string, FailureKind>;

export const jobFailure = failuresOf(jobFailures);
