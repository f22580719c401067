import { factorised, inverseFrom, invertedFactor, solved } from '../cholesky.ts';
import { finished, type Steps } from '../steps.ts';
import { type Design, designOf } from './design.ts';
import { addBeliefs, beliefPenalty, type LinearBelief, pullToBeliefs } from './linearBelief.ts';
import { keepingSteps, nearestMonotone, stepsAsked } from './monotone.ts';
import { type Likelihood, packedRows } from './packedRows.ts';
import { exchangeable, openTo, type Penalty, penaltyOf, pullOf, roughness } from './penalty.ts';
import type { SharedBelief } from './sharedDirections.ts';
import { effectiveBands, extrapolated, nextSmoothing, type SmoothingBelief, type SmoothingMove } from './smoothing.ts';
import { type Layout, layoutOf, type Term } from './term.ts';
import { addUncertainSmoothing } from './uncertainSmoothing.ts';

export interface AdditiveOptions {
  /** Rows to learn from; their outcomes must be 0 or 1. */
  readonly rows: Uint32Array;
  /** By row of the columns; 1 where absent. */
  readonly weights?: Float64Array;
  /** Normal prior of the base. */
  readonly base: { readonly mean: number; readonly deviation: number };
  /** Chooses each term's smoothing by marginal likelihood; or the smoothing itself, one number per term. */
  readonly smoothing: SmoothingBelief | readonly number[];
  /** What else is believed about points; see `LinearBelief`. */
  readonly beliefs?: readonly LinearBelief[];
  /** What the terms are believed to have in common; nothing where absent. */
  readonly shared?: SharedBelief;
  /** Where the search begins, such as the fit of nearly the same rows: it ends in the same place, sooner. */
  readonly start?: { readonly coefficients: readonly number[]; readonly smoothing: readonly number[] };
}

/**
 * A fitted model: coefficients (see `Layout`) with the covariance of their Laplace approximation, row-major; where the smoothing
 * was chosen, what not knowing it adds is in the covariance.
 */
export interface AdditiveFit {
  readonly layout: Layout;
  readonly coefficients: Float64Array;
  readonly covariance: Float64Array;
  readonly smoothing: readonly number[];
  /** How many bands' worth of points the data have fixed, per term. */
  readonly effective: readonly number[];
  readonly logLikelihood: number;
  readonly steps: number;
}

const MOST_STEPS = 200;
const SETTLED_COEFFICIENT = 1e-9;
const SETTLED_LOG_SMOOTHING = 1e-2;
/** How far coefficients may move before the information matrix is computed anew. */
const STALE_MOVE = 0.05;

/**
 * Fits log-odds = base + sum of points by penalised Newton steps with step halving, and chooses the smoothing between
 * the steps. Proper priors on every coefficient keep it finite on separable, constant and empty data.
 *
 * ```ts
 * fitAdditiveModel([{ bands: Uint8Array.of(1, 1, 2, 2), count: 3, order: 'unordered' }], [0, 0, 1, 1],
 *   { rows: Uint32Array.of(0, 1, 2, 3), base: { mean: 0, deviation: 1.5 }, smoothing: [1] });
 * ```
 *
 * Costs rows x terms^2 / 2 additions a few times, rows x terms for each further step, and the cube of the number of bands.
 * Sources: Wood and Fasiolo 2017 (smoothing); Wood 2011 (alternating Newton and smoothing steps).
 */
export function fitAdditiveModel(
  terms: readonly Term[],
  outcomes: ArrayLike<number>,
  options: AdditiveOptions,
): AdditiveFit {
  return finished(additiveModelSteps(terms, outcomes, options));
}

