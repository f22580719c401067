/** A probability nearer to 0 or 1 than this counts as this, so that one certain miss does not make the mean infinite. */
const LEAST_PROBABILITY = 1e-15;

/** What a forecast cost each row: minus the log of the probability that it gave to what happened, in nats. */
export function logLosses(probabilities: Float64Array, outcomes: ArrayLike<number>): Float64Array {
  return probabilities.map((probability, i) => {
    const given = outcomes[i] === 1 ? probability : 1 - probability;
    return -Math.log(Math.max(LEAST_PROBABILITY, given));
  });
}

/** Mean squared distance of the probabilities from the outcomes, 0 to 1 (Brier 1950). */
export function brierScore(probabilities: Float64Array, outcomes: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < probabilities.length; i++) {
    sum += ((probabilities[i] as number) - (outcomes[i] as number)) ** 2;
  }
  return sum / probabilities.length;
}

/**
 * Mean and standard error of values that come in groups whose members are not independent: the groups are the
 * units (the sandwich of Liang and Zeger 1986 for a mean). The error is NaN with fewer than two groups.
 */
export function groupedMean(values: Float64Array, groups: ArrayLike<number>): { mean: number; standardError: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const sums = new Map<number, number>();
  for (let i = 0; i < values.length; i++) {
    const group = groups[i] as number;
    sums.set(group, (sums.get(group) ?? 0) + (values[i] as number) - mean);
  }
  let squares = 0;
  for (const sum of sums.values()) squares += sum * sum;
  const correction = sums.size > 1 ? sums.size / (sums.size - 1) : Number.NaN;
  return { mean, standardError: Math.sqrt(correction * squares) / values.length };
}
