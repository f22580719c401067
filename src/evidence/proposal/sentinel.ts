/**
 * The numbers of a column that stand for "nothing known", such as -99 among ages or 9999 among prices, judged by the other
 * values: a negative code counts where all others are at or above zero, a run of nines where it lies more than five times
 * beyond all others. There must be at least three other values, so that a column of 1 and -1 keeps both.
 *
 * ```ts
 * findSentinels(new Map([['-1', -1], ['0', 0], ['12', 12], ['40', 40]])); // ['-1']
 * findSentinels(new Map([['-1', -1], ['-2', -2], ['0', 0], ['3', 3]])); // []
 * ```
 */
export function findSentinels(numbers: ReadonlyMap<string, number>): string[] {
  const ordinary: number[] = [];
  const codes: [text: string, value: number][] = [];
  for (const [text, value] of numbers) {
    if (NEGATIVE_CODE.test(text) || RUN_OF_NINES.test(text)) codes.push([text, value]);
    else ordinary.push(value);
  }
  if (codes.length === 0 || new Set(ordinary).size < 3) return [];
  const negatives = codes.filter(([, value]) => value < 0);
  const nines = codes.filter(([, value]) => value > 0).toSorted(([, one], [, other]) => one - other);
  const found = least(ordinary) >= 0 ? negatives.map(([text]) => text) : [];
  const greatest = ordinary.reduce((high, value) => Math.max(high, Math.abs(value)), 0);
  for (const [text, value] of nines) {
    if (value > 5 * greatest) found.push(text);
  }
  return found;
}

/**
 * The dates that stand for "nothing known", such as 1900-01-01 or 2999-12-31, where every other date is at least
 * twenty years away. `dates` gives the `YYYY-MM-DD` of each text.
 */
export function findDateSentinels(dates: ReadonlyMap<string, string>): string[] {
  const years = [...dates]
    .filter(([, date]) => !usualPlaceholders.has(date))
    .map(([, date]) => Number(date.slice(0, 4)));
  if (years.length === 0) return [];
  return [...dates]
    .filter(
      ([, date]) =>
        usualPlaceholders.has(date) && years.every((year) => Math.abs(year - Number(date.slice(0, 4))) >= 20),
    )
    .map(([text]) => text);
}

const usualPlaceholders: ReadonlySet<string> = new Set(
  '1753-01-01 1899-12-30 1899-12-31 1900-01-01 1901-01-01 1970-01-01 2099-12-31 2100-01-01 2999-12-31 9999-12-31'.split(
    ' ',
  ),
);

const NEGATIVE_CODE = /^-(?:1|9+|8{2,}|7{2,})(?:[.,]0+)?$/;
const RUN_OF_NINES = /^9{2,}(?:[.,]0+)?$/;

function least(values: readonly number[]): number {
  return values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY);
}
