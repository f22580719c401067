import { logGamma } from './beta.ts';
import { normalDraw, type Random } from './random.ts';

/** Rows of each band and the good ones among them; bands without rows say nothing. */
export interface BandCounts {
  readonly rows: ArrayLike<number>;
  readonly good: ArrayLike<number>;
}

/** What knowing the band is expected to tell about the outcome. Intervals are those that the draws span. */
export interface BandInformation {
  /** Mutual information in bits, 0 to 1. */
  readonly bits: Spread;
  /** The same as a share of the uncertainty about the outcome, 0 to 1. */
  readonly share: Spread;
}

export interface Spread {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export interface InformationOptions {
  /** Probability of the intervals. */
  readonly coverage: number;
  readonly random: Random;
  readonly draws?: number;
}

const DRAWS = 400;

/**
 * The expected information of a banded signal about a binary outcome (Shannon 1948), after chance has been taken off: counted
 * straight from the table even noise has some, the more the more bands and the fewer rows (Miller 1955). Here the rates of the
 * bands are believed to scatter around the overall rate as Beta(rate x s, (1 - rate) x s), with s as the table itself makes
 * likely, and drawn from what is then believed of them: bands with few rows are drawn toward the overall rate, and a signal
 * without information comes out near nothing.
 *
 * The belief about s is uniform in the standard deviation of the rates where that is small (Gelman 2006). The shares of the
 * bands are taken as they are.
 */
export function bandInformation({ rows, good }: BandCounts, options: InformationOptions): BandInformation {
  const { coverage, random, draws = DRAWS } = options;
  const bands = Array.from({ length: rows.length }, (_, band) => band).filter((band) => (rows[band] as number) > 0);
  const counts = bands.map((band) => ({ rows: rows[band] as number, good: good[band] as number }));
  const all = counts.reduce((sum, band) => sum + band.rows, 0);
  const rate = (counts.reduce((sum, band) => sum + band.good, 0) + 0.5) / (all + 1);
  if (counts.length < 2) return { bits: NOTHING, share: NOTHING };
  const chances = cumulated(concentrations.map((s) => logBelief(counts, rate, s)));
  const bits = new Float64Array(draws);
  const shares = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    const u = random();
    const s = concentrations[chances.findIndex((chance) => u < chance)] ?? MOST_CONCENTRATED;
    let mean = 0;
    let within = 0;
    for (const band of counts) {
      const drawn = betaDraw(rate * s + band.good, (1 - rate) * s + band.rows - band.good, random);
      mean += (band.rows / all) * drawn;
      within += (band.rows / all) * entropyBits(drawn);
    }
    const whole = entropyBits(mean);
    bits[draw] = Math.max(0, whole - within);
    shares[draw] = whole > 0 ? (bits[draw] as number) / whole : 0;
  }
  return { bits: spreadOf(bits, coverage), share: spreadOf(shares, coverage) };
}

/** Uncertainty of a yes or no in bits: 1 at one half, 0 where it is certain. */
export function entropyBits(probability: number): number {
  if (probability <= 0 || probability >= 1) return 0;
  return -(probability * Math.log2(probability) + (1 - probability) * Math.log2(1 - probability));
}

const NOTHING: Spread = { mean: 0, low: 0, high: 0 };

/** From rates that hardly share anything to rates that are all but equal, even steps of the logarithm. */
const MOST_CONCENTRATED = 5e5;
const concentrations = Array.from({ length: 61 }, (_, i) => MOST_CONCENTRATED * 10 ** (i / 10 - 6));

/** Log of prior times likelihood of the table: beta-binomial, the binomial coefficients left out. */
function logBelief(counts: readonly { rows: number; good: number }[], rate: number, s: number): number {
  const [a, b] = [rate * s, (1 - rate) * s];
  const alone = logGamma(a) + logGamma(b) - logGamma(s);
  // Uniform in the standard deviation of the rates, which is proportional to (s + 1)^(-1/2), on steps of log s.
  return counts.reduce(
    (sum, band) =>
      sum + logGamma(a + band.good) + logGamma(b + band.rows - band.good) - logGamma(s + band.rows) - alone,
    Math.log(s) - 1.5 * Math.log(s + 1),
  );
}

function cumulated(logs: readonly number[]): number[] {
  const most = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - most));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  return weights.map((weight) => (sum += weight / total));
}

function spreadOf(values: Float64Array, coverage: number): Spread {
  const sorted = values.toSorted();
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] as number;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const tail = (1 - coverage) / 2;
  return { mean, low: Math.min(mean, at(tail)), high: Math.max(mean, at(1 - tail)) };
}

function betaDraw(a: number, b: number, random: Random): number {
  const [first, second] = [gammaDraw(a, random), gammaDraw(b, random)];
  return first + second > 0 ? first / (first + second) : a / (a + b);
}

/** A draw from a gamma distribution of scale 1 (Marsaglia and Tsang 2000). */
function gammaDraw(shape: number, random: Random): number {
  if (shape < 1) return gammaDraw(shape + 1, random) * random() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = normalDraw(random);
    const cube = (1 + c * z) ** 3;
    if (cube > 0 && Math.log(1 - random()) < 0.5 * z * z + d - d * cube + d * Math.log(cube)) return d * cube;
  }
}
