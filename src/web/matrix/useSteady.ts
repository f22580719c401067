import { useCallback, useRef } from 'react';

/** A function that stays the same and always does what the latest one does, so that what it is given to need not be drawn again. */
export function useSteady<Arguments extends readonly unknown[], Result>(
  work: (...given: Arguments) => Result,
): (...given: Arguments) => Result {
  const latest = useRef(work);
  latest.current = work;
  return useCallback((...given: Arguments) => latest.current(...given), []);
}
