import type { ScorecardPrior } from './prior.ts';
import type { StatedTerms } from './statedTerms.ts';

/** What odds rest on: published figures alone, outcomes of one's own, or nothing (then there are no odds). */
export type RestsOn = 'prior' | 'outcomes' | 'insufficient';

/** One band of a signal and what it adds to the log-odds. */
export interface ScorecardBand {
  readonly label: string;
  readonly points: number;
  readonly standardError: number;
  /** Rows with an outcome that were in this band; 0 means that the points are the prior's or the neighbours'. */
  readonly outcomes: number;
}

/** One side of a pair: a signal of the same scorecard, and which of its bands count as one there. */
export interface PairedSignal {
  readonly signal: string;
  /** By band of the signal the number of the joined band, counted from 0; the missing band stands alone as 0. */
  readonly joinedBands: readonly number[];
}

/**
 * The points of one signal; `bands[0]` is the missing band. Or of a pair of signals, beyond those that each has by itself:
 * `bands[first x joined bands of the second + second]`, `order` unordered.
 */
export interface ScorecardSignal {
  readonly signal: string;
  readonly label: string;
  readonly order: 'ordered' | 'unordered';
  /** Version of the banding that the points are for. */
  readonly bandingVersion: number;
  readonly bands: readonly ScorecardBand[];
  /** How strongly the points were drawn together: precision of their prior (1 where the prior is a stated one). */
  readonly smoothing: number;
  /** How many bands' worth of points the outcomes have fixed. */
  readonly effectiveBands: number;
  /** The two signals, where these are the points of a pair. */
  readonly pair?: readonly [PairedSignal, PairedSignal];
}

export const leftOutCodes = [
  'not-asked',
  'missing',
  'constant',
  'nearly-constant',
  'identifier',
  'filled-afterwards',
  'about-person',
  'outcome',
  'without-outcomes',
] as const;

export type LeftOutCode = (typeof leftOutCodes)[number];

/** A signal that was not scored, and why, in a sentence. */
export interface LeftOut {
  readonly signal: string;
  readonly why: string;
  /** The same for programs; absent where it was fitted before there were codes. */
  readonly code?: LeftOutCode;
  /** It looks filled in only after the outcome; a person should know before trusting the odds. */
  readonly isFilledAfterwards?: boolean;
}

/**
 * An additive scorecard: log-odds of a good deal = base + the points of each signal's band, and of each pair's. A plain value
 * that survives JSON unchanged; a new fit or an edit makes a new one.
 */
export interface Scorecard extends StatedTerms {
  /** 2 where it has pairs: a reader that knows nothing of them must not add it up. */
  readonly version: 1 | 2;
  readonly restsOn: RestsOn;
  /** Log-odds of the average customer it was fitted to; null where it rests on nothing. */
  readonly base: number | null;
  readonly signals: readonly ScorecardSignal[];
  /**
   * Covariance of base and points as a packed lower triangle: the base first, then the bands of each signal (or pair) in order;
   * entry (i, k), k <= i, stands at i (i + 1) / 2 + k.
   */
  readonly covariance: readonly number[];
  /** The prior that was applied, with its source; null where none applied. */
  readonly prior: ScorecardPrior | null;
  /** Rows with an outcome that it was fitted to, and how many of them were good. */
  readonly outcomes: number;
  readonly good: number;
  /** Signals of which some bands share their points, because all signals together have more bands than are fitted. */
  readonly sharing: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

/** The signals themselves, without the pairs of them. */
export function signalsAlone({ signals }: Pick<Scorecard, 'signals'>): readonly ScorecardSignal[] {
  return signals.filter(({ pair }) => !pair);
}
