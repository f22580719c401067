import type { Base } from '../../evidence/living/livingBase.ts';
import { memberOf, type Survivors } from '../trialMember/shownMember.ts';
import type { MemberRow } from '../trialMember/store.ts';
import type { TrialRow } from './store.ts';
import { trialFigures } from './trialFigures.ts';

export function shownHeadline(row: TrialRow) {
  const { id, offering, decision, name, opened_at, closed_at, note, members, is_removed, version } = row;
  return {
    id,
    offering,
    decision,
    name,
    openedAt: opened_at,
    closedAt: closed_at,
    note,
    members,
    isRemoved: is_removed,
    version,
  };
}

export function shownTrial(row: TrialRow, members: readonly MemberRow[], base: Base, survivors: Survivors) {
  return { ...shownHeadline(row), figures: trialFigures(members.map((member) => memberOf(member, base, survivors))) };
}
