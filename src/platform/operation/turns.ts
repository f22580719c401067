/** Lets those who want the same thing have it one after the other, in the order in which they came. */
export interface Turns {
  take<Result>(key: number, work: () => Promise<Result>): Promise<Result>;
}

/**
 * Changes of one workspace wait for each other before they take a connection, not after: a change that reads through the
 * pool while it holds the workspace must not find every connection in the hands of those who wait for it.
 *
 * ```ts
 * const turns = turnsByKey();
 * await Promise.all([turns.take(1, write), turns.take(1, write), turns.take(2, write)]); // the second waits for the first
 * ```
 */
export function turnsByKey(): Turns {
  const last = new Map<number, Promise<unknown>>();
  return {
    take(key, work) {
      const before = last.get(key) ?? Promise.resolve();
      const mine = before.then(work, work);
      const settled = mine.catch(() => {});
      last.set(key, settled);
      void settled.finally(() => {
        if (last.get(key) === settled) last.delete(key);
      });
      return mine;
    },
  };
}
