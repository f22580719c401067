import { useSyncExternalStore } from 'react';

/** A value outside of any component, that all who show it see change. */
export interface Watched<Value> {
  readonly now: () => Value;
  readonly put: (value: Value) => void;
  readonly subscribe: (watcher: () => void) => () => void;
}

export function watched<Value>(first: Value): Watched<Value> {
  const watchers = new Set<() => void>();
  let value = first;
  return {
    now: () => value,
    put: (next) => {
      value = next;
      for (const watcher of watchers) watcher();
    },
    subscribe: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}

export function useWatched<Value>({ subscribe, now }: Watched<Value>): Value {
  return useSyncExternalStore(subscribe, now);
}
