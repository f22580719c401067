/**
 * Answers of people to items with ordered categories, each distinct row once.
 * `categories[person * items + item]` is 0 to the number of categories - 1, or -1 where nothing was answered.
 */
export interface AnswerTable {
  readonly categories: Int8Array;
  /** How many people gave each row of answers; a share of a person where answers are weighted. */
  readonly counts: Float64Array;
  /** How many categories each item has, at least two. */
  readonly categoriesOfItem: readonly number[];
}

/** Category of each person and item, as in `AnswerTable`, with the rows that are alike counted together. */
export function answerTable(categories: Int8Array, categoriesOfItem: readonly number[]): AnswerTable {
  const width = categoriesOfItem.length;
  const rowOf = new Map<string, number>();
  const kept: number[] = [];
  const counts: number[] = [];
  for (let start = 0; start < categories.length; start += width) {
    const key = String.fromCharCode(...categories.subarray(start, start + width).map((category) => category + 1));
    const row = rowOf.get(key);
    if (row === undefined) {
      rowOf.set(key, counts.push(1) - 1);
      kept.push(start);
    } else counts[row] = (counts[row] as number) + 1;
  }
  const distinct = new Int8Array(kept.length * width);
  for (const [row, start] of kept.entries()) distinct.set(categories.subarray(start, start + width), row * width);
  return { categories: distinct, counts: Float64Array.from(counts), categoriesOfItem };
}
