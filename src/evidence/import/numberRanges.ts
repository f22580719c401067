/** Numbers as the ranges they make up, both ends included: `numberRanges([5, 1, 2, 3])` is `[[1, 3], [5, 5]]`. */
export function numberRanges(numbers: readonly number[]): (readonly [first: number, last: number])[] {
  const ranges: [number, number][] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const range = ranges.at(-1);
    if (range && number <= range[1] + 1) range[1] = number;
    else ranges.push([number, number]);
  }
  return ranges;
}
