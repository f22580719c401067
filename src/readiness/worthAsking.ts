import type { QuestionOutlook } from './questionOutlook.ts';

/**
 * How many questions to each axis are worth asking before the group is called, where a wrong call costs as much as
 * `wrongCall` questions: those that save most, wrong calls and questions together. All 0 where calling it now costs
 * least. One question alone may change no call that two together would change; so that many are looked at together.
 * (Expected value of sample information: Raiffa & Schlaifer 1961.)
 *
 * ```ts
 * worthAsking([willingness, needs], 7); // [1, 0]: one question about willingness
 * ```
 */
export function worthAsking(axes: readonly QuestionOutlook[], wrongCall: number): number[] {
  const rightAfter = axes.map(({ outlooks }) => outlooks.map(({ shares, isHigh }) => rightShare(shares, isHigh)));
  let best: { readonly counts: number[]; readonly cost: number } | undefined;
  for (const counts of countsUpTo(axes.map(({ questions }) => questions.length))) {
    const isRight = counts.reduce((product, count, axis) => product * (rightAfter[axis]?.[count] ?? 1), 1);
    const asked = counts.reduce((sum, count) => sum + count, 0);
    const cost = wrongCall * (1 - isRight) + asked;
    if (!best || cost < best.cost) best = { counts, cost };
  }
  return best?.counts ?? [];
}

/** How often the likelier side is the right one. */
function rightShare(shares: Float64Array, isHigh: Float64Array): number {
  return shares.reduce((sum, share, end) => {
    const high = isHigh[end] as number;
    return sum + share * Math.max(high, 1 - high);
  }, 0);
}

/** From none of each on, the first counting slowest. */
function countsUpTo(most: readonly number[]): number[][] {
  return most.reduce<number[][]>(
    (all, last) => all.flatMap((counts) => Array.from({ length: last + 1 }, (_, count) => [...counts, count])),
    [[]],
  );
}
