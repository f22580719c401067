import type { AxisName } from '../evidence/signal.ts';
import { LEAST_PROBABILITY } from '../stats/gradedResponse.ts';
import { population } from './categoryCurves.ts';
import { traitAtCut } from './group.ts';
import type { Item } from './item.ts';
import type { AxisPosterior } from './measure.ts';

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
  known: Pick<AxisPosterior, 'axis' | 'trait'>,
  open: readonly Item[],
  most: number,
  asking: Asking,
): QuestionOutlook {
  return furtherOutlook(known, open, asking)(most);
}

/** The same for whoever may want to look further later: what was looked at already is not reckoned again. */
export function furtherOutlook(
  { axis, trait }: Pick<AxisPosterior, 'axis' | 'trait'>,
  open: readonly Item[],
  { cut, weight, answerRates }: Asking,
): (most: number) => QuestionOutlook {
  const highs = highShares(cut);
  const left = open.map(
    (item): AskableItem => ({
      id: item.id,
      rate: answerRates?.get(item.id) ?? 1,
      answers: answersOn(highs, item, weight),
    }),
  );
  let ends: Ends = {
    shares: Float64Array.of(1),
    isHigh: Float64Array.of(dot(trait.weights, highs)),
    ...supported(trait.weights),
  };
  const outlooks: Outlook[] = [ends];
  const questions: string[] = [];
  let last: AskableItem | undefined;
  return (most) => {
    while (questions.length < most && left.length > 0) {
      if (last) ends = { ...(outlooks.at(-1) as Outlook), first: ends.first, weights: weightsAfter(ends, last) };
      [last] = left.splice(mostTelling(left, ends), 1) as [AskableItem];
      questions.push(last.id);
      outlooks.push(outlookAfter(ends, last));
    }
    return { axis, questions: questions.slice(0, most), outlooks: outlooks.slice(0, most + 1) };
  };
}

/** An outlook with what is known at each of its ends: one end's weights after another, on the points from `first` on. */
interface Ends extends Outlook {
  readonly first: number;
  readonly weights: Float64Array;
}

interface AskableItem {
  readonly id: string;
  /** How likely it is to be answered at all. */
  readonly rate: number;
  readonly answers: readonly AnswerCurves[];
}

/** Which of the items leaves least open of the side of the cut. */
function mostTelling(items: readonly AskableItem[], ends: Ends): number {
  let best = -1;
  let leastBits = Number.POSITIVE_INFINITY;
  for (const [index, item] of items.entries()) {
    const bits = bitsLeft(ends, item);
    if (bits > leastBits - SAME_BITS && !(bits < leastBits + SAME_BITS && item.id < (items[best] as AskableItem).id))
      continue;
    leastBits = bits;
    best = index;
  }
  return best;
}

/** Questions that differ by less say as much; the earlier by name is asked, so that the order does not depend on rounding. */
const SAME_BITS = 1e-12;

/** The entropy that is expected to be left of the side of the cut after an answer to the item. */
function bitsLeft({ shares, isHigh, first, weights }: Ends, { rate, answers }: AskableItem): number {
  const points = weights.length / shares.length;
  let bits = 0;
  for (let end = 0; end < shares.length; end++) {
    let after = 0;
    for (let answer = 0; answer < answers.length; answer++) {
      const { curve, kept, high } = answers[answer] as AnswerCurves;
      let likely = 0;
      let total = 0;
      let above = 0;
      for (let point = first, at = end * points; point < first + points; point++, at++) {
        const before = weights[at] as number;
        likely += before * (curve[point] as number);
        total += before * (kept[point] as number);
        above += before * (high[point] as number);
      }
      after += likely * binaryEntropyBits(above / total);
    }
    bits += (shares[end] as number) * (rate * after + (1 - rate) * binaryEntropyBits(isHigh[end] as number));
  }
  return bits;
}

