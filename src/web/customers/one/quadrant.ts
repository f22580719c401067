import type { Cuts, GroupName } from '../../../readiness/group.ts';

/** The group on whose side of both cuts a point lies; a value at the cut is high. */
export function quadrantOf(willingness: number, needs: number, cuts: Cuts): GroupName {
  if (willingness >= cuts.willingness) return needs >= cuts.needs ? 'radical' : 'experiential';
  return needs >= cuts.needs ? 'picky' : 'conservative';
}
