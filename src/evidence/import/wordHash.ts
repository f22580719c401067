/** Bytes that are looked at four at a time; four more may be read behind their end. */
export const WORD_BYTES = 4;

/** What of a word belongs to a run of bytes of which so many are left, from 1 to 4. */
const MASKS = Int32Array.of(0, 0xff, 0xffff, 0xffffff, -1);

/** The word at `at` of a run of bytes that ends at `end`, zero behind it. */
export function wordAt(view: DataView, at: number, end: number): number {
  const word = view.getInt32(at, true);
  return end - at < WORD_BYTES ? word & (MASKS[end - at] as number) : word;
}

/**
 * A whole number for a run of bytes, whose lower bits are as good as any.
 * Source: MurmurHash3 of 32 bits, A. Appleby, with one multiplication a word less.
 */
export function wordHash(view: DataView, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at += WORD_BYTES) {
    hash = Math.imul(hash ^ wordAt(view, at, end), 0xcc9e2d51 | 0);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b | 0);
  return hash ^ (hash >>> 13);
}
