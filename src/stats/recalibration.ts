import { logOddsOf, probabilityOf } from './logistic.ts';

/**
 * What the forecasts should have been: log-odds = intercept + slope x log-odds said (Cox 1958). A slope below 1 means that
 * they were too sure, above 1 too timid; an intercept below 0 that they promised too much.
 */
export interface Recalibration {
  readonly intercept: number;
  readonly slope: number;
  /** Of the slope, `z` standard errors to both sides. */
  readonly slopeLow: number;
  readonly slopeHigh: number;
  /** The rate that belongs to a forecast, with its band. */
  readonly at: (forecast: number) => { readonly rate: number; readonly low: number; readonly high: number };
}

const MOST_STEPS = 50;
/** Precision of the belief that forecasts are right, a standard deviation of seven about 0 and 1: separated rows stay finite. */
const RIDGE = 0.02;

/**
 * Fitted by Newton's steps; the covariance is the sandwich with groups as units (Liang and Zeger 1986), but never less than that
 * of the model itself: of few groups, or rows that the forecasts separate, the sandwich knows nothing of what it lacks.
 * Undefined where all forecasts are the same, or all outcomes.
 */
export function recalibration(
  probabilities: Float64Array,
  outcomes: ArrayLike<number>,
  groups: ArrayLike<number>,
  z: number,
): Recalibration | undefined {
  const said = probabilities.map((probability) => logOddsOf(Math.min(1 - 1e-9, Math.max(1e-9, probability))));
  const good = Array.from(outcomes).reduce((sum, outcome) => sum + outcome, 0);
  if (good === 0 || good === outcomes.length || said.every((value) => value === said[0])) return undefined;
  let [intercept, slope] = [0, 1];
  let inverse = [0, 0, 0] as Triple;
  for (let step = 0; step < MOST_STEPS; step++) {
    let [g0, g1, h00, h01, h11] = [-RIDGE * intercept, RIDGE * (1 - slope), RIDGE, 0, RIDGE];
    said.forEach((x, i) => {
      const p = probabilityOf(intercept + slope * x);
      const rest = (outcomes[i] as number) - p;
      const weight = p * (1 - p);
      g0 += rest;
      g1 += rest * x;
      h00 += weight;
      h01 += weight * x;
      h11 += weight * x * x;
    });
    const determinant = h00 * h11 - h01 * h01;
    inverse = [h11 / determinant, -h01 / determinant, h00 / determinant];
    const [d0, d1] = times(inverse, g0, g1);
    const length = Math.min(1, 2 / Math.hypot(d0, d1));
    intercept += length * d0;
    slope += length * d1;
    if (Math.hypot(d0, d1) < 1e-10) break;
  }
  const scores = new Map<number, [number, number]>();
  said.forEach((x, i) => {
    const rest = (outcomes[i] as number) - probabilityOf(intercept + slope * x);
    const [a, b] = scores.get(groups[i] as number) ?? [0, 0];
    scores.set(groups[i] as number, [a + rest, b + rest * x]);
  });
  const grouped = sandwich(inverse, [...scores.values()]);
  const [v00, v01, v11] = grouped[2] > inverse[2] ? grouped : inverse;
  const half = z * Math.sqrt(v11);
  return {
    intercept,
    slope,
    slopeLow: slope - half,
    slopeHigh: slope + half,
    at: (forecast) => {
      const x = logOddsOf(Math.min(1 - 1e-9, Math.max(1e-9, forecast)));
      const middle = intercept + slope * x;
      const band = z * Math.sqrt(Math.max(0, v00 + 2 * x * v01 + x * x * v11));
      return { rate: probabilityOf(middle), low: probabilityOf(middle - band), high: probabilityOf(middle + band) };
    },
  };
}

type Triple = readonly [number, number, number];

function times([a, b, c]: Triple, x: number, y: number): [number, number] {
  return [a * x + b * y, b * x + c * y];
}

function sandwich(inverse: Triple, scores: readonly (readonly [number, number])[]): Triple {
  const influences = scores.map(([a, b]) => times(inverse, a, b));
  const correction = influences.length > 1 ? influences.length / (influences.length - 1) : 1;
  const sum = (value: (influence: [number, number]) => number) =>
    correction * influences.reduce((total, influence) => total + value(influence), 0);
  return [sum(([a]) => a * a), sum(([a, b]) => a * b), sum(([, b]) => b * b)];
}
