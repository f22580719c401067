import type { Chances } from './unknownScore.ts';

/** A measured trait: the state of every row, and what it may be where it is unknown. */
export interface StatedTrait {
  readonly importance: number;
  readonly states: Uint8Array;
  /** Rows in each state, by its code. */
  readonly counts: ArrayLike<number>;
  readonly chances: Chances;
}
