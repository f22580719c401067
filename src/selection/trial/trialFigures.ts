import type { Odds } from '../scorecard/odds.ts';
import { type MemberState, memberStates } from '../trialMember/memberState.ts';
import { waveFigures } from '../wave/waveFigures.ts';
import { canTell } from './canTell.ts';

/** What is known of one member when a trial is looked back on. */
export interface TrialMember {
  readonly state: MemberState;
  /** As it was invited; null where it had none. */
  readonly odds: Omit<Odds, 'logOdds'> | null;
  /** 1 good, 0 not, -1 not known. */
  readonly outcome: 1 | 0 | -1;
}

export interface TrialFigures {
  readonly states: Readonly<Record<MemberState, number>>;
  /** Members whose outcome is known, those that declined left out. */
  readonly withOutcome: number;
  readonly good: number;
  readonly waiting: number;
  /** Good deals expected among those with an outcome that had odds, with the 80 % interval; null where none had. */
  readonly expectedGood: { readonly mean: number; readonly low: number; readonly high: number } | null;
  /** Good among the same. */
  readonly actualGood: number | null;
  /** Members with an outcome that had odds. */
  readonly judged: number;
  /** Mean squared distance of the odds from what happened (Brier 1950), among the same; null where none had odds. */
  readonly brier: number | null;
  /** What expected and actual say together. */
  readonly learned: string;
}

/** Who joined, what happened, and what that says about the odds that chose them. */
export function trialFigures(members: readonly TrialMember[]): TrialFigures {
  const states = Object.fromEntries(
    memberStates.map((state) => [state, members.filter((member) => member.state === state).length]),
  ) as Record<MemberState, number>;
  const parties = members.filter(({ state }) => state !== 'declined');
  const ended = parties.filter(({ outcome }) => outcome !== -1);
  const judged = ended.filter(({ odds }) => odds !== null);
  const column = (name: 'mean' | 'low' | 'high') => Float64Array.from(judged, ({ odds }) => odds?.[name] as number);
  const odds = { mean: column('mean'), low: column('low'), high: column('high') };
  const { expectedGood } = waveFigures({ worth: odds.mean, odds }, [...judged.keys()]);
  const expected = expectedGood && { mean: expectedGood.mean, low: expectedGood.low, high: expectedGood.high };
  const actualGood = expected ? goodAmong(judged) : null;
  return {
    states,
    withOutcome: ended.length,
    good: goodAmong(ended),
    waiting: parties.length - ended.length,
    expectedGood: expected,
    actualGood,
    judged: judged.length,
    brier: brierOf(judged),
    learned: learnedText(ended, judged.length, expected, actualGood),
  };
}

function brierOf(judged: readonly TrialMember[]): number | null {
  if (judged.length === 0) return null;
  const squares = judged.map(({ odds, outcome }) => ((odds?.mean as number) - outcome) ** 2);
  return squares.reduce((sum, square) => sum + square, 0) / judged.length;
}

function goodAmong(members: readonly TrialMember[]): number {
  return members.filter(({ outcome }) => outcome === 1).length;
}

function learnedText(
  ended: readonly TrialMember[],
  judged: number,
  expected: TrialFigures['expectedGood'],
  actual: number | null,
): string {
  if (ended.length === 0) return 'No outcome is known yet: nothing can be learned.';
  if (!expected || actual === null) {
    return `${goodAmong(ended)} of ${ended.length} are good deals; nobody had odds, so nothing was foretold.`;
  }
  const verdict = canTell(judged, expected)
    ? actual < expected.low
      ? 'fewer than foretold'
      : actual > expected.high
        ? 'more than foretold'
        : 'as foretold'
    : 'too few to tell';
  return (
    `${actual} of ${judged} ended as good deals, and ${expected.mean.toFixed(1)} (${expected.low} to ${expected.high}) ` +
    `were expected: ${verdict}.`
  );
}
