import { wilsonInterval } from './wilsonInterval.ts';

/** Forecasts of similar size beside what happened: were those called 30 % good in 30 of 100 cases? */
export interface ReliabilityBin {
  readonly rows: number;
  readonly forecast: number;
  readonly rate: number;
  /** Interval of the rate (Wilson), as wide as `z` standard errors. */
  readonly low: number;
  readonly high: number;
}

/** Rows in order of forecast, cut into at most `bins` parts of nearly equal size; equal forecasts are never separated. */
export function reliabilityCurve(
  probabilities: Float64Array,
  outcomes: ArrayLike<number>,
  bins: number,
  z: number,
): ReliabilityBin[] {
  const order = Uint32Array.from(probabilities.keys()).sort(
    (a, b) => (probabilities[a] as number) - (probabilities[b] as number),
  );
  const curve: ReliabilityBin[] = [];
  let start = 0;
  for (let bin = 1; bin <= bins; bin++) {
    let end = Math.round((order.length * bin) / bins);
    if (end <= start) continue;
    const last = probabilities[order[end - 1] as number];
    while (end < order.length && probabilities[order[end] as number] === last) end++;
    curve.push(binOf(order.subarray(start, end), probabilities, outcomes, z));
    start = end;
  }
  return curve;
}

/**
 * Expected calibration error: the mean distance between forecast and rate over the bins, weighted by their rows
 * (Naeini, Cooper and Hauskrecht 2015, with bins of equal size instead of equal width). Chance alone makes it positive.
 */
export function calibrationError(curve: readonly ReliabilityBin[]): number {
  const rows = curve.reduce((sum, bin) => sum + bin.rows, 0);
  return curve.reduce((sum, bin) => sum + (bin.rows / rows) * Math.abs(bin.forecast - bin.rate), 0);
}

/**
 * What the calibration error would be on average if every forecast were exactly right: the rate of a bin then scatters around
 * its forecast, and the mean distance of a normal scatter is its standard deviation times the root of 2/pi. Slightly too much,
 * as forecasts differ within a bin (Broecker and Smith 2007 draw the same for each bin).
 */
export function calibrationErrorByChance(curve: readonly ReliabilityBin[]): number {
  const rows = curve.reduce((sum, bin) => sum + bin.rows, 0);
  const scatter = ({ rows: count, forecast }: ReliabilityBin) => Math.sqrt((forecast * (1 - forecast)) / count);
  return curve.reduce((sum, bin) => sum + (bin.rows / rows) * scatter(bin) * Math.sqrt(2 / Math.PI), 0);
}

function binOf(rows: Uint32Array, probabilities: Float64Array, outcomes: ArrayLike<number>, z: number): ReliabilityBin {
  let forecasts = 0;
  let good = 0;
  for (const row of rows) {
    forecasts += probabilities[row] as number;
    good += outcomes[row] as number;
  }
  return {
    rows: rows.length,
    forecast: forecasts / rows.length,
    rate: good / rows.length,
    ...wilsonInterval(good, rows.length, z),
  };
}
