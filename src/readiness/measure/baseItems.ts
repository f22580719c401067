import type { Base } from '../../evidence/living/livingBase.ts';
import type { PortfolioColumn } from '../../evidence/portfolio/portfolio.ts';
import { type CalibratedItem, calibrated, calibrationOf } from '../calibration/calibratedItem.ts';
import { type Item, isItem, itemOf, type UnfitSignal } from '../item.ts';

export interface BaseItems {
  readonly items: readonly Item[];
  /** Claims that cannot be used, and why. */
  readonly leftOut: readonly UnfitSignal[];
}

/**
 * The items of a living base as they were estimated, where a calibration counts; else placed by its own customers as
 * `itemsOfPortfolio` places them. Above 4,096 answers the
 * counts that place an item are rounded (see `coarseCount`), so that one more answer among a million seldom moves the
 * scale, and with it everybody's measure. It depends on what the base shows alone, never on how it came there; and an item
 * that stays as it was stays the same object.
 */
export function itemsOfBase(base: Base): BaseItems {
  let kept = keptOf.get(base);
  if (kept?.version === base.version) return kept.result;
  const former = kept?.candidates ?? new Map<string, Candidate>();
  const changed = kept ? base.changedSince(kept.version) : 'all';
  const calibration = calibrationOf(base);
  const estimates = new Map(calibration?.items.map((item) => [item.signal, item]));
  const candidates = new Map<string, Candidate>();
  for (const column of base.portfolio.columns) {
    const { id, axis } = column.signal;
    const own = estimates.get(id);
    if (axis) candidates.set(id, candidateOf(column, former.get(id), changed, own && { ...own, of: calibration?.id }));
  }
  const made = [...candidates.values()].map(({ candidate }) => candidate);
  const isSame = kept && made.length === former.size && made.every((each, i) => each === kept?.made[i]);
  const result =
    kept && isSame
      ? kept.result
      : { items: made.filter(isItem), leftOut: made.filter((each): each is UnfitSignal => !isItem(each)) };
  kept = { version: base.version, candidates, made, result };
  keptOf.set(base, kept);
  return result;
}

/**
 * A count as it places an item among `total` answers: exact up to 4,096 answers; beyond, rounded to steps that are at most
 * a 4,096th of all answers and at most a 32nd of the count itself, so that a share is right to one in eight thousand.
 */
export function coarseCount(count: number, total: number): number {
  if (total <= EXACT_TO || count === 0) return count;
  const ofTotal = 2 ** Math.ceil(Math.log2(total / EXACT_TO));
  const ofCount = Math.max(1, 2 ** (Math.floor(Math.log2(count)) - 5));
  const step = Math.min(ofTotal, ofCount);
  return Math.round(count / step) * step;
}

const EXACT_TO = 4096;

interface Candidate {
  readonly counted: CountedBands;
  readonly key: string;
  readonly candidate: Item | UnfitSignal;
}

interface Kept {
  readonly version: number;
  readonly candidates: ReadonlyMap<string, Candidate>;
  readonly made: readonly (Item | UnfitSignal)[];
  readonly result: BaseItems;
}

const keptOf = new WeakMap<Base, Kept>();

function candidateOf(
  column: PortfolioColumn,
  former: Candidate | undefined,
  changed: readonly number[] | 'all',
  estimate: (CalibratedItem & { readonly of: number | undefined }) | undefined,
): Candidate {
  const counted = countedBands(column.bands, former?.counted, changed);
  const counts = coarseCountsOf(column, counted);
  const key = `${column.banding.version} ${estimate?.of ?? 'default'} ${counts.join()}`;
  if (former?.key === key) return { ...former, counted };
  const made = itemOf(column.signal, column.banding, counts);
  const candidate = isItem(made) ? calibrated(made, estimate) : made;
  // What was estimated stays where the shares of the answers move.
  const isEstimated = isItem(candidate) && candidate.parameters.placedBy === 'estimated';
  const estimatedKey = `${column.banding.version} ${estimate?.of} estimated`;
  if (isEstimated && former?.key === estimatedKey) return { ...former, counted };
  return { counted, key: isEstimated ? estimatedKey : key, candidate };
}

/** How many rows are in each band, and the bands that were counted, so that a changed row is counted again by itself. */
interface CountedBands {
  readonly counts: Uint32Array;
  readonly bands: Uint8Array;
}

function countedBands(
  bands: Uint8Array,
  former: CountedBands | undefined,
  changed: readonly number[] | 'all',
): CountedBands {
  if (!former || changed === 'all' || former.bands.length > bands.length) {
    return { counts: countFrom(0, bands, new Uint32Array(256)), bands: bands.slice() };
  }
  const { counts, bands: before } = former;
  for (const row of changed) {
    if (row >= before.length) continue;
    (counts[before[row] as number] as number)--;
    (counts[bands[row] as number] as number)++;
    before[row] = bands[row] as number;
  }
  if (before.length === bands.length) return former;
  return { counts: countFrom(before.length, bands, counts), bands: bands.slice() };
}

function countFrom(first: number, bands: Uint8Array, counts: Uint32Array): Uint32Array {
  for (let row = first; row < bands.length; row++) (counts[bands[row] as number] as number)++;
  return counts;
}

function coarseCountsOf({ banding }: PortfolioColumn, { counts }: CountedBands): number[] {
  const [, ...answered] = counts.subarray(0, banding.labels.length);
  const total = answered.reduce((sum, count) => sum + count, 0);
  // How many are missing places nothing.
  return [0, ...answered.map((count) => coarseCount(count, total))];
}
