import type { Steps } from '../steps.ts';
import { informationSteps, type Likelihood, likelihoodAt, type PackedRows } from './packedRows.ts';
import type { Layout } from './term.ts';

/**
 * What a fit searches over: base, the points that each term has of its own, and how far the terms move together along each
 * shared direction. The points of a band are the sum of both. `layout` counts the directions as one more term at the end.
 */
export interface Design {
  readonly layout: Layout;
  readonly likelihoodAt: (coefficients: Float64Array) => Likelihood;
  readonly informationSteps: (likelihood: Likelihood) => Steps<Float64Array>;
  /** Base and points by `Layout` of the terms alone. */
  readonly pointsOf: (coefficients: Float64Array) => Float64Array;
  /** Covariance of base and points, from that of the coefficients; both row-major. */
  readonly covarianceOf: (covariance: Float64Array) => Float64Array;
}

/** The design of rows whose terms stand in `own`, with the directions of `sharedDirections`. */
export function designOf(packed: PackedRows, own: Layout, directions: readonly Float64Array[]): Design {
  if (directions.length === 0) {
    return {
      layout: own,
      likelihoodAt: (coefficients) => likelihoodAt(packed, own, coefficients),
      informationSteps: ({ information }) => informationSteps(packed, own, information),
      pointsOf: (coefficients) => coefficients,
      covarianceOf: (covariance) => covariance,
    };
  }
  const size = own.size + directions.length;
  const pointsOf = (coefficients: Float64Array) => together(coefficients, own.size, directions);
  return {
    layout: { size, offsets: Int32Array.of(...own.offsets, own.size) },
    pointsOf,
    likelihoodAt(coefficients) {
      const likelihood = likelihoodAt(packed, own, pointsOf(coefficients));
      return { ...likelihood, gradient: widened(likelihood.gradient, directions) };
    },
    *informationSteps({ information }) {
      return widenedBothWays(yield* informationSteps(packed, own, information), own.size, directions);
    },
    covarianceOf: (covariance) => narrowedBothWays(covariance, own.size, directions),
  };
}

function together(coefficients: Float64Array, own: number, directions: readonly Float64Array[]): Float64Array {
  const points = coefficients.slice(0, own);
  for (const [k, direction] of directions.entries()) {
    const amount = coefficients[own + k] as number;
    for (let i = 0; i < own; i++) points[i] = (points[i] as number) + amount * (direction[i] as number);
  }
  return points;
}

function widened(gradient: Float64Array, directions: readonly Float64Array[]): Float64Array {
  const wide = new Float64Array(gradient.length + directions.length);
  wide.set(gradient);
  for (const [k, direction] of directions.entries()) wide[gradient.length + k] = dot(direction, gradient);
  return wide;
}

/** Lower triangle of [I, G]' A [I, G] from the lower triangle of A, which is filled up on the way. */
function widenedBothWays(matrix: Float64Array, own: number, directions: readonly Float64Array[]): Float64Array {
  const size = own + directions.length;
  const wide = new Float64Array(size * size);
  for (let i = 0; i < own; i++) {
    for (let k = 0; k < i; k++) matrix[k * own + i] = matrix[i * own + k] as number;
    wide.set(matrix.subarray(i * own, (i + 1) * own), i * size);
  }
  for (const [k, direction] of directions.entries()) {
    const line = (own + k) * size;
    for (let i = 0; i < own; i++) wide[line + i] = dot(direction, matrix.subarray(i * own, (i + 1) * own));
    for (const [l, other] of directions.slice(0, k + 1).entries()) {
      wide[line + own + l] = dot(other, wide.subarray(line, line + own));
    }
  }
  return wide;
}

/** [I, G] V [I, G]', both triangles. */
function narrowedBothWays(covariance: Float64Array, own: number, directions: readonly Float64Array[]): Float64Array {
  const size = own + directions.length;
  const lines = new Float64Array(own * size);
  for (let i = 0; i < own; i++) {
    const line = lines.subarray(i * size, (i + 1) * size);
    line.set(covariance.subarray(i * size, (i + 1) * size));
    for (const [k, direction] of directions.entries()) {
      addTimes(line, covariance.subarray((own + k) * size, (own + k + 1) * size), direction[i] as number);
    }
  }
  const narrow = new Float64Array(own * own);
  for (let i = 0; i < own; i++) {
    const line = narrow.subarray(i * own, (i + 1) * own);
    line.set(lines.subarray(i * size, i * size + own));
    for (const [k, direction] of directions.entries()) addTimes(line, direction, lines[i * size + own + k] as number);
  }
  return narrow;
}

function addTimes(into: Float64Array, values: Float64Array, factor: number): void {
  for (let i = 0; i < into.length; i++) into[i] = (into[i] as number) + factor * (values[i] as number);
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < left.length; i++) sum += (left[i] as number) * (right[i] as number);
  return sum;
}
