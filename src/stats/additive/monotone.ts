import { solved } from '../cholesky.ts';
import { nonNegativeQuadratic } from '../nonNegativeQuadratic.ts';
import type { Layout, Term } from './term.ts';

/** Two neighbouring coefficients of which `upper` must never be below `lower`. */
interface Step {
  readonly lower: number;
  readonly upper: number;
}

/** What the terms ask for: points that only rise, or only fall, from one value band to the next. The missing band is free. */
export function stepsAsked(terms: readonly Term[], { offsets }: Layout): Step[] {
  return terms.flatMap(({ monotone, count }, j) => {
    if (!monotone) return [];
    return Array.from({ length: Math.max(0, count - 2) }, (_, i) => {
      const here = (offsets[j] as number) + 1 + i;
      return monotone === 'rising' ? { lower: here, upper: here + 1 } : { lower: here + 1, upper: here };
    });
  });
}

/**
 * Of all coefficients that keep the steps, those nearest to `aim` in the metric of the matrix whose Cholesky factor is
 * given: where the quadratic model of a Newton step is best within the constraints. The multipliers of the steps solve the dual
 * problem, which has as many unknowns as there are steps.
 *
 * Source: Goldfarb and Idnani 1983 for the dual form.
 */
export function nearestMonotone(
  aim: Float64Array,
  steps: readonly Step[],
  { factor, size }: { readonly factor: Float64Array; readonly size: number },
): Float64Array {
  const rises = Float64Array.from(steps, ({ lower, upper }) => (aim[upper] as number) - (aim[lower] as number));
  if (rises.every((rise) => rise >= 0)) return aim;
  const pulls = steps.map(({ lower, upper }) => {
    const right = new Float64Array(size);
    right[upper] = 1;
    right[lower] = -1;
    return solved(factor, size, right);
  });
  const matrix = new Float64Array(steps.length * steps.length);
  for (const [i, { lower, upper }] of steps.entries()) {
    for (const [k, pull] of pulls.entries()) {
      matrix[i * steps.length + k] = (pull[upper] as number) - (pull[lower] as number);
    }
  }
  const multipliers = nonNegativeQuadratic(matrix, rises);
  const nearest = Float64Array.from(aim);
  for (const [i, pull] of pulls.entries()) {
    const multiplier = multipliers[i] as number;
    if (multiplier === 0) continue;
    for (let at = 0; at < size; at++) nearest[at] = (nearest[at] as number) + multiplier * (pull[at] as number);
  }
  return keepingSteps(nearest, steps);
}

/** Takes away what rounding left: each coefficient at least as high as the one that it must not be below. */
export function keepingSteps(coefficients: Float64Array, steps: readonly Step[]): Float64Array {
  // Steps that fall go down the bands, so that each finds its lower neighbour settled only from the last band on.
  for (const { lower, upper } of inOrder(steps)) {
    if ((coefficients[upper] as number) < (coefficients[lower] as number))
      coefficients[upper] = coefficients[lower] as number;
  }
  return coefficients;
}

function inOrder(steps: readonly Step[]): readonly Step[] {
  const rising = steps.filter(({ lower, upper }) => upper > lower);
  const falling = steps.filter(({ lower, upper }) => upper < lower);
  return falling.length === 0 ? steps : [...rising, ...falling.toReversed()];
}
