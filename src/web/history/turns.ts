import type { Event } from '../../platform/event/contract.ts';

type Step = Pick<Event, 'operation' | 'undoes'>;

export interface Turns {
  /** What was done in the first place. */
  readonly operation: string;
  /** Whether it was done, taken back, or done again after all. */
  readonly way: 'did' | 'tookBack' | 'didAgain';
}

/** Follows a change through whatever it took back to what was done in the first place. */
export function turnsOf(event: Step, known: ReadonlyMap<number, Step>): Turns {
  let first = event;
  let turns = 0;
  for (let next = known.get(first.undoes ?? 0); next; next = known.get(first.undoes ?? 0)) {
    first = next;
    turns += 1;
  }
  const way = turns === 0 ? 'did' : turns % 2 === 1 ? 'tookBack' : 'didAgain';
  return { operation: first.operation, way };
}