/** As `fitAdditiveModel`, a part of a Newton step at a time, so that whoever waits can do other things between them. */
export function* additiveModelSteps(
  terms: readonly Term[],
  outcomes: ArrayLike<number>,
  options: AdditiveOptions,
): Steps<AdditiveFit> {
  const own = layoutOf(terms);
  const { shared, beliefs = [] } = options;
  const penalties = terms.map((term, j) =>
    openTo(
      penaltyOf(term),
      beliefs.filter((belief) => belief.term === j).map(({ weights }) => weights),
    ),
  );
  const directions = (shared?.directions ?? []).map((direction) => lengthened(direction, own.size));
  if (shared && directions.length > 0) penalties.push(exchangeable(directions.length, shared.variance));
  const packed = packedRows(terms, outcomes, { rows: options.rows, weights: options.weights, layout: own });
  const design = designOf(packed, own, directions);
  const { layout } = design;
  const belief = 'variance' in options.smoothing ? options.smoothing : undefined;
  const problem: Problem = { design, layout, penalties, base: options.base, beliefs, asked: stepsAsked(terms, own) };
  let smoothing = startingSmoothing(penalties, options.smoothing, belief && options.start?.smoothing);
  let coefficients = keepingSteps(startingCoefficients(problem, options.start?.coefficients), problem.asked);
  let likelihood = design.likelihoodAt(coefficients);
  let information = yield* design.informationSteps(likelihood);
  let moved = 0;
  let plainMove: SmoothingMove | undefined;
  let solver: Solver | undefined;
  let isSettledOnFresh = false;
  let steps = 0;
  while (!isSettledOnFresh && steps < MOST_STEPS) {
    yield;
    steps++;
    solver ??= solverOf(problem, information, smoothing);
    const step = newtonStep(problem, smoothing, coefficients, likelihood, solver.factor);
    yield;
    const climbed = climb(problem, smoothing, coefficients, likelihood, step);
    coefficients = climbed.coefficients;
    likelihood = climbed.likelihood;
    moved += climbed.move;
    let change = 0;
    if (belief) {
      const next = nextSmoothing(smoothing, solver.effective(), coefficients, penalties, layout, belief);
      change = largestLogRatio(smoothing, next);
      if (change > SETTLED_LOG_SMOOTHING) {
        const move = { from: smoothing, to: next };
        smoothing = plainMove ? extrapolated(move, plainMove) : next;
        plainMove = plainMove ? undefined : move;
        solver = undefined;
      }
    }
    const isSettled = climbed.move < SETTLED_COEFFICIENT && change <= SETTLED_LOG_SMOOTHING;
    isSettledOnFresh = isSettled && moved < SETTLED_COEFFICIENT;
    if (moved > STALE_MOVE || isSettled || climbed.isStuck) {
      information = yield* design.informationSteps(likelihood);
      moved = 0;
      solver = undefined;
    }
  }
  solver ??= solverOf(problem, information, smoothing);
  solver.inverted();
  yield;
  const covariance = inverseFrom(solver.inverted(), layout.size);
  yield;
  if (belief) {
    addUncertainSmoothing(covariance, {
      coefficients,
      smoothing,
      effective: solver.effective(),
      penalties,
      layout,
      belief,
    });
  }
  return {
    layout: own,
    coefficients: design.pointsOf(coefficients),
    covariance: design.covarianceOf(covariance),
    smoothing: [...smoothing.subarray(0, terms.length)],
    effective: [...solver.effective().subarray(0, terms.length)],
    logLikelihood: likelihood.logLikelihood,
    steps,
  };
}

/** What is computed once for an information matrix and a smoothing, as far as it is asked for. */
interface Solver {
  readonly factor: Float64Array;
  readonly inverted: () => Float64Array;
  readonly effective: () => Float64Array;
}

function solverOf(problem: Problem, information: Float64Array, smoothing: Float64Array): Solver {
  const { layout, penalties } = problem;
  const factor = factorised(penalised(information, problem, smoothing), layout.size);
  let inverse: Float64Array | undefined;
  let bands: Float64Array | undefined;
  const inverted = () => {
    inverse ??= invertedFactor(factor, layout.size);
    return inverse;
  };
  const effective = () => {
    bands ??= effectiveBands(inverted(), penalties, smoothing, layout);
    return bands;
  };
  return { factor, inverted, effective };
}

interface Problem {
  readonly design: Design;
  readonly layout: Layout;
  readonly penalties: readonly Penalty[];
  readonly base: { readonly mean: number; readonly deviation: number };
  readonly beliefs: readonly LinearBelief[];
  readonly asked: ReturnType<typeof stepsAsked>;
}

function lengthened(values: Float64Array, size: number): Float64Array {
  const longer = new Float64Array(size);
  longer.set(values);
  return longer;
}

function startingSmoothing(
  penalties: readonly Penalty[],
  stated: SmoothingBelief | readonly number[],
  start?: readonly number[],
): Float64Array {
  return Float64Array.from(penalties, (penalty, j) => {
    if (penalty.isStated) return 1;
    if (start?.[j] !== undefined) return start[j];
    if (penalty.variance !== undefined) return 1 / penalty.variance;
    return 'variance' in stated ? 1 / stated.variance : (stated[j] as number);
  });
}

