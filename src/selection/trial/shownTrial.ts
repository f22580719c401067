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

export interface OutcomeAges {
  readonly knownBefore: number;
  readonly notLearned: number;
}

export function shownTrial(
  row: TrialRow,
  members: readonly MemberRow[],
  base: Base,
  survivors: Survivors,
  ages: OutcomeAges,
) {
  const inTrial = new Set(members.map(({ customer }) => base.rowOfNumber(survivors.get(customer) ?? customer)));
  return {
    ...shownHeadline(row),
    figures: {
      ...trialFigures(members.map((member) => memberOf(member, base, survivors))),
      ...ages,
      others: othersThan(inTrial, base),
    },
  };
}

/** How it ended with all customers but these rows. */
function othersThan(rows: ReadonlySet<number | undefined>, { outcomes }: Base) {
  let [withOutcome, good] = [0, 0];
  for (let row = 0; row < outcomes.length; row++) {
    if (outcomes[row] === -1 || rows.has(row)) continue;
    withOutcome += 1;
    if (outcomes[row] === 1) good += 1;
  }
  return { withOutcome, good };
}
