import { evidenceFailure } from '../failures.ts';
import { momentOf } from './source.ts';

/** When something was said: as stated, else now. Refuses the future, and times before 1900, which are slips of the pen. */
export function checkedObservedAt(stated: string | undefined, now: string): string {
  if (stated === undefined) return now;
  const moment = momentOf(stated);
  if (moment >= EARLIEST && moment <= momentOf(now)) return stated;
  throw evidenceFailure(
    'observation-invalid',
    `"${stated}" is ${moment < EARLIEST ? 'before 1900' : 'in the future'}.`,
    'State when it was said or seen.',
    { field: 'observedAt' },
  );
}

const EARLIEST = Date.UTC(1900, 0, 1);
