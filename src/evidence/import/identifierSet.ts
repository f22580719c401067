import { ByteIndex } from './byteIndex.ts';
import { isStorable } from './storable.ts';
import { WORD_BYTES } from './wordHash.ts';

const FIRST_SCRATCH = 1 << 10;
const MOST_BYTES_PER_UNIT = 3;

/**
 * The identifiers of a file.
 *
 * ```ts
 * identifiers.add('K1050'); // true: it is new
 * identifiers.addBytes(view, 17, 22); // false where the same five letters stand there
 * ```
 */
export class IdentifierSet {
  readonly #encoder = new TextEncoder();
  readonly #known = new ByteIndex();
  /** Texts that have no bytes of their own, since half a character stands in them. */
  readonly #others = new Set<string>();
  #scratch = new Uint8Array(FIRST_SCRATCH);
  #scratchView = new DataView(this.#scratch.buffer);

  /** Whether it was not there yet. */
  add(text: string): boolean {
    if (!isStorable(text)) {
      const before = this.#others.size;
      return this.#others.add(text).size > before;
    }
    const most = text.length * MOST_BYTES_PER_UNIT + WORD_BYTES;
    if (most > this.#scratch.length) {
      this.#scratch = new Uint8Array(most);
      this.#scratchView = new DataView(this.#scratch.buffer);
    }
    return this.addBytes(this.#scratchView, 0, this.#encoder.encodeInto(text, this.#scratch).written);
  }

  /** The same of a text in UTF-8; four more bytes may be read behind its end. */
  addBytes(view: DataView, start: number, end: number): boolean {
    const before = this.#known.size;
    return this.#known.add(view, start, end) === before;
  }
}
