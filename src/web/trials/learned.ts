import { canTell } from '../../selection/trial/canTell.ts';
import { EIGHTY_PERCENT, wilsonInterval } from '../../stats/wilsonInterval.ts';

/** The figures of a trial, as `trials.get` answers them. */
export interface LearnedFrom {
  readonly withOutcome: number;
  readonly good: number;
  readonly waiting: number;
  readonly expectedGood: { readonly mean: number; readonly low: number; readonly high: number } | null;
  readonly actualGood: number | null;
  /** Members with an outcome that had odds. */
  readonly judged: number;
  readonly brier: number | null;
  readonly others: { readonly withOutcome: number; readonly good: number };
  /** Outcomes known before the trial was opened, and the same since. */
  readonly knownBefore: number;
}

/** Whether so few outcomes, or so unsure odds, say nothing about how well was chosen. */
export function isTooFew({ expectedGood, judged, withOutcome }: LearnedFrom): boolean {
  return expectedGood ? !canTell(judged, expectedGood) : !canTell(withOutcome, { low: 1, high: withOutcome });
}

/**
 * What came of it against what was expected: within the 80 % interval, or outside it; unsaid where too few have ended. Null
 * where nothing was expected.
 */
export function againstExpected(figures: LearnedFrom): 'fewer' | 'asExpected' | 'more' | 'unsaid' | null {
  const { expectedGood, actualGood } = figures;
  if (!expectedGood || actualGood === null) return null;
  if (isTooFew(figures)) return 'unsaid';
  if (actualGood < expectedGood.low) return 'fewer';
  return actualGood > expectedGood.high ? 'more' : 'asExpected';
}

/** The share of good deals in the trial and among everybody else, and whether they can be told apart. Null where one is missing. */
export function againstOthers(figures: LearnedFrom) {
  const { withOutcome, good, others } = figures;
  if (withOutcome === 0 || others.withOutcome === 0) return null;
  const [here, there] = [good / withOutcome, others.good / others.withOutcome];
  const { low, high } = wilsonInterval(good, withOutcome, EIGHTY_PERCENT);
  const says = isTooFew(figures) ? 'unsaid' : low > there ? 'better' : high < there ? 'worse' : 'alike';
  return { here, there, says } as const;
}

/**
 * The mean squared error of the odds beside the one of saying the same share, that of everybody else, of each customer
 * (Brier 1950). Two figures and no verdict: the difference of a single trial is mostly chance. Null where one is missing,
 * or too few have ended.
 */
export function errorOfOdds(figures: LearnedFrom) {
  const { brier, actualGood, judged, others } = figures;
  if (brier === null || actualGood === null || isTooFew(figures) || others.withOutcome === 0) return null;
  const share = others.good / others.withOutcome;
  const plain = (actualGood * (1 - share) ** 2 + (judged - actualGood) * share ** 2) / judged;
  return { brier, plain, share } as const;
}

/** Whether every member had ended before the trial was opened, and none otherwise since: nothing new can come of it. */
export function isRehearsal({ withOutcome, waiting, knownBefore }: LearnedFrom): boolean {
  return withOutcome > 0 && waiting === 0 && knownBefore === withOutcome;
}
