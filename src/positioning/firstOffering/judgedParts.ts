import { EIGHTY_PERCENT } from '../../stats/wilsonInterval.ts';
import type { PartPoints } from './keptChance.ts';
import type { Among, KeptFacts } from './keptFacts.ts';
import { ASSUMED_BASE, BESIDE_OUTCOMES, type KeptPart, keptWeights, WEIGHT_DEVIATION } from './keptWeight.ts';

export interface JudgedPart extends PartPoints {
  readonly part: KeptPart;
  readonly state: PartState;
  /** What it was judged by, where that is a figure: odds and fit from 0 to 1, simplicity from 1 to 5, a share. */
  readonly value: number | null;
}

export const partStates = [
  /** It speaks for the offering, or against it. */
  'yes',
  'no',
  /** It is a figure. */
  'measured',
  /** It is an assumption, because nothing speaks of it. */
  'assumed',
  /** Not known of the customer. */
  'unknown',
  /** Not stated of the offering. */
  'notStated',
  /** Stated of the offering by a field or a value that is not there. */
  'invalid',
] as const;
export type PartState = (typeof partStates)[number];

/**
 * What each part adds to the log-odds of being kept. Without a need or a degree of simplicity an offering is not known well
 * enough, and the part counts from its worst to its best; without a region, an industry or a channel it is for all of them, and
 * without a target or a perfect customer nobody has said whom it is for: those parts are left out.
 */
export function judgedParts(facts: KeptFacts): JudgedPart[] {
  const scale = facts.restsOn === 'outcomes' ? BESIDE_OUTCOMES : 1;
  const parts: JudgedPart[] = [oddsPart(facts), amongPart('need', facts.need, scale)];
  if (facts.target !== null) parts.push(amongPart('target', facts.target, scale));
  if (facts.fit !== null) parts.push(fitPart(facts.fit, scale));
  parts.push(
    sharePart('simplicity', facts.simplicity, facts.simplicity === null ? null : (facts.simplicity - 1) / 4, scale),
    sharePart('unused', facts.unusedShare, facts.unusedShare === null ? null : 1 - facts.unusedShare, scale),
  );
  for (const part of ['region', 'industry', 'channel'] as const) {
    if (facts[part] !== 'notStated') parts.push(amongPart(part, facts[part], scale));
  }
  return parts;
}

function oddsPart({ odds, restsOn }: KeptFacts): JudgedPart {
  if (!odds || restsOn === 'assumptions') {
    const { logOdds, deviation } = ASSUMED_BASE;
    return { part: 'odds', state: 'assumed', value: null, points: logOdds, least: logOdds, most: logOdds, deviation };
  }
  const { mean, logOdds, low, high } = odds;
  const deviation = (high - low) / (2 * EIGHTY_PERCENT);
  return { part: 'odds', state: 'measured', value: mean, points: logOdds, least: logOdds, most: logOdds, deviation };
}

function amongPart(part: Exclude<KeptPart, 'odds'>, among: Among, scale: number): JudgedPart {
  const share = among === 'yes' ? 1 : among === 'no' ? 0 : null;
  return { ...pointsOf(part, share, scale), part, state: among, value: null };
}

function fitPart(fit: Exclude<KeptFacts['fit'], null>, scale: number): JudgedPart {
  if (fit === 'unknown') return { ...pointsOf('benchmark', null, scale), part: 'benchmark', state: fit, value: null };
  const { mean, low, high } = fit;
  const [points, least, most] = [mean, low, high].map((share) => pointsAt('benchmark', share, scale)) as Triple;
  const deviation = WEIGHT_DEVIATION * Math.max(Math.abs(least), Math.abs(most));
  return { part: 'benchmark', state: 'measured', value: mean, points, least, most, deviation };
}

type Triple = [number, number, number];

/** `share`: 0 at the worst, 1 at the best. */
function sharePart(
  part: 'simplicity' | 'unused',
  value: number | null,
  share: number | null,
  scale: number,
): JudgedPart {
  return { ...pointsOf(part, share, scale), part, state: share === null ? 'notStated' : 'measured', value };
}

function pointsOf(part: Exclude<KeptPart, 'odds'>, share: number | null, scale: number): PartPoints {
  const [least, most] = share === null ? [0, 1] : [share, share];
  const ends = [pointsAt(part, least, scale), pointsAt(part, most, scale)] as const;
  const deviation = WEIGHT_DEVIATION * Math.max(...ends.map(Math.abs));
  return { points: share === null ? null : ends[0], least: ends[0], most: ends[1], deviation };
}

function pointsAt(part: Exclude<KeptPart, 'odds'>, share: number, scale: number): number {
  const { worst, best } = keptWeights[part];
  return scale * (worst + share * (best - worst));
}
