/** The customers chosen in the table, by id, for as long as this window is open. The wave begins from them. */
const KEY = 'bellwether.chosen';
let ids: ReadonlySet<string> = read();
const watchers = new Set<() => void>();

/** For `useSyncExternalStore`. */
export const chosen = {
  subscribe: (watcher: () => void): (() => void) => {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  },
  ids: (): ReadonlySet<string> => ids,
};

export function choose(which: Iterable<string>, isChosen: boolean): void {
  const next = new Set(ids);
  for (const id of which) {
    if (isChosen) next.add(id);
    else next.delete(id);
  }
  keep(next);
}

export function chooseNobody(): void {
  keep(new Set());
}

function keep(next: ReadonlySet<string>): void {
  ids = next;
  sessionStorage.setItem(KEY, JSON.stringify([...next]));
  for (const watcher of watchers) watcher();
}

function read(): ReadonlySet<string> {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    return new Set(Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : []);
  } catch {
    return new Set();
  }
}
