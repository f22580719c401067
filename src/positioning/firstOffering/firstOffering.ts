import { type JudgedPart, judgedParts } from './judgedParts.ts';
import { type KeptChance, keptChance } from './keptChance.ts';
import type { KeptFacts } from './keptFacts.ts';

/** An offering that might be put before a customer first. */
export interface Candidate extends KeptFacts {
  readonly id: number;
  /** What its failure does to a customer, 1 to 5; null where nobody has stated it. */
  readonly harm: number | null;
  /** Whether anything at all is stated in its catalogue. */
  readonly isDescribed: boolean;
  /** How its deal with the customer ended; null where it has not ended, or there was none. */
  readonly outcome: 'good' | 'notGood' | null;
}

export interface FirstOfferingRules {
  /** Whether the customer trusts the vendor enough to forgive one failure. */
  readonly isTrustEarned: boolean;
  /** The most harm that is forgiven without trust. */
  readonly forgiven: number;
  /** Below it even at best an offering is more likely given back than may be tried. */
  readonly leastLikely: number;
  /** Below it at worst too little is known to try. */
  readonly leastSure: number;
}

export const offeringStandings = [
  'chosen',
  'runnerUp',
  /** It could be tried, and others are likelier kept. */
  'lessLikely',
  /** The customer has had it: its deal ended well. */
  'had',
  /** Its deal with the customer did not end well, and is not tried again. */
  'notKept',
  /** The customer could not forgive its failure. */
  'unforgivable',
  /** Nobody has stated what its failure would do, and no trust is earned that would forgive it. */
  'harmNotStated',
  'notNeeded',
  /** Nobody has stated who needs it, or the customer is not known well enough. */
  'needUnknown',
  'unlikely',
  'unsure',
] as const;
export type OfferingStanding = (typeof offeringStandings)[number];

export const noneReasons = [
  'catalogueEmpty',
  'trustTooLow',
  /** Of what could be tried nobody has stated what its failure would do. */
  'harmNotStated',
  'noNeedKnown',
  'notNeeded',
  'unsure',
  'unlikely',
  /** Of each that it may need its deal has ended. */
  'noneLeft',
] as const;
export type NoneReason = (typeof noneReasons)[number];

export interface JudgedOffering {
  readonly id: number;
  readonly standing: OfferingStanding;
  readonly kept: KeptChance;
  readonly parts: readonly JudgedPart[];
}

export interface FirstOffering {
  readonly chosen: number | null;
  readonly runnerUp: number | null;
  /** Why none is put before the customer yet; null where one is. */
  readonly none: NoneReason | null;
  /** Those that could be tried first, the likeliest kept at the head. */
  readonly offerings: readonly JudgedOffering[];
}

/**
 * The offering to put before a customer first: of those it has not had, that it needs, whose failure it would forgive and that
 * are likely enough to be kept, the one whose chance is highest at its lower end. There the unknown counts at its worst, because after one or
 * two wrong choices a customer does not choose again; so what nobody has looked up never helps an offering.
 */
export function firstOffering(candidates: readonly Candidate[], rules: FirstOfferingRules): FirstOffering {
  const judged = candidates.map((candidate) => {
    const parts = judgedParts(candidate);
    const kept = keptChance(parts);
    return { candidate, kept, parts, obstacle: obstacleOf(candidate, kept, rules) };
  });
  const ordered = judged.toSorted(
    (a, b) =>
      Number(a.obstacle !== null) - Number(b.obstacle !== null) ||
      b.kept.low - a.kept.low ||
      (b.candidate.simplicity ?? 0) - (a.candidate.simplicity ?? 0) ||
      a.candidate.id - b.candidate.id,
  );
  const tried = ordered.filter(({ obstacle }) => obstacle === null).map(({ candidate }) => candidate.id);
  const [chosen = null, runnerUp = null] = tried;
  return {
    chosen,
    runnerUp,
    none: chosen === null ? noneReason(judged) : null,
    offerings: ordered.map(({ candidate: { id }, kept, parts, obstacle }) => ({
      id,
      standing: obstacle ?? (id === chosen ? 'chosen' : id === runnerUp ? 'runnerUp' : 'lessLikely'),
      kept,
      parts,
    })),
  };
}

type Obstacle = Exclude<OfferingStanding, 'chosen' | 'runnerUp' | 'lessLikely'>;

/** Why it may not be tried, whatever the others are; null where it may. */
function obstacleOf(
  { harm, need, outcome }: Candidate,
  { low, high }: KeptChance,
  rules: FirstOfferingRules,
): Obstacle | null {
  if (outcome !== null) return outcome === 'good' ? 'had' : 'notKept';
  if (need === 'no') return 'notNeeded';
  if (need !== 'yes') return 'needUnknown';
  if (!rules.isTrustEarned && harm === null) return 'harmNotStated';
  if (!rules.isTrustEarned && (harm as number) > rules.forgiven) return 'unforgivable';
  if (high < rules.leastLikely) return 'unlikely';
  return low < rules.leastSure ? 'unsure' : null;
}

/** The obstacle that comes nearest to an offering. */
function noneReason(
  judged: readonly { readonly candidate: Candidate; readonly obstacle: Obstacle | null }[],
): NoneReason {
  if (judged.every(({ candidate }) => !candidate.isDescribed)) return 'catalogueEmpty';
  const has = (...obstacles: Obstacle[]) => judged.some(({ obstacle }) => obstacle && obstacles.includes(obstacle));
  if (has('unforgivable')) return 'trustTooLow';
  if (has('harmNotStated')) return 'harmNotStated';
  if (has('unsure')) return 'unsure';
  if (has('unlikely')) return 'unlikely';
  if (has('needUnknown')) return 'noNeedKnown';
  return has('had', 'notKept') ? 'noneLeft' : 'notNeeded';
}
