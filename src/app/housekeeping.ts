import { describedError } from '../platform/http/describedError.ts';
import type { Log } from '../platform/http/log.ts';
import type { AnyDatabase } from '../platform/operation/handled.ts';
import { forgetAnswers } from '../platform/operation/idempotency.ts';
import { removeOldUploads } from '../platform/upload/store.ts';
import type { Service } from './openService.ts';

type Kept = Pick<Service, 'database' | 'uploads' | 'now'>;

/** Tidies up now and every hour; `stop` waits for what is under way. */
export function keepHouse(service: Kept, log: Log): { stop(): Promise<void> } {
  let underWay = Promise.resolve();
  const tidy = () => {
    underWay = tidyUp(service).catch((error: unknown) => {
      log.warn({ error: describedError(error) }, 'housekeeping failed');
    });
  };
  tidy();
  const timer = setInterval(tidy, HOUR_MS).unref();
  return {
    stop() {
      clearInterval(timer);
      return underWay;
    },
  };
}

/** Removes what nobody needs any more: files uploaded three days ago, and answers kept seven days for repeated requests. */
export async function tidyUp({ database, uploads, now }: Kept): Promise<void> {
  const db = database.kysely as AnyDatabase;
  const at = now();
  const daysAgo = (days: number) => new Date(at.getTime() - days * DAY_MS).toISOString();
  await removeOldUploads(db, uploads.folder, { before: daysAgo(DAYS_OF_UPLOADS), now: at.toISOString() });
  await forgetAnswers(db, daysAgo(DAYS_OF_ANSWERS));
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const DAYS_OF_UPLOADS = 3;
const DAYS_OF_ANSWERS = 7;
