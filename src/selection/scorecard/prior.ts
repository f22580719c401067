import { EITHER_ANSWER } from './scoredColumn.ts';

/** What is believed about a scorecard before any outcome of one's own, as data with its source. */
export interface ScorecardPrior {
  readonly name: string;
  readonly source: string;
  /** Why it is as strong as it is, in words. */
  readonly strength: string;
  /** Normal belief about the log-odds of a customer in the reference bands. */
  readonly base: { readonly mean: number; readonly deviation: number };
  readonly signals: readonly PriorSignal[];
}

/** Normal beliefs about the points of a signal, by band label; a band that is not named has mean 0 and deviation 1. */
export interface PriorSignal {
  readonly signal: string;
  readonly bands: readonly { readonly label: string; readonly mean: number; readonly deviation: number }[];
}

/**
 * Of 1,500 respondents 233 chose either change-averse answer and 7 % of them had a high-quality deal, against 27 %
 * overall, hence 30.7 % of the others: a log odds ratio of -1.78.
 */
const EITHER = { mean: -1.78, standardError: 0.26 };

/**
 * How much the same ratio may differ in another population, one standard deviation: a factor of about two (e^0.75 = 2.1).
 * A judgement, not an estimate: the respondents were a survey's, not one vendor's customers, and rated their deals themselves.
 */
const OTHER_POPULATION = 0.75;

/** The overall log-odds less those of a respondent who chose neither answer: what not knowing is worth. */
const UNKNOWN = Math.log(0.27 / 0.73) - Math.log(0.3067 / 0.6933);

/** Mean of the log-odds of the published overall rates. */
const OVERALL = [0.27, 0.2, 0.17].reduce((sum, rate) => sum + Math.log(rate / (1 - rate)) / 3, 0);

/**
 * The day-one prior. The published rate among those who see technology tactically (15 % against 27 % overall) is left out: it
 * was published without the share of such respondents and overlaps with the change-averse answers by an unknown amount,
 * so no weight for it could be defended.
 */
export const dayOnePrior: ScorecardPrior = {
  name: 'published change-averse answers',
  source:
    'Survey of 1,500 technology buyers (2019): a high-quality deal for 7 % of the 233 who chose either change-averse answer, ' +
    '27 % overall. Overall rate in later surveys: 20 % of 1,120 (2020), 17 % of 3,048 (2022).',
  strength:
    'Log odds ratio -1.78 with standard error 0.26, widened to 0.79 because another population may differ by a factor of ' +
    'two: as much as 160 outcomes of the published mix, or 25 with as many good as bad among as many averse as not. ' +
    'Base rate: the mean of the three years with standard deviation 1, from 7 to 49 in 100 with 80 % probability.',
  base: { mean: OVERALL - UNKNOWN, deviation: 1 },
  signals: [
    {
      signal: EITHER_ANSWER,
      bands: [
        { label: 'unknown', mean: UNKNOWN, deviation: 0.5 },
        { label: 'no', mean: 0, deviation: 0.01 },
        { label: 'yes', mean: EITHER.mean, deviation: Math.hypot(EITHER.standardError, OTHER_POPULATION) },
      ],
    },
  ],
};

/** Belief about the base where no published prior applies: close to saying that every base rate is equally likely. */
export const openBase = { mean: 0, deviation: 1.6 };

/**
 * Belief about the points of signals that nothing was published about: mean zero, and all signals together put about half
 * of the customers within +-1 of the base, (1 / 0.6745)^2. A quarter of that variance is each signal's own, in equal
 * shares; the rest they have in common, along the directions in which their answers vary together
 * (docs/decisions/signals-that-go-together.md).
 */
export const GENERIC_TOTAL_VARIANCE = 2.2;
export const GENERIC_SHAPE = 0.5;
export const GENERIC_OWN_SHARE = 0.25;
