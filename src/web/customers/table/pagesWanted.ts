/** Rows of the first page, which is to be there at once, and of those after it. */
export const FIRST_ROWS = 100;
export const MORE_ROWS = 1000;

/** Browsers draw no taller list than about 17 million pixels. */
export const MOST_ROWS = 500_000;

/** Whether the rows that are looked at ask for another page; a screen ahead, so that scrolling does not wait. */
export function wantsMore(lastSeen: number, loaded: number, matched: number): boolean {
  return loaded < Math.min(matched, MOST_ROWS) && lastSeen + 100 >= loaded;
}
