import { useSyncExternalStore } from 'react';

/** A value that this browser keeps from one visit to the next, and that all who show it see change. */
export interface Kept<Value> {
  readonly now: () => Value;
  readonly put: (value: Value) => void;
  readonly subscribe: (watcher: () => void) => () => void;
}

/** What is stored and `isFit` refuses counts as nothing. */
export function kept<Value>(key: string, usual: Value, isFit: (stored: unknown) => stored is Value): Kept<Value> {
  const watchers = new Set<() => void>();
  let value = read();
  return {
    now: () => value,
    put: (next) => {
      value = next;
      localStorage.setItem(key, JSON.stringify(next));
      for (const watcher of watchers) watcher();
    },
    subscribe: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };

  function read(): Value {
    try {
      const stored: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
      return isFit(stored) ? stored : usual;
    } catch {
      return usual;
    }
  }
}

export function useKept<Value>({ subscribe, now }: Kept<Value>): Value {
  return useSyncExternalStore(subscribe, now);
}
