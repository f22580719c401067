import type { MemberState } from '../../selection/trialMember/memberState.ts';

interface Ordered {
  readonly state: MemberState;
  readonly outcome: 'good' | 'notGood' | null;
  readonly odds: { readonly mean: number } | null;
}

/** Those that still need something first: who has not answered, then who has no outcome; in each the weakest odds first. */
export function inOrderOfNeed<Member extends Ordered>(members: readonly Member[]): Member[] {
  return members.toSorted((one, other) => need(one) - need(other) || meanOf(one) - meanOf(other));
}

function need({ state, outcome }: Ordered): number {
  if (state === 'declined') return 4;
  if (outcome !== null) return 3;
  return state === 'joined' ? 1 : state === 'invited' ? 0 : 2;
}

function meanOf({ odds }: Ordered): number {
  return odds?.mean ?? -1;
}
