/**
 * The distribution of a count of successes in independent trials, each with its own probability:
 * element `k` is the probability of exactly `k` successes, for 0 up to the number of trials.
 *
 * ```ts
 * poissonBinomial([0.5, 0.5]); // [0.25, 0.5, 0.25]
 * ```
 *
 * Exact, by convolution one trial at a time; the cost grows with the square of the number of trials.
 * Source: Poisson 1837; the recursion as in Barlow and Heidtmann 1984.
 */
export function poissonBinomial(probabilities: ArrayLike<number>): Float64Array {
  const mass = new Float64Array(probabilities.length + 1);
  mass[0] = 1;
  for (let trial = 0; trial < probabilities.length; trial++) {
    const success = probabilities[trial] as number;
    for (let k = trial + 1; k > 0; k--) {
      mass[k] = (mass[k] as number) * (1 - success) + (mass[k - 1] as number) * success;
    }
    mass[0] *= 1 - success;
  }
  return mass;
}

/** The smallest count whose cumulative probability reaches `level` (0 to 1). */
export function countQuantile(mass: Float64Array, level: number): number {
  let cumulative = 0;
  for (let count = 0; count < mass.length; count++) {
    cumulative += mass[count] as number;
    if (cumulative >= level - 1e-12) return count;
  }
  return mass.length - 1;
}
