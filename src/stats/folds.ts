import { type Random, shuffled } from './random.ts';

/**
 * Deals rows into folds for cross-validation: each group stays whole, and every fold gets its share of both outcomes as
 * nearly as the groups allow. `outcomes` and `groups` run over the same rows; the answer is the fold of each, from 0.
 *
 * ```ts
 * stratifiedFolds([1, 1, 0, 0], [7, 7, 8, 9], 2, seededRandom(1)); // the two rows of group 7 share a fold
 * ```
 *
 * Groups are shuffled, then dealt largest first, each to the fold that is furthest short of its outcomes.
 */
export function stratifiedFolds(
  outcomes: ArrayLike<number>,
  groups: ArrayLike<number>,
  folds: number,
  random: Random,
): Uint16Array {
  const tallies = talliesOf(outcomes, groups);
  const order = shuffled(tallies, random).sort((a, b) => b.good + b.bad - a.good - a.bad);
  const wanted = {
    good: order.reduce((sum, tally) => sum + tally.good, 0) / folds,
    bad: order.reduce((sum, tally) => sum + tally.bad, 0) / folds,
  };
  const dealt = Array.from({ length: folds }, () => ({ good: 0, bad: 0 }));
  const foldOfGroup = new Map<number, number>();
  for (const tally of order) {
    const fold = neediest(dealt, wanted, tally);
    const target = dealt[fold] as { good: number; bad: number };
    target.good += tally.good;
    target.bad += tally.bad;
    foldOfGroup.set(tally.group, fold);
  }
  return Uint16Array.from({ length: outcomes.length }, (_, i) => foldOfGroup.get(groups[i] as number) as number);
}

interface Tally {
  readonly group: number;
  good: number;
  bad: number;
}

function talliesOf(outcomes: ArrayLike<number>, groups: ArrayLike<number>): Tally[] {
  const tallies = new Map<number, Tally>();
  for (let i = 0; i < outcomes.length; i++) {
    const group = groups[i] as number;
    let tally = tallies.get(group);
    if (!tally) {
      tally = { group, good: 0, bad: 0 };
      tallies.set(group, tally);
    }
    if (outcomes[i] === 1) tally.good++;
    else tally.bad++;
  }
  return [...tallies.values()];
}

/**
 * The fold where the group's rows are most wanted: the shortfalls of both outcomes, relative to what is wanted, weighed by its rows; among
 * equals the one with fewest rows, so that no fold stays empty while there are groups to deal.
 */
function neediest(
  dealt: readonly { good: number; bad: number }[],
  wanted: { good: number; bad: number },
  tally: Tally,
): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let fold = 0; fold < dealt.length; fold++) {
    const { good, bad } = dealt[fold] as { good: number; bad: number };
    const need = tally.good * (1 - good / Math.max(wanted.good, 1)) + tally.bad * (1 - bad / Math.max(wanted.bad, 1));
    const isNeedier = need > most + 1e-12;
    const isTied = !isNeedier && need > most - 1e-12;
    if (isNeedier || (isTied && good + bad < rowsOf(dealt[best]))) {
      best = fold;
      most = Math.max(most, need);
    }
  }
  return best;
}

function rowsOf(dealt: { good: number; bad: number } | undefined): number {
  return dealt ? dealt.good + dealt.bad : 0;
}
