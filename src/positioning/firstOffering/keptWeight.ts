/** What an offering is judged by, one after the other, as answers show it. */
export const keptParts = [
  'odds',
  'need',
  'target',
  'benchmark',
  'simplicity',
  'unused',
  'region',
  'industry',
  'channel',
] as const;
export type KeptPart = (typeof keptParts)[number];

/** Log-odds that a part moves the chance of being kept by, up at its best and down at its worst. */
export interface KeptWeight {
  readonly worst: number;
  readonly best: number;
  /** Why so much: nobody has measured it, so that it has to be argued. */
  readonly why: string;
}

/**
 * Stated assumptions, not results. They are taken from what the makers of rented software for small firms have written of
 * which application keeps a customer, and of whom a product is for; both tell an order, none a size. A step of
 * 0.55 multiplies the odds by 1.7, 0.7 doubles them, 1.1 triples them.
 */
export const keptWeights: Readonly<Record<Exclude<KeptPart, 'odds'>, KeptWeight>> = {
  need: {
    worst: -1.1,
    best: 1.1,
    why: 'A small application that solves one strong need sells: nothing else weighs as much.',
  },
  target: {
    worst: -0.7,
    best: 0.7,
    why: 'Whoever is outside of the target wants other things than the offering is built for.',
  },
  benchmark: {
    worst: -0.7,
    best: 0.7,
    why: 'Likeness to the customers it went well with; no more than the target, of which it is the finer form.',
  },
  simplicity: {
    worst: -0.55,
    best: 0.55,
    why: 'Ease of use is what makes customers stay.',
  },
  unused: {
    worst: -1.1,
    best: 0,
    why: 'Small firms do not want many functions: what is paid for and not used is a reason to leave, and none to stay.',
  },
  region: {
    worst: -0.4,
    best: 0.4,
    why: 'First come offerings that fit the region; less than the industry, because software travels.',
  },
  industry: {
    worst: -0.55,
    best: 0.55,
    why: 'First come offerings that fit the industries of the region.',
  },
  channel: {
    worst: -0.4,
    best: 0.4,
    why: 'First come offerings that suit what the channel is strong in.',
  },
};

/** How unsure a weight is, as a share of itself: its 80 % interval runs from about a third of it to one and two thirds. */
export const WEIGHT_DEVIATION = 0.5;

/** Beside odds that outcomes have taught the assumptions count half: those odds know a part of the same already. */
export const BESIDE_OUTCOMES = 0.5;

/**
 * The log-odds of being kept where neither outcomes nor published figures speak, with their standard deviation: as likely as
 * not, and hardly known, from 22 to 78 % of 100. No source tells how often a first offering is kept.
 */
export const ASSUMED_BASE = { logOdds: 0, deviation: 1 } as const;