function startingCoefficients(problem: Problem, start?: readonly number[]): Float64Array {
  const { size } = problem.layout;
  if (start) return lengthened(Float64Array.from(start), size);
  const coefficients = new Float64Array(size);
  coefficients[0] = problem.base.mean;
  problem.penalties.forEach((penalty, j) => {
    coefficients.set(penalty.means, problem.layout.offsets[j]);
  });
  return coefficients;
}

function penalised(information: Float64Array, problem: Problem, smoothing: Float64Array): Float64Array {
  const { size, offsets } = problem.layout;
  const matrix = Float64Array.from(information);
  matrix[0] = (matrix[0] as number) + problem.base.deviation ** -2;
  problem.penalties.forEach(({ diagonal, beside, silenced = [] }, j) => {
    const strength = smoothing[j] as number;
    for (let b = 0; b < diagonal.length; b++) {
      const at = (offsets[j] as number) + b;
      matrix[at * size + at] = (matrix[at * size + at] as number) + strength * (diagonal[b] as number);
      if (b > 0) {
        matrix[at * size + at - 1] = (matrix[at * size + at - 1] as number) + strength * (beside[b - 1] as number);
      }
      for (const vector of silenced) {
        for (let c = 0; c <= b; c++) {
          const beside = at - b + c;
          matrix[at * size + beside] =
            (matrix[at * size + beside] as number) - strength * (vector[b] as number) * (vector[c] as number);
        }
      }
    }
  });
  addBeliefs(matrix, problem.beliefs, problem.layout);
  return matrix;
}

function newtonStep(
  problem: Problem,
  smoothing: Float64Array,
  coefficients: Float64Array,
  likelihood: Likelihood,
  factor: Float64Array,
): Float64Array {
  const { size, offsets } = problem.layout;
  const slope = Float64Array.from(likelihood.gradient);
  slope[0] = (slope[0] as number) - ((coefficients[0] as number) - problem.base.mean) / problem.base.deviation ** 2;
  problem.penalties.forEach((penalty, j) => {
    const offset = offsets[j] as number;
    pullOf(penalty, coefficients, offset).forEach((pull, b) => {
      slope[offset + b] = (slope[offset + b] as number) - (smoothing[j] as number) * pull;
    });
  });
  pullToBeliefs(slope, problem.beliefs, coefficients, problem.layout);
  const step = solved(factor, size, slope);
  if (problem.asked.length === 0) return step;
  const aim = coefficients.map((value, i) => value + (step[i] as number));
  return nearestMonotone(aim, problem.asked, { factor, size }).map((value, i) => value - (coefficients[i] as number));
}

/** Takes the step, halved until the penalised likelihood does not fall. */
function climb(
  problem: Problem,
  smoothing: Float64Array,
  coefficients: Float64Array,
  likelihood: Likelihood,
  step: Float64Array,
): { coefficients: Float64Array; likelihood: Likelihood; move: number; isStuck: boolean } {
  const start = likelihood.logLikelihood - penaltyAt(problem, smoothing, coefficients);
  const tolerance = 1e-12 * (1 + Math.abs(start));
  const largest = step.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  for (let share = 1; share > 1e-6; share /= 2) {
    const moved = coefficients.map((value, i) => value + share * (step[i] as number));
    const tried = keepingSteps(moved, problem.asked);
    const there = problem.design.likelihoodAt(tried);
    if (there.logLikelihood - penaltyAt(problem, smoothing, tried) >= start - tolerance) {
      return { coefficients: tried, likelihood: there, move: share * largest, isStuck: false };
    }
  }
  return { coefficients, likelihood, move: 0, isStuck: true };
}

function penaltyAt(problem: Problem, smoothing: Float64Array, coefficients: Float64Array): number {
  let sum = (((coefficients[0] as number) - problem.base.mean) / problem.base.deviation) ** 2;
  problem.penalties.forEach((penalty, j) => {
    sum += (smoothing[j] as number) * roughness(penalty, coefficients, problem.layout.offsets[j] as number);
  });
  sum += beliefPenalty(problem.beliefs, coefficients, problem.layout);
  return sum / 2;
}

function largestLogRatio(from: Float64Array, to: Float64Array): number {
  return from.reduce((most, value, j) => Math.max(most, Math.abs(Math.log((to[j] as number) / value))), 0);
}
