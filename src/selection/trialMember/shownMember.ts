import type { Base } from '../../evidence/living/livingBase.ts';
import type { CalledCustomer } from '../decision/store.ts';
import type { JudgedBase } from '../judged/judgedBase.ts';
import type { TrialMember } from '../trial/trialFigures.ts';
import { whoIs } from '../wave/waveAnswer.ts';
import type { MemberRow } from './store.ts';

/** For members that were merged, the customer they became part of. */
export type Survivors = ReadonlyMap<number, number>;

export function shownMember(
  member: MemberRow,
  judged: JudgedBase,
  survivors: Survivors,
  called: (number: number) => CalledCustomer,
) {
  const { state, odds, outcome } = memberOf(member, judged.base, survivors);
  const { group } = whoIs(judged, survivors.get(member.customer) ?? member.customer);
  const shownOutcome = outcome === 1 ? ('good' as const) : outcome === 0 ? ('notGood' as const) : null;
  return { ...called(member.customer), state, note: member.note, group, odds, outcome: shownOutcome };
}

/** What is known of a member now; one that has left the base has no outcome. */
export function memberOf(
  { customer, state, odds_mean, odds_low, odds_high }: MemberRow,
  base: Base,
  survivors: Survivors,
): TrialMember {
  const row = base.rowOfNumber(survivors.get(customer) ?? customer);
  const hasOdds = odds_mean !== null && odds_low !== null && odds_high !== null;
  return {
    state,
    odds: hasOdds ? { mean: odds_mean, low: odds_low, high: odds_high } : null,
    outcome: row === undefined ? -1 : (base.outcomes[row] as 1 | 0 | -1),
  };
}
