/** How alike several judges see each case, from one-way analysis of variance. */
export interface IntraclassCorrelation {
  /** Of a single judge, ICC(1): which part of the variance of judgements is between cases. Below 0 counts as 0. */
  readonly single: number;
  /** Of the mean of all judges of a case, ICC(k), with the harmonic-like mean number of judges. */
  readonly mean: number;
  /** Cases with at least two judgements. */
  readonly cases: number;
}

/**
 * Cases may have different numbers of judges; those with one say nothing of agreement and are left out. Null where fewer than
 * two cases are left or all judgements are the same.
 * Source: McGraw and Wong 1996, case 1; the mean number of judges of unequal groups after Bliese 2000.
 *
 * ```ts
 * intraclassCorrelation([[1, 1, 2], [5, 5, 4], [3, 3, 3]])?.single; // 0.93
 * ```
 */
export function intraclassCorrelation(cases: readonly (readonly number[])[]): IntraclassCorrelation | null {
  const judged = cases.filter((judgements) => judgements.length > 1);
  if (judged.length < 2) return null;
  const sizes = judged.map(({ length }) => length);
  const total = sumOf(sizes);
  const grand = sumOf(judged.map(sumOf)) / total;
  const means = judged.map((judgements) => sumOf(judgements) / judgements.length);
  const between =
    sumOf(means.map((mean, place) => (sizes[place] as number) * (mean - grand) ** 2)) / (judged.length - 1);
  const within =
    sumOf(
      judged.map((judgements, place) => sumOf(judgements.map((value) => (value - (means[place] as number)) ** 2))),
    ) /
    (total - judged.length);
  if (between === 0 && within === 0) return null;
  const size = (total - sumOf(sizes.map((each) => each ** 2)) / total) / (judged.length - 1);
  const single = (between - within) / (between + (size - 1) * within);
  const mean = between === 0 ? 0 : (between - within) / between;
  return { single: Math.max(0, single), mean: Math.max(0, mean), cases: judged.length };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
