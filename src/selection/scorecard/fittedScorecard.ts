import type { BaseCopy } from './copyOfBase.ts';
import { type Odds, oddsAt } from './odds.ts';
import type { Judgement } from './outOfFold.ts';
import type { Scorecard } from './scorecard.ts';
import { type StoredJudgement, storedJudgement } from './storedJudgement.ts';

/** What is kept of a fit: the scorecard, how it was judged, and the held-out odds of those that taught it, by number. */
export interface FittedScorecard {
  readonly scorecard: Scorecard;
  readonly judgement: StoredJudgement;
  readonly heldOut: ReadonlyMap<number, Odds>;
}

export function fittedScorecard(judged: Judgement, taught: BaseCopy, seed: number): FittedScorecard {
  const { outcomes, groupOfRow, numbers, version: seenVersion } = taught;
  const heldOut = new Map<number, Odds>();
  for (let row = 0; row < outcomes.length; row++) {
    const odds = outcomes[row] === -1 ? null : oddsAt(judged.odds, row);
    if (odds) heldOut.set(numbers[row] as number, odds);
  }
  return {
    scorecard: judged.scorecards[0] as Scorecard,
    judgement: storedJudgement(judged, { outcomes, groupOfRow, seenVersion, seed }),
    heldOut,
  };
}
