/** Rows of one page. */
export const PAGE_ROWS = 200;
/** Rows of one page where all are wanted, one after the other. */
export const MOST_AT_ONCE = 1000;

/** Browsers draw no taller list than about 17 million pixels. */
export const MOST_ROWS = 500_000;

/** The pages that some rows stand on, and those half a page before and behind, so that scrolling does not wait. */
export function pagesAround(first: number, last: number, matched = Number.POSITIVE_INFINITY): readonly number[] {
  const from = Math.max(0, Math.floor((first - PAGE_ROWS / 2) / PAGE_ROWS));
  const to = Math.floor(Math.min(matched - 1, last + PAGE_ROWS / 2) / PAGE_ROWS);
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
