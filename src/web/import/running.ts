import { runImport } from '../../evidence/import/contract.ts';
import { refresh } from '../connection/freshness.ts';
import { service } from '../connection/service.ts';
import { watched } from '../connection/watched.ts';
import { noticeDone } from '../shell/notices.ts';
import type { Preview, Report, Statement } from './draft.ts';

/** An import that runs, or has run, in this tab. It goes on while other pages are looked at. */
export interface Run {
  readonly upload: string;
  readonly fileName: string;
  readonly done: number;
  readonly total: number;
  readonly beganAt: number;
  readonly state: 'running' | 'done' | 'failed' | 'cancelled';
  /** Null where the file said nothing new. */
  readonly import?: number | null;
  readonly report?: Report;
  readonly error?: unknown;
}

export const running = watched<Run | undefined>(undefined);
let stop = new AbortController();

/** Imports the file as stated; `onDone` is told the number of the import, or null where nothing new was said. */
export async function startRun(
  statement: Statement,
  { path, rowCount }: Preview,
  onDone: (number: number | null) => unknown,
): Promise<void> {
  stop = new AbortController();
  const { signal } = stop;
  const { upload } = statement;
  running.put({ upload, fileName: path, done: 0, total: rowCount, beganAt: performance.now(), state: 'running' });
  try {
    const { output, event } = await service.perform(runImport, statement, {
      signal,
      idempotencyKey: crypto.randomUUID(),
      onProgress: (done) => go({ done }),
    });
    go({ state: 'done', done: rowCount, import: output.import, report: output.report });
    noticeDone({ said: output.import === null ? 'import.nothingNew' : 'import.done' }, event);
    await refresh();
    await onDone(output.import);
  } catch (error) {
    go({ state: signal.aborted ? 'cancelled' : 'failed', error });
  }
}

/** What was begun is rolled back by the service. */
export function cancelRun(): void {
  stop.abort();
}

function go(change: Partial<Run>): void {
  const run = running.now();
  if (run) running.put({ ...run, ...change });
}
