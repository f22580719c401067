import type { z } from 'zod';
import type { Cuts, GroupProbabilities } from '../../readiness/group.ts';
import type { Odds } from '../scorecard/odds.ts';
import type { RestsOn } from '../scorecard/scorecard.ts';
import type { margin } from '../wave/contract.ts';
import { type BaseWave, oddsOfCandidate } from '../wave/drawnFromBase.ts';
import type { Figures } from '../wave/reasonCode.ts';
import { reasonsOfCandidate, shownMargin } from '../wave/waveAnswer.ts';
import type { WaveRequest } from '../wave/waveRequest.ts';

/** The rules that a decision was made by. */
export type SavedInputs = WaveRequest;

/** A reason or a statement as it was given then. */
export interface Saying {
  readonly code: string;
  readonly text: string;
  readonly figures: Figures;
}

interface SavedPlace {
  /** Number of the customer: a decision names nobody. */
  readonly customer: number;
  readonly odds: Omit<Odds, 'logOdds'> | null;
  /** Absent in decisions that were kept before groups were. */
  readonly group?: GroupProbabilities | null;
  readonly worth: number | null;
}

/** What came of a decision when it was made. */
export interface SavedResult {
  readonly restsOn: RestsOn;
  readonly cuts: Cuts;
  readonly isRetrospective: boolean;
  readonly candidates: number;
  readonly capacity: number;
  readonly reservedOutside: number;
  /** Best first. */
  readonly chosen: readonly (SavedPlace & { readonly reasons: readonly Saying[] })[];
  readonly justOutside: readonly (SavedPlace & {
    readonly text: string;
    /** Absent, as the margin, in decisions that were kept before they were. */
    readonly reasons?: readonly Saying[];
    readonly margin?: z.infer<typeof margin>;
    /** Number of who would have left for it. */
    readonly takesPlaceOf?: number | null;
  })[];
  readonly expectedGood: {
    readonly mean: number;
    readonly low: number;
    readonly high: number;
    readonly judged: number;
  } | null;
  /** Good among the chosen, where all had ended; absent in decisions that were kept before it was. */
  readonly actualGood?: number | null;
  /** Texts alone in decisions that were kept before statements had codes. */
  readonly statements: readonly (Saying | string)[];
}

/** What is kept of a drawn wave: figures and reasons, customers by number alone. */
export function savedResult(
  drawn: BaseWave,
  { restsOn, cuts, statements, actualGood }: Pick<SavedResult, 'restsOn' | 'cuts' | 'statements' | 'actualGood'>,
  groupOf: (customer: number) => GroupProbabilities | null,
): SavedResult {
  const { wave } = drawn.choice;
  const candidateOf = new Map(Array.from(drawn.numbers, (number, candidate) => [number, candidate]));
  const placeOf = ({ row: customer }: { readonly row: number }): SavedPlace => {
    const candidate = candidateOf.get(customer) as number;
    const worth = drawn.waveInput.candidates.worth[candidate] as number;
    return {
      customer,
      odds: oddsOfCandidate(drawn, candidate),
      group: groupOf(customer),
      worth: Number.isNaN(worth) ? null : worth,
    };
  };
  const { expectedGood } = wave.figures;
  return {
    restsOn,
    cuts,
    isRetrospective: drawn.isRetrospective,
    candidates: wave.candidates,
    capacity: wave.rules.capacity,
    reservedOutside: wave.rules.reservedOutside,
    chosen: wave.chosen.map((place) => ({
      ...placeOf(place),
      reasons: place.reasons.map(({ code, text, figures }) => ({ code, text, figures })),
    })),
    justOutside: wave.justOutside.map((one) => ({
      ...placeOf(one),
      text: one.text,
      reasons: reasonsOfCandidate(drawn, candidateOf.get(one.row) as number),
      margin: shownMargin(one.margin),
      takesPlaceOf: one.margin.leavingRow === null ? null : (drawn.numbers[one.margin.leavingRow] as number),
    })),
    expectedGood: expectedGood && {
      mean: expectedGood.mean,
      low: expectedGood.low,
      high: expectedGood.high,
      judged: expectedGood.judged,
    },
    actualGood: actualGood ?? null,
    statements,
  };
}
