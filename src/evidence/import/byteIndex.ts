import { WORD_BYTES, wordAt, wordHash } from './wordHash.ts';

const FIRST_SLOTS = 64;
const FIRST_WORDS = 256;

/**
 * Numbers runs of bytes from 0 in the order in which they come, each once. They are kept as words one behind the other: a
 * million of them take some tens of megabytes and give the collector of memory nothing to look at. Of what is looked up, four
 * more bytes may be read behind the end.
 *
 * ```ts
 * index.add(view, 17, 22); // 0
 * index.find(view, 90, 95); // 0 where the same five bytes stand there, else -1
 * ```
 */
export class ByteIndex {
  /** In pairs, so that one look at the memory does: a number, from 1, or zero where none is; and its hash. */
  #slots = new Int32Array(2 * FIRST_SLOTS);
  /** Where each begins among the words: with its length. */
  #starts = new Float64Array(FIRST_SLOTS / 2);
  #words = new Int32Array(FIRST_WORDS);
  #used = 0;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  find(view: DataView, start: number, end: number): number {
    return (this.#slots[this.#slotOf(view, start, end, wordHash(view, start, end))] as number) - 1;
  }

  /** The number of what is there, or the next one for what is not. */
  add(view: DataView, start: number, end: number): number {
    const hash = wordHash(view, start, end);
    const slot = this.#slotOf(view, start, end, hash);
    const known = (this.#slots[slot] as number) - 1;
    if (known >= 0) return known;
    const number = this.#size;
    this.#keep(view, start, end);
    this.#slots[slot] = this.#size;
    this.#slots[slot + 1] = hash;
    if (this.#size * 4 >= this.#slots.length) this.#grow();
    return number;
  }

  /** The slot in which the bytes are, or an empty one that they belong in. */
  #slotOf(view: DataView, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = (hash * 2) & mask;
    for (;;) {
      const number = slots[slot] as number;
      if (number === 0 || (slots[slot + 1] === hash && this.#is(number - 1, view, start, end))) return slot;
      slot = (slot + 2) & mask;
    }
  }

  #is(number: number, view: DataView, start: number, end: number): boolean {
    const words = this.#words;
    let word = this.#starts[number] as number;
    if (words[word] !== end - start) return false;
    for (let at = start; at < end; at += WORD_BYTES) if (words[++word] !== wordAt(view, at, end)) return false;
    return true;
  }

  #keep(view: DataView, start: number, end: number): void {
    const needed = this.#used + 1 + Math.ceil((end - start) / WORD_BYTES);
    if (needed > this.#words.length) {
      const words = new Int32Array(Math.max(needed, this.#words.length * 2));
      words.set(this.#words);
      this.#words = words;
    }
    if (this.#size === this.#starts.length) {
      const starts = new Float64Array(this.#size * 2);
      starts.set(this.#starts);
      this.#starts = starts;
    }
    this.#starts[this.#size] = this.#used;
    this.#size += 1;
    this.#words[this.#used++] = end - start;
    for (let at = start; at < end; at += WORD_BYTES) this.#words[this.#used++] = wordAt(view, at, end);
  }

  #grow(): void {
    const former = this.#slots;
    const slots = new Int32Array(former.length * 2);
    const mask = slots.length - 1;
    for (let from = 0; from < former.length; from += 2) {
      const hash = former[from + 1] as number;
      if (former[from] === 0) continue;
      let slot = (hash * 2) & mask;
      while (slots[slot] !== 0) slot = (slot + 2) & mask;
      slots[slot] = former[from] as number;
      slots[slot + 1] = hash;
    }
    this.#slots = slots;
  }
}