/** Each end parts into one for every answer, and where none may come, one that stays as it is. */
function outlookAfter({ shares, isHigh, first, weights }: Ends, { rate, answers }: AskableItem): Outlook {
  const points = weights.length / shares.length;
  const parts = rate < 1 ? answers.length + 1 : answers.length;
  const after = { shares: new Float64Array(shares.length * parts), isHigh: new Float64Array(shares.length * parts) };
  for (let end = 0; end < shares.length; end++) {
    for (const [answer, { curve, kept, high }] of answers.entries()) {
      let likely = 0;
      let total = 0;
      let above = 0;
      for (let point = first, at = end * points; point < first + points; point++, at++) {
        const before = weights[at] as number;
        likely += before * (curve[point] as number);
        total += before * (kept[point] as number);
        above += before * (high[point] as number);
      }
      after.shares[end * parts + answer] = (shares[end] as number) * rate * likely;
      after.isHigh[end * parts + answer] = above / total;
    }
    if (parts === answers.length) continue;
    after.shares[(end + 1) * parts - 1] = (shares[end] as number) * (1 - rate);
    after.isHigh[(end + 1) * parts - 1] = isHigh[end] as number;
  }
  return after;
}

/** What is known at each end of `outlookAfter`. */
function weightsAfter({ shares, first, weights }: Ends, { rate, answers }: AskableItem): Float64Array {
  const points = weights.length / shares.length;
  const parts = rate < 1 ? answers.length + 1 : answers.length;
  const after = new Float64Array(weights.length * parts);
  for (let end = 0; end < shares.length; end++) {
    for (const [answer, { kept }] of answers.entries()) {
      const to = (end * parts + answer) * points;
      let total = 0;
      for (let point = 0; point < points; point++) {
        const weight = (weights[end * points + point] as number) * (kept[first + point] as number);
        after[to + point] = weight;
        total += weight;
      }
      for (let point = 0; point < points; point++) after[to + point] = (after[to + point] as number) / total;
    }
    if (parts === answers.length) continue;
    after.set(weights.subarray(end * points, (end + 1) * points), ((end + 1) * parts - 1) * points);
  }
  return after;
}

/** From the first point to the last on which anything rests: what lies beyond changes no figure that anybody sees. */
function supported(weights: Float64Array): Pick<Ends, 'first' | 'weights'> {
  let [first, end] = [0, weights.length];
  while (first < end - 1 && (weights[first] as number) < NEGLIGIBLE_WEIGHT) first++;
  while (end > first + 1 && (weights[end - 1] as number) < NEGLIGIBLE_WEIGHT) end--;
  return { first, weights: weights.slice(first, end) };
}

const NEGLIGIBLE_WEIGHT = 1e-12;

export function binaryEntropyBits(probability: number): number {
  const other = 1 - probability;
  if (!(probability > 0 && other > 0)) return 0;
  return -probability * Math.log2(probability) - other * Math.log2(other);
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

/** What an answer says, on the points of `population`: how likely it is, what is believed of it, and of that what is high. */
interface AnswerCurves {
  readonly curve: Float64Array;
  readonly kept: Float64Array;
  readonly high: Float64Array;
}

const keptCurves = new WeakMap<Float64Array, WeakMap<Item, Map<number, readonly AnswerCurves[]>>>();

/** The answers to an item where they are believed so far; kept for each cut. */
function answersOn(highs: Float64Array, item: Item, weight: number): readonly AnswerCurves[] {
  const ofCut = keptCurves.get(highs) ?? new WeakMap<Item, Map<number, readonly AnswerCurves[]>>();
  keptCurves.set(highs, ofCut);
  const ofItem = ofCut.get(item) ?? new Map<number, readonly AnswerCurves[]>();
  ofCut.set(item, ofItem);
  let answers = ofItem.get(weight);
  if (!answers) {
    answers = item.curves.map((curve) => {
      const kept = curve.map((one) => Math.max(one, LEAST_PROBABILITY) ** weight);
      return { curve, kept, high: kept.map((one, point) => one * (highs[point] as number)) };
    });
    ofItem.set(weight, answers);
  }
  return answers;
}
