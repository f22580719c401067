import { LEAST_PROBABILITY } from '../stats/gradedResponse.ts';
import { normalCdf } from '../stats/normal.ts';
import { expectation, type Grid, probabilityAtLeast, quantileOf } from '../stats/quadrature.ts';
import { percentiles, population } from './categoryCurves.ts';
import type { Item } from './item.ts';

/** One axis of many customers (or patterns of answers); NaN where nothing is known. */
export interface AxisFigures {
  readonly mean: Float32Array;
  readonly low: Float32Array;
  readonly high: Float32Array;
  /** The probability of lying at or above the cut. */
  readonly isHigh: Float32Array;
  /** How many items were answered. */
  readonly evidence: Uint16Array;
}

export function unknownFigures(size: number): AxisFigures {
  const unknown = () => new Float32Array(size).fill(Number.NaN);
  return { mean: unknown(), low: unknown(), high: unknown(), isHigh: unknown(), evidence: new Uint16Array(size) };
}

/** What an answer in each category says: the logs of the item's curves, `[category][point]`. */
export function logCurvesOf({ curves }: Item): readonly Float64Array[] {
  return curves.map((curve) => curve.map((probability) => Math.log(Math.max(probability, LEAST_PROBABILITY))));
}

/**
 * Adds up what answers say of one customer on one axis and writes the figures: the arithmetic of `measuresOf` without its
 * allocations.
 */
export class AxisSum {
  readonly #logs = new Float64Array(population.points.length);
  readonly #trait: Grid = { points: population.points, weights: this.#logs, spacing: population.spacing };
  readonly #traitCut: number;
  #evidence = 0;

  constructor(traitCut: number) {
    this.#traitCut = traitCut;
  }

  begin(): void {
    this.#logs.fill(0);
    this.#evidence = 0;
  }

  /** One more item was answered. */
  count(): void {
    this.#evidence++;
  }

  add(logCurve: Float64Array, weight: number): void {
    const logs = this.#logs;
    for (let point = 0; point < logs.length; point++) {
      logs[point] = (logs[point] as number) + weight * (logCurve[point] as number);
    }
  }

  write(figures: AxisFigures, row: number): void {
    figures.evidence[row] = this.#evidence;
    if (this.#evidence === 0) {
      figures.mean[row] = figures.low[row] = figures.high[row] = figures.isHigh[row] = Number.NaN;
      return;
    }
    this.#becomePosterior();
    figures.mean[row] = expectation(this.#trait, percentiles);
    figures.low[row] = 100 * normalCdf(quantileOf(this.#trait, 0.1));
    figures.high[row] = 100 * normalCdf(quantileOf(this.#trait, 0.9));
    figures.isHigh[row] = probabilityAtLeast(this.#trait, this.#traitCut);
  }

  #becomePosterior(): void {
    const logs = this.#logs;
    let highest = Number.NEGATIVE_INFINITY;
    for (const log of logs) if (log > highest) highest = log;
    let total = 0;
    for (let point = 0; point < logs.length; point++) {
      const weight = (population.weights[point] as number) * Math.exp((logs[point] as number) - highest);
      logs[point] = weight;
      total += weight;
    }
    for (let point = 0; point < logs.length; point++) logs[point] = (logs[point] as number) / total;
  }
}
