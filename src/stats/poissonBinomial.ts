/**
 * The distribution of a count of successes in independent trials, each with its own probability:
 * element `k` is the probability of exactly `k` successes, for 0 up to the number of trials.
 *
 * ```ts
 * poissonBinomial([0.5, 0.5]); // [0.25, 0.5, 0.25]
 * ```
 *
 * By convolution one trial at a time, exact but for counts so unlikely that they do not matter (`NEGLIGIBLE`): these are taken
 * as impossible, so that the cost grows with trials^1.5 and not with their square.
 * Source: Poisson 1837; the recursion as in Barlow and Heidtmann 1984.
 */
export function poissonBinomial(probabilities: ArrayLike<number>): Float64Array {
  const mass = new Float64Array(probabilities.length + 1);
  mass[0] = 1;
  let [least, most] = [0, 0];
  for (let trial = 0; trial < probabilities.length; trial++) {
    const success = probabilities[trial] as number;
    most++;
    for (let k = most; k > least; k--) {
      mass[k] = (mass[k] as number) * (1 - success) + (mass[k - 1] as number) * success;
    }
    mass[least] = (mass[least] as number) * (1 - success);
    while ((mass[most] as number) < NEGLIGIBLE) mass[most--] = 0;
    while ((mass[least] as number) < NEGLIGIBLE) mass[least++] = 0;
  }
  return mass;
}

/** A hundred thousand trials that each drop this twice lose less than 1e-14 of the distribution. */
const NEGLIGIBLE = 1e-20;

/** The smallest count whose cumulative probability reaches `level` (0 to 1). */
export function countQuantile(mass: Float64Array, level: number): number {
  let cumulative = 0;
  for (let count = 0; count < mass.length; count++) {
    cumulative += mass[count] as number;
    if (cumulative >= level - 1e-12) return count;
  }
  return mass.length - 1;
}
