import { type Watched, watched } from './watched.ts';

/** A watched value that this browser keeps: for good, or for as long as the window is open. */
export function kept<Value>(
  key: string,
  usual: Value,
  isFit: (stored: unknown) => stored is Value,
  where: 'localStorage' | 'sessionStorage' = 'localStorage',
): Watched<Value> {
  const value = watched(read());
  return {
    ...value,
    put: (next) => {
      value.put(next);
      try {
        globalThis[where].setItem(key, JSON.stringify(next));
      } catch {
        // Where a browser keeps nothing, it holds until the page is left.
      }
    },
  };

  /** What is stored and `isFit` refuses counts as nothing. */
  function read(): Value {
    try {
      const stored: unknown = JSON.parse(globalThis[where].getItem(key) ?? 'null');
      return isFit(stored) ? stored : usual;
    } catch {
      return usual;
    }
  }
}
