import { Failure } from '../../platform/failure.ts';

/** Whether the service answered when it was last asked. */
let isAnswering = true;
const watchers = new Set<() => void>();

/** For `useSyncExternalStore`. */
export const reach = {
  subscribe: (watcher: () => void): (() => void) => {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  },
  isAnswering: (): boolean => isAnswering,
};

/** What the look at the service found; `error` undefined where it answered. */
export function noteReach(error?: unknown): void {
  const next = !isUnreachable(error);
  if (next === isAnswering) return;
  isAnswering = next;
  for (const watcher of watchers) watcher();
}

export function isUnreachable(error: unknown): boolean {
  return error instanceof Failure && error.code === 'service-unreachable';
}
