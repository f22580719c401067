/** How idempotency keys of jobs begin; callers over HTTP may not use such keys. */
export const JOB_KEY_START = 'job-';

/** Under which a job's change is made once, however often the job begins anew. */
export function jobKey({ id }: { readonly id: number }): string {
  return `${JOB_KEY_START}${id}`;
}
