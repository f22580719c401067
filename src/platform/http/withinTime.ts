import { httpFailure } from './failures.ts';

/**
 * Runs work with a signal that is aborted when the caller goes or the time is up, and then waits no longer. Raises
 * `request-timed-out`.
 */
export async function withinTime<Result>(
  mostMs: number,
  caller: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const leave = () => controller.abort(caller.reason);
  if (caller.aborted) leave();
  caller.addEventListener('abort', leave, { once: true });
  let timer: NodeJS.Timeout | undefined;
  const timeUp = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const failure = httpFailure(
        'request-timed-out',
        `There was no answer within ${Math.round(mostMs / 1000)} seconds.`,
        'A change may still have been made: look, or repeat it with the same idempotency key.',
      );
      controller.abort(failure);
      reject(failure);
    }, mostMs);
    // A process that has stopped everything else does not stay for work whose caller has gone.
    timer.unref();
  });
  const running = work(controller.signal);
  // It is awaited below as long as there is time; afterwards nobody is left to hear of its end.
  running.catch(() => {});
  try {
    return await Promise.race([running, timeUp]);
  } finally {
    clearTimeout(timer);
    caller.removeEventListener('abort', leave);
  }
}
