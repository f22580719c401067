import { EIGHTY_PERCENT, wilsonInterval } from '../../stats/wilsonInterval.ts';

/** The figures of a trial, as `trials.get` answers them. */
export interface LearnedFrom {
  readonly withOutcome: number;
  readonly good: number;
  readonly expectedGood: { readonly mean: number; readonly low: number; readonly high: number } | null;
  readonly actualGood: number | null;
  /** Members with an outcome that had odds. */
  readonly judged: number;
  readonly brier: number | null;
  readonly others: { readonly withOutcome: number; readonly good: number };
}

/** What came of it against what was expected: within the 80 % interval, or outside it. Null where nothing was expected. */
export function againstExpected({ expectedGood, actualGood }: LearnedFrom): 'fewer' | 'asExpected' | 'more' | null {
  if (!expectedGood || actualGood === null) return null;
  if (actualGood < expectedGood.low) return 'fewer';
  return actualGood > expectedGood.high ? 'more' : 'asExpected';
}

/** The share of good deals in the trial and among everybody else, and whether they can be told apart. Null where one is missing. */
export function againstOthers({ withOutcome, good, others }: LearnedFrom) {
  if (withOutcome === 0 || others.withOutcome === 0) return null;
  const [here, there] = [good / withOutcome, others.good / others.withOutcome];
  const { low, high } = wilsonInterval(good, withOutcome, EIGHTY_PERCENT);
  return { here, there, says: low > there ? 'better' : high < there ? 'worse' : 'alike' } as const;
}

/**
 * The mean squared error of the odds beside the one of saying the same share, that of everybody else, of each customer
 * (Brier 1950). Null where one is missing.
 */
export function errorOfOdds({ brier, actualGood, judged, others }: LearnedFrom) {
  if (brier === null || actualGood === null || judged === 0 || others.withOutcome === 0) return null;
  const share = others.good / others.withOutcome;
  const plain = (actualGood * (1 - share) ** 2 + (judged - actualGood) * share ** 2) / judged;
  return { brier, plain, share, says: brier < plain ? 'better' : 'worse' } as const;
}
