interface Steps {
  readonly low: string | null;
  readonly high: string | null;
  readonly near: number;
}

/**
 * A stretch of a scale as people say it: an end that is the end of the scale is that one answer, and what is near is named.
 *
 * ```ts
 * stepsSaid({ low: 'Yes', high: null, near: 1 }, ['No', 'Neutral', 'Yes']); // { low: 'Yes', high: 'Yes', near: ['Neutral'] }
 * ```
 */
export function stepsSaid({ low, high, near }: Steps, answers: readonly string[]) {
  const first = low === null ? 0 : answers.indexOf(low);
  const last = high === null ? answers.length - 1 : answers.indexOf(high);
  if (first < 0 || last < 0) return { low, high, near: [] };
  const isOne = first === last;
  return {
    low: isOne ? (answers[first] ?? low) : low,
    high: isOne ? (answers[last] ?? high) : high,
    near: [...answers.slice(Math.max(0, first - near), first), ...answers.slice(last + 1, last + 1 + near)],
  };
}
