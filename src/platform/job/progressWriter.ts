import type { AnyDatabase, ReadContext } from '../operation/handled.ts';
import type { ClaimedJob } from './claim.ts';
import { held } from './jobEnd.ts';

const betweenWritesMs = 250;

/** Writes how far a job is, at most four times a second however often it is told. */
export function progressWriter(
  db: AnyDatabase,
  job: ClaimedJob,
): { readonly note: ReadContext['progress']; end(): Promise<void> } {
  let latest: Parameters<ReadContext['progress']> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<unknown> = Promise.resolve();
  const write = () => {
    timer = undefined;
    const [done, total, text] = latest ?? [0, null, ''];
    latest = undefined;
    writing = held(db, job)
      .set({
        progress_done: counted(done),
        progress_total: total === null ? null : counted(total),
        progress_text: text.replaceAll('\u0000', '').slice(0, 500),
      })
      .executeTakeFirst()
      // What is not written now is told with the next step; a lost database ends the job itself.
      .catch(() => undefined);
  };
  return {
    note(...told) {
      latest = told;
      timer ??= setTimeout(() => void writing.then(write), betweenWritesMs);
    },
    async end() {
      clearTimeout(timer);
      if (latest) {
        await writing;
        write();
      }
      await writing;
    },
  };
}

function counted(number: number): number {
  return Math.max(0, Math.round(number));
}
