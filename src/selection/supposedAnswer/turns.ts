import type { AxisName } from '../../evidence/signal.ts';
import { type Cuts, type GroupName, groupNames, probabilityHigh } from '../../readiness/group.ts';
import type { Item } from '../../readiness/item.ts';
import type { AxisPosterior } from '../../readiness/measure.ts';
import { updatedBy } from '../../stats/gradedResponse.ts';

/** An answer to an open question: its category in the direction of the axis. */
export interface OpenAnswer {
  readonly item: Item;
  readonly category: number;
}

export interface Turn {
  readonly group: GroupName;
  readonly answers: readonly OpenAnswer[];
}

interface TurnSearch {
  readonly posteriors: Readonly<Record<'willingness' | 'needs', AxisPosterior>>;
  readonly cuts: Cuts;
  /** What could still be asked. */
  readonly open: readonly Item[];
  /** How far an answer will be believed, 0 to 1. */
  readonly weight: number;
}

const MOST_ANSWERS = 6;
const axes = ['willingness', 'needs'] as const satisfies readonly AxisName[];
const isHighIn: Readonly<Record<(typeof axes)[number], readonly GroupName[]>> = {
  willingness: ['experiential', 'radical'],
  needs: ['picky', 'radical'],
};

/**
 * For every group that is not the likeliest, the answers to open questions that would make it so, those groups first that
 * need fewest. Given the answers the axes are independent, so each is turned by itself: the answer that moves it farthest
 * first, until it lies on the other side of its cut. One answer, where one suffices, is always found; that no other
 * three would do what four did is not proven. Groups that six answers do not reach are left out.
 */
export function turnsOf(search: TurnSearch): Turn[] {
  return groupNames
    .flatMap((group) => {
      const parts = axes.map((axis) => answersTowards(search, axis, isHighIn[axis].includes(group)));
      const answers = parts.flatMap((part) => part ?? []);
      const isReached = parts.every((part) => part !== null) && answers.length > 0 && answers.length <= MOST_ANSWERS;
      return isReached ? [{ group, answers }] : [];
    })
    .toSorted((a, b) => a.answers.length - b.answers.length);
}

/** Empty where the axis lies there already; null where no answers bring it there. */
function answersTowards(
  { posteriors, cuts, open, weight }: TurnSearch,
  axis: (typeof axes)[number],
  isHigh: boolean,
): OpenAnswer[] | null {
  const probability = (posterior: AxisPosterior) => {
    const high = probabilityHigh(posterior, cuts[axis]);
    return isHigh ? high : 1 - high;
  };
  const isThere = (posterior: AxisPosterior) => posterior.evidence > 0 && probability(posterior) > 0.5;
  let posterior = posteriors[axis];
  let left = open.filter(({ claim }) => claim.axis === axis);
  const given: OpenAnswer[] = [];
  while (!isThere(posterior)) {
    let best: { answer: OpenAnswer; posterior: AxisPosterior } | undefined;
    for (const item of left) {
      for (let category = 0; category < item.categories; category++) {
        const probabilities = item.curves[category] as Float64Array;
        const next: AxisPosterior = {
          axis,
          trait: updatedBy(posterior.trait, { probabilities, weight }),
          evidence: posterior.evidence + 1,
        };
        if (!best || probability(next) > probability(best.posterior))
          best = { answer: { item, category }, posterior: next };
      }
    }
    const isStuck = !best || (probability(best.posterior) <= probability(posterior) && posterior.evidence > 0);
    if (!best || isStuck || given.length === MOST_ANSWERS) return null;
    const { answer } = best;
    given.push(answer);
    posterior = best.posterior;
    left = left.filter((item) => item !== answer.item);
  }
  return given;
}
