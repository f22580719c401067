import type { AxisName } from '../evidence/signal.ts';
import { LEAST_PROBABILITY } from '../stats/gradedResponse.ts';
import { population } from './categoryCurves.ts';
import { traitAtCut } from './group.ts';
import type { Item } from './item.ts';

/** What is taken for granted of answers that are still to come. */
export interface Asking {
  /** Where low ends and high begins, as a percentile. */
  readonly cut: number;
  /** How far an answer will be believed, 0 to 1. */
  readonly weight: number;
  /** How likely each question is to be answered at all; 1 where absent. See `answerRate`. */
  readonly answerRates?: ReadonlyMap<string, number>;
}

/** What may be known of one axis after some questions: how likely each end is, and how likely the axis is high then. */
export interface Outlook {
  readonly shares: Float64Array;
  readonly isHigh: Float64Array;
}

/** Questions to one axis, in the order in which they say most, and what may be known after none, one, two, ... of them. */
export interface QuestionOutlook {
  readonly axis: AxisName;
  readonly questions: readonly string[];
  /** One more than there are questions. */
  readonly outlooks: readonly Outlook[];
}

/**
 * Looks ahead: which up to `most` questions in a row are expected to settle the side of the cut best, and what may come
 * of them. Each is the one with the largest expected fall of the entropy after those before it (Lindley 1956). Every
 * answer is weighted by how likely this customer is to give it; "don't know" changes nothing.
 *
 * ```ts
 * questionOutlook({ axis: 'needs', trait }, open, 2, { cut: 50, weight: 0.9 });
 * // { axis: 'needs', questions: ['bw-own-way', 'bw-must-haves'], outlooks: [{ shares: [1], isHigh: [0.5] }, ...] }
 * ```
 */
export function questionOutlook(
  { axis, trait }: { readonly axis: AxisName; readonly trait: { readonly weights: Float64Array } },
  open: readonly Item[],
  most: number,
  asking: Asking,
): QuestionOutlook {
  const highs = highShares(asking.cut);
  let branches: Branch[] = [{ share: 1, weights: trait.weights, isHigh: dot(trait.weights, highs) }];
  const outlooks = [outlookOf(branches)];
  const questions: string[] = [];
  const left = [...open];
  while (questions.length < most && left.length > 0) {
    let best = -1;
    let leastBits = Number.POSITIVE_INFINITY;
    for (const [index, item] of left.entries()) {
      const bits = bitsLeft(branches, item, highs, asking);
      if (bits > leastBits - SAME_BITS && !(bits < leastBits + SAME_BITS && item.id < (left[best] as Item).id))
        continue;
      leastBits = bits;
      best = index;
    }
    const [item] = left.splice(best, 1) as [Item];
    branches = branches.flatMap((branch) => branchesBy(branch, item, highs, asking));
    questions.push(item.id);
    outlooks.push(outlookOf(branches));
  }
  return { axis, questions, outlooks };
}

/** Questions that differ by less say as much; the earlier by name is asked, so that the order does not depend on rounding. */
const SAME_BITS = 1e-12;

interface Branch {
  readonly share: number;
  readonly weights: Float64Array;
  readonly isHigh: number;
}

function outlookOf(branches: readonly Branch[]): Outlook {
  return {
    shares: Float64Array.from(branches, ({ share }) => share),
    isHigh: Float64Array.from(branches, ({ isHigh }) => isHigh),
  };
}

/** The entropy that is expected to be left of the side of the cut after an answer to the item. */
function bitsLeft(
  branches: readonly Branch[],
  item: Item,
  highs: Float64Array,
  { weight, answerRates }: Asking,
): number {
  const rate = answerRates?.get(item.id) ?? 1;
  const believed = believedCurves(item, weight);
  let bits = 0;
  for (const { share, weights, isHigh } of branches) {
    let after = 0;
    for (const [category, curve] of item.curves.entries()) {
      const kept = believed[category] as Float64Array;
      let likely = 0;
      let total = 0;
      let high = 0;
      for (let point = 0; point < weights.length; point++) {
        const before = weights[point] as number;
        const one = before * (kept[point] as number);
        likely += before * (curve[point] as number);
        total += one;
        high += one * (highs[point] as number);
      }
      after += likely * binaryEntropyBits(high / total);
    }
    bits += share * (rate * after + (1 - rate) * binaryEntropyBits(isHigh));
  }
  return bits;
}

function branchesBy(branch: Branch, item: Item, highs: Float64Array, { weight, answerRates }: Asking): Branch[] {
  const rate = answerRates?.get(item.id) ?? 1;
  const believed = believedCurves(item, weight);
  const { weights: before } = branch;
  const answered: Branch[] = [];
  for (const [category, curve] of item.curves.entries()) {
    const kept = believed[category] as Float64Array;
    const weights = new Float64Array(before.length);
    let total = 0;
    for (let point = 0; point < weights.length; point++) {
      const weight = (before[point] as number) * (kept[point] as number);
      weights[point] = weight;
      total += weight;
    }
    for (let point = 0; point < weights.length; point++) weights[point] = (weights[point] as number) / total;
    answered.push({ share: branch.share * rate * dot(before, curve), weights, isHigh: dot(weights, highs) });
  }
  return rate < 1 ? [...answered, { ...branch, share: branch.share * (1 - rate) }] : answered;
}

export function binaryEntropyBits(probability: number): number {
  const term = (p: number) => (p > 0 ? -p * Math.log2(p) : 0);
  return term(probability) + term(1 - probability);
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let point = 0; point < one.length; point++) sum += (one[point] as number) * (other[point] as number);
  return sum;
}

const keptShares = new Map<number, Float64Array>();

/** How much of each point's weight lies at or above the cut: each weight is spread evenly over its spacing. */
function highShares(cut: number): Float64Array {
  const { points, spacing } = population;
  let shares = keptShares.get(cut);
  if (!shares) {
    const trait = traitAtCut(cut);
    shares = points.map((point) => Math.min(1, Math.max(0, (point + spacing / 2 - trait) / spacing)));
    // Cuts are few; whoever drags a cut line leaves some behind.
    if (keptShares.size >= MOST_CUTS) keptShares.clear();
    keptShares.set(cut, shares);
  }
  return shares;
}

const MOST_CUTS = 100;

const keptCurves = new WeakMap<Item, Map<number, readonly Float64Array[]>>();

/** What an answer says where it is believed so far. */
function believedCurves(item: Item, weight: number): readonly Float64Array[] {
  const ofItem = keptCurves.get(item) ?? new Map<number, readonly Float64Array[]>();
  keptCurves.set(item, ofItem);
  let curves = ofItem.get(weight);
  if (!curves) {
    curves = item.curves.map((curve) => curve.map((one) => Math.max(one, LEAST_PROBABILITY) ** weight));
    ofItem.set(weight, curves);
  }
  return curves;
}
