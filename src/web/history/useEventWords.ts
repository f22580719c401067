import { useCallback } from 'react';
import type { Event } from '../../platform/event/contract.ts';
import { useWords } from '../language/useWords.ts';
import { useDid } from './useDid.ts';

/** Words a change; one that takes another back says which, followed to what was done in the first place. */
export function useEventWords(): (event: Event, known: ReadonlyMap<number, Event>) => string {
  const words = useWords();
  const { did } = useDid();
  return useCallback(
    (event, known) => {
      let first = event;
      let turns = 0;
      for (let next = known.get(first.undoes ?? 0); next; next = known.get(first.undoes ?? 0)) {
        first = next;
        turns += 1;
      }
      const what = did(first.operation);
      if (turns === 0) return what;
      return words(turns % 2 === 1 ? 'history.tookBack' : 'history.didAgain', { what });
    },
    [words, did],
  );
}
