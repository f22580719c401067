import type { SavedResult, Saying } from './savedDecision.ts';
import type { CalledCustomer, DecisionRow, TrialOfDecision } from './store.ts';

export function shownSaying(said: Saying | string) {
  if (typeof said === 'string') return { code: 'stated', text: said, figures: {} };
  const { code, text, figures } = said;
  return { code, text, figures: { ...figures } };
}

export function shownHeadline(row: DecisionRow, trials: readonly TrialOfDecision[]) {
  const { id, offering, made_at, actor, actor_name, seen_version, scorecard, result, note, is_removed, version } = row;
  return {
    id,
    offering,
    madeAt: made_at,
    actor: { id: actor, name: actor_name },
    seenVersion: seen_version,
    scorecard,
    restsOn: result.restsOn,
    places: result.capacity,
    chosen: result.chosen.length,
    trials: trials
      .filter(({ decision }) => decision === id)
      .map(({ trial, name, opened_at: openedAt, closed_at: closedAt }) => ({ trial, name, openedAt, closedAt })),
    note,
    isRemoved: is_removed,
    version,
  };
}

/** Every customer that a decision speaks of. */
export function numbersOf({ inputs, result }: DecisionRow): number[] {
  const placed = [...result.chosen, ...result.justOutside].map(({ customer }) => customer);
  const leaving = result.justOutside.flatMap(({ takesPlaceOf }) => takesPlaceOf ?? []);
  return [...placed, ...leaving, ...inputs.lockedIn, ...inputs.lockedOut];
}

export function shownDecision(
  row: DecisionRow,
  trials: readonly TrialOfDecision[],
  called: (number: number) => CalledCustomer,
) {
  const { inputs, result } = row;
  const { cuts, isRetrospective, candidates, capacity, reservedOutside, expectedGood, statements } = result;
  const placed = ({
    customer,
    odds,
    group = null,
    worth,
  }: SavedResult['justOutside'][number] | SavedResult['chosen'][number]) => ({
    ...called(customer),
    odds,
    group,
    worth,
  });
  return {
    ...shownHeadline(row, trials),
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
      justOutside: result.justOutside.map((place) => ({
        ...placed(place),
        text: place.text,
        reasons: (place.reasons ?? []).map(shownSaying),
        margin: place.margin ?? null,
        takesPlaceOf: typeof place.takesPlaceOf === 'number' ? called(place.takesPlaceOf) : null,
      })),
      expectedGood,
      actualGood: result.actualGood ?? null,
      statements: statements.map(shownSaying),
    },
  };
}
