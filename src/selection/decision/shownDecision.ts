import type { SavedResult, Saying } from './savedDecision.ts';
import type { CalledCustomer, DecisionRow } from './store.ts';

export function shownSaying(said: Saying | string) {
  if (typeof said === 'string') return { code: 'stated', text: said, figures: {} };
  const { code, text, figures } = said;
  return { code, text, figures: { ...figures } };
}

export function shownHeadline(row: DecisionRow) {
  const { id, offering, made_at, actor, seen_version, scorecard, result, note, is_removed, version } = row;
  return {
    id,
    offering,
    madeAt: made_at,
    actor,
    seenVersion: seen_version,
    scorecard,
    restsOn: result.restsOn,
    places: result.capacity,
    chosen: result.chosen.length,
    note,
    isRemoved: is_removed,
    version,
  };
}

/** Every customer that a decision speaks of. */
export function numbersOf({ inputs, result }: DecisionRow): number[] {
  const placed = [...result.chosen, ...result.justOutside].map(({ customer }) => customer);
  return [...placed, ...inputs.lockedIn, ...inputs.lockedOut];
}

export function shownDecision(row: DecisionRow, called: (number: number) => CalledCustomer) {
  const { inputs, result } = row;
  const { cuts, isRetrospective, candidates, capacity, reservedOutside, expectedGood, statements } = result;
  const placed = ({ customer, odds, worth }: SavedResult['justOutside'][number] | SavedResult['chosen'][number]) => ({
    ...called(customer),
    odds,
    worth,
  });
  return {
    ...shownHeadline(row),
    inputs: {
      take: inputs.take,
      reservedOutside: inputs.reservedOutside,
      segmentSignal: inputs.segmentSignal,
      segmentLimits: inputs.segmentLimits.map((limit) => ({ ...limit })),
      gates: [...inputs.gates],
      lockedIn: inputs.lockedIn.map(called),
      lockedOut: inputs.lockedOut.map(called),
      cuts: inputs.cuts,
    },
    result: {
      cuts,
      isRetrospective,
      candidates,
      capacity,
      reservedOutside,
      chosen: result.chosen.map((place) => ({ ...placed(place), reasons: place.reasons.map(shownSaying) })),
      justOutside: result.justOutside.map((place) => ({ ...placed(place), text: place.text })),
      expectedGood,
      statements: statements.map(shownSaying),
    },
  };
}
