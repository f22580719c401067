import { JOB_KEY_START } from '../job/jobKey.ts';
import type { Caller } from '../operation/performer.ts';
import { versionDemanded } from './entityTag.ts';
import { httpFailure } from './failures.ts';

/** What the headers of a change say beyond its input. Raises `header-invalid`. */
export function callerHeaders(headers: Headers): Pick<Caller, 'idempotencyKey' | 'ifMatch'> {
  const idempotencyKey = keyOf(headers.get('idempotency-key'));
  const ifMatch = versionDemanded(headers.get('if-match') ?? undefined);
  return { ...(idempotencyKey !== undefined && { idempotencyKey }), ...(ifMatch !== undefined && { ifMatch }) };
}

function keyOf(header: string | null): string | undefined {
  if (header === null) return undefined;
  const isJobs = header.startsWith(JOB_KEY_START);
  if (/^[\x21-\x7e]{1,200}$/.test(header) && !isJobs) return header;
  throw httpFailure(
    'header-invalid',
    isJobs
      ? `Idempotency keys that begin with "${JOB_KEY_START}" belong to the jobs.`
      : 'The idempotency key is no text of 1 to 200 visible ASCII characters.',
    'Make a new random key, such as a UUID, for every new request.',
    { field: 'Idempotency-Key' },
  );
}
