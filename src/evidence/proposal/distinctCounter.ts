/**
 * Counts distinct texts in bounded memory: exactly up to its capacity (hash collisions aside), beyond that by an adaptive
 * sample with a standard error of about 1.2 / sqrt(capacity). Only texts whose hash falls in a shrinking class are
 * kept, and each kept one with its full count, so the sample also tells how many texts occur more than once.
 * Source: P. Flajolet, "On adaptive sampling", Computing 43 (1990).
 */
export class DistinctCounter {
  readonly #capacity: number;
  readonly #counts = new Map<number, number>();
  #level = 0;

  constructor(capacity = 16_384) {
    this.#capacity = capacity;
  }

  add(text: string): void {
    const hash = hashOf(text);
    if (!this.#isSampled(hash)) return;
    this.#counts.set(hash, (this.#counts.get(hash) ?? 0) + 1);
    while (this.#counts.size > this.#capacity) {
      this.#level += 1;
      for (const each of this.#counts.keys()) if (!this.#isSampled(each)) this.#counts.delete(each);
    }
  }

  get distinct(): number {
    return this.#counts.size * 2 ** this.#level;
  }

  /** Share of the distinct texts that occurred more than once. */
  get repeatedShare(): number {
    let repeated = 0;
    for (const count of this.#counts.values()) if (count > 1) repeated += 1;
    return this.#counts.size === 0 ? 0 : repeated / this.#counts.size;
  }

  #isSampled(hash: number): boolean {
    return this.#level === 0 || hash >>> (32 - this.#level) === 0;
  }
}

/** 32 bits of a text, as a signed number, which a map finds quickest: FNV-1a (Fowler, Noll, Vo) with the final mixing of MurmurHash3 (A. Appleby), so that the high bits are even. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let position = 0; position < text.length; position++) {
    hash = Math.imul(hash ^ text.charCodeAt(position), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
