import { groupedMean } from './properScores.ts';
import type { Random } from './random.ts';

/** How rows were judged by a model that had learned from `size` rows: the log-loss of each row, the mean over `draws` of such models. */
export interface LossesAtSize {
  readonly size: number;
  readonly draws: number;
  readonly losses: Float64Array;
}

interface Spread {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** How the log-loss falls as rows are added: limit + scale x size^-exponent. */
export interface PowerLaw {
  readonly limit: number;
  readonly scale: number;
  readonly exponent: number;
}

/**
 * `reached`: worth it at the present size already, from `from` on. `expected`: it would be from `from` on. `beyond`: not
 * within ten times as many rows, as far as the curve tells. `unclear`: the curve does not tell, see `why`.
 */
export type Enough =
  | { readonly state: 'reached'; readonly from: number }
  | { readonly state: 'expected'; readonly from: number; readonly low: number; readonly high: number | null }
  | { readonly state: 'beyond' }
  | { readonly state: 'unclear'; readonly why: 'too-few-sizes' | 'not-falling' | 'too-wide' };

export interface LearningCurve {
  readonly points: readonly (Spread & { readonly size: number })[];
  readonly law: PowerLaw | null;
  /** Log-loss expected of twice as many rows; null without a law. */
  readonly doubled: (Spread & { readonly size: number }) | null;
  readonly enough: Enough;
}

export interface LearningCurveOptions {
  /** Log-losses of the same rows by a model that learns nothing, from as many rows as there are. */
  readonly baseLosses: Float64Array;
  /** Rows that are not independent. */
  readonly groups: ArrayLike<number>;
  /** Standard errors that an interval spans to both sides. */
  readonly z: number;
  /** Probability of the intervals that are drawn. */
  readonly coverage: number;
  readonly random: Random;
  readonly resamples?: number;
}

/** A law of three figures needs more sizes than three. */
const FEWEST_SIZES = 4;
/** Nobody should believe a curve further than this. */
const FURTHEST = 10;
const STEP = 1.05;
const RESAMPLES = 200;
const exponents = Array.from({ length: 36 }, (_, i) => 0.25 + i * 0.05);

/**
 * Losses at growing sizes as an inverse power law (Cortes et al. 1993; Viering and Loog 2023), and from how many rows on the
 * model is expected to beat knowing nothing by more than chance. The intervals are those of 200 curves through rows drawn anew by
 * groups (Efron 1979); which rows taught is not drawn anew, so that they are a little narrow for small sizes.
 *
 * `sizes` ascend; the last is the present one.
 */
export function learningCurve(sizes: readonly LossesAtSize[], options: LearningCurveOptions): LearningCurve {
  const { baseLosses, groups, z, random, coverage, resamples = RESAMPLES } = options;
  const points = sizes.map(({ size, losses }) => {
    const { mean, standardError } = groupedMean(losses, groups);
    return { size, mean, low: Math.max(0, mean - z * standardError), high: mean + z * standardError };
  });
  const last = sizes.at(-1);
  if (!last || sizes.length < FEWEST_SIZES) {
    return { points, law: null, doubled: null, enough: { state: 'unclear', why: 'too-few-sizes' } };
  }
  const present = groupedMean(
    baseLosses.map((loss, i) => loss - (last.losses[i] as number)),
    groups,
  );
  const sums = sumsByGroup([...sizes.map(({ losses }) => losses), baseLosses], groups);
  /** Standard error of the paired difference to the base, had one row been judged. */
  const noise = present.standardError * Math.sqrt(last.size);
  const fitted = (means: readonly number[]) => {
    const law = powerLaw(sizes, means);
    const base = means.at(-1) as number;
    const isEnough = (size: number) => base - lossAt(law, size) > (z * noise) / Math.sqrt(size);
    return { law, enough: firstSize(isEnough, sizes[0]?.size ?? 1, last.size * FURTHEST) };
  };
  const { law, enough } = fitted(meansOf(sums));
  const drawn = Array.from({ length: resamples }, () => fitted(meansOf(sums, random)));
  const doubledSize = 2 * last.size;
  const losses = drawn.map((each) => lossAt(each.law, doubledSize));
  const doubled = { size: doubledSize, mean: lossAt(law, doubledSize), ...range(losses, coverage) };
  return { points, law, doubled, enough: enoughOf(present.mean > z * present.standardError) };

  function enoughOf(isReached: boolean): Enough {
    const found = drawn.map((each) => each.enough);
    if (isReached) return { state: 'reached', from: Math.min(enough, last?.size ?? enough) };
    if (law.scale <= 0) return { state: 'unclear', why: 'not-falling' };
    const { low, high } = range(found, coverage);
    if (low === Number.POSITIVE_INFINITY) return { state: 'beyond' };
    if (enough === Number.POSITIVE_INFINITY) return { state: 'unclear', why: 'too-wide' };
    return { state: 'expected', from: enough, low, high: Number.isFinite(high) ? high : null };
  }
}

function lossAt({ limit, scale, exponent }: PowerLaw, size: number): number {
  return limit + scale * size ** -exponent;
}

/** The first size that suffices, by steps of a twentieth; infinite where none does up to `most`. */
function firstSize(isEnough: (size: number) => boolean, least: number, most: number): number {
  for (let size = least; size <= most; size = Math.max(size + 1, Math.round(size * STEP))) {
    if (isEnough(size)) return size;
  }
  return Number.POSITIVE_INFINITY;
}

/**
 * Weighted least squares: exact in limit and scale for each exponent. The mean of few models of few rows varies most, so that
 * a size counts by its rows times its draws. Where the losses do not fall, scale is 0 and limit their mean.
 */
function powerLaw(sizes: readonly LossesAtSize[], means: readonly number[]): PowerLaw {
  const weights = sizes.map(({ size, draws }) => size * draws);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const weighted = (value: (i: number) => number) =>
    weights.reduce((sum, weight, i) => sum + weight * value(i), 0) / total;
  const middle = weighted((i) => means[i] as number);
  let best: PowerLaw = { limit: middle, scale: 0, exponent: 1 };
  let least = weighted((i) => ((means[i] as number) - middle) ** 2);
  for (const exponent of exponents) {
    const powers = sizes.map(({ size }) => size ** -exponent);
    const center = weighted((i) => powers[i] as number);
    const variance = weighted((i) => ((powers[i] as number) - center) ** 2);
    const scale = weighted((i) => ((powers[i] as number) - center) * (means[i] as number)) / variance;
    const limit = middle - scale * center;
    if (!(scale > 0) || limit < 0) continue;
    const rest = weighted((i) => ((means[i] as number) - limit - scale * (powers[i] as number)) ** 2);
    if (rest < least) {
      least = rest;
      best = { limit, scale, exponent };
    }
  }
  return best;
}

interface GroupSums {
  /** Sum of each column of losses, by group. */
  readonly sums: readonly Float64Array[];
  readonly rows: Float64Array;
}

function sumsByGroup(columns: readonly Float64Array[], groups: ArrayLike<number>): GroupSums {
  const places = new Map<number, number>();
  const placeOf = Int32Array.from({ length: groups.length }, (_, i) => {
    const group = groups[i] as number;
    const place = places.get(group) ?? places.size;
    places.set(group, place);
    return place;
  });
  const rows = new Float64Array(places.size);
  for (const place of placeOf) rows[place]!++;
  const sums = columns.map((losses) => {
    const sum = new Float64Array(places.size);
    losses.forEach((loss, i) => {
      sum[placeOf[i] as number]! += loss;
    });
    return sum;
  });
  return { sums, rows };
}

/** Mean loss of each column; with chance, over as many groups drawn with replacement. */
function meansOf({ sums, rows }: GroupSums, random?: Random): number[] {
  const drawn = random
    ? Uint32Array.from(rows, () => Math.floor(random() * rows.length))
    : Uint32Array.from(rows.keys());
  const total = (column: Float64Array) => drawn.reduce((sum, place) => sum + (column[place] as number), 0);
  const all = total(rows);
  return sums.map((column) => total(column) / all);
}

function range(values: readonly number[], coverage: number): { low: number; high: number } {
  const sorted = Float64Array.from(values).sort();
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] as number;
  const tail = (1 - coverage) / 2;
  return { low: at(tail), high: at(1 - tail) };
}
