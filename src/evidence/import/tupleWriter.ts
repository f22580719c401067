import { WORD_BYTES } from './wordHash.ts';

/** Rows in the binary format of PostgreSQL's COPY, in pieces of bytes, without header and trailer. */
export interface TupleBlock {
  readonly tuples: number;
  readonly pieces: readonly Uint8Array[];
}

const PIECE_BYTES = 1 << 18;
const MOST_BYTES_PER_UNIT = 3;
const FIRST_BEYOND_ASCII = 128;
const LENGTH_BYTES = 4;
const NULL_LENGTH = 0xffffffff;
const UNIT = 0x1_0000_0000;
/** PostgreSQL counts time from here. */
const EPOCH = Date.UTC(2000, 0, 1);

/**
 * Writes rows for `COPY ... (format binary)`, field by field, straight into bytes: nothing has to be escaped, and tens of
 * thousands of rows cost the collector of memory nothing.
 *
 * ```ts
 * writer.begin(2);
 * writer.int32(17);
 * writer.text('a\tb');
 * writer.end();
 * ```
 *
 * Source: PostgreSQL 18 documentation, COPY, "Binary Format".
 */
export class TupleWriter {
  readonly #encoder = new TextEncoder();
  #tuples = 0;
  #pieces: Uint8Array[] = [];
  /** Pieces that were written and sent, for those to come. */
  readonly #spare: ArrayBuffer[] = [];
  #piece = new Uint8Array(PIECE_BYTES);
  #view = new DataView(this.#piece.buffer);
  #used = 0;
  #start = 0;
  /** Where the field that is being written begins, from the beginning of the row. */
  #field = 0;

  get tuples(): number {
    return this.#tuples;
  }

  begin(fields: number): void {
    this.#start = this.#used;
    this.#reserve(2);
    this.#view.setInt16(this.#used, fields);
    this.#used += 2;
  }

  /** Takes back what was written since `begin`. */
  cancel(): void {
    this.#used = this.#start;
  }

  end(): void {
    this.#tuples += 1;
  }

  int16(value: number): void {
    this.#length(2, 2);
    this.#view.setInt16(this.#used, value);
    this.#used += 2;
  }

  int32(value: number): void {
    this.#length(4, 4);
    this.#view.setInt32(this.#used, value);
    this.#used += 4;
  }

  int64(value: number): void {
    this.#length(8, 8);
    const upper = Math.floor(value / UNIT);
    this.#view.setInt32(this.#used, upper);
    this.#view.setUint32(this.#used + 4, value - upper * UNIT);
    this.#used += 8;
  }

  /** A `timestamptz` from milliseconds since 1970. */
  instant(milliseconds: number): void {
    this.int64((milliseconds - EPOCH) * 1000);
  }

  nothing(): void {
    this.#length(NULL_LENGTH, 0);
  }

  text(text: string): void {
    this.open();
    this.add(text);
    this.close();
  }

  /** Begins a field whose length is known when it is closed. */
  open(): void {
    this.#field = this.#used - this.#start;
    this.#length(0, 0);
  }

  /** Adds to the open field. */
  add(text: string): void {
    const length = text.length;
    this.#reserve(length);
    const piece = this.#piece;
    let used = this.#used;
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i);
      if (code >= FIRST_BEYOND_ASCII) {
        this.#addEncoded(text);
        return;
      }
      piece[used++] = code;
    }
    this.#used = used;
  }

  /** Adds to the open field. */
  addSnippet({ words, length }: Snippet): void {
    this.#reserve(length + WORD_BYTES);
    const view = this.#view;
    let at = this.#used;
    for (let i = 0; i < words.length; i++) {
      view.setInt32(at, words[i] as number, true);
      at += WORD_BYTES;
    }
    this.#used += length;
  }

  /** Adds bytes to the open field; some more of `from` are read behind `end`. */
  addBytes(from: DataView, start: number, end: number): void {
    this.#reserve(end - start + WORD_BYTES);
    const view = this.#view;
    let to = this.#used;
    for (let at = start; at < end; at += WORD_BYTES) {
      view.setInt32(to, from.getInt32(at, true), true);
      to += WORD_BYTES;
    }
    this.#used += end - start;
  }

  /** Replaces the first byte of the open field. */
  putFirst(code: number): void {
    this.#piece[this.#start + this.#field + LENGTH_BYTES] = code;
  }

  close(): void {
    const field = this.#start + this.#field;
    this.#view.setInt32(field, this.#used - field - LENGTH_BYTES);
  }

  take(): TupleBlock {
    this.#start = this.#used;
    this.#make(0);
    const block = { tuples: this.#tuples, pieces: this.#pieces };
    this.#tuples = 0;
    this.#pieces = [];
    return block;
  }

  /** Takes the pieces of a block back, to be written over: nobody may look at them any more. */
  reuse({ pieces }: TupleBlock): void {
    for (const { buffer } of pieces) if (buffer.byteLength === PIECE_BYTES) this.#spare.push(buffer as ArrayBuffer);
  }

  #addEncoded(text: string): void {
    this.#reserve(text.length * MOST_BYTES_PER_UNIT);
    this.#used += this.#encoder.encodeInto(text, this.#piece.subarray(this.#used)).written;
  }

  #length(length: number, room: number): void {
    this.#reserve(LENGTH_BYTES + room);
    this.#view.setUint32(this.#used, length);
    this.#used += LENGTH_BYTES;
  }

  #reserve(bytes: number): void {
    if (this.#used + bytes > this.#piece.length) this.#make(bytes);
  }

  /** Closes the piece before the row that is being written, and goes on with that row in a new one. */
  #make(room: number): void {
    const begun = this.#piece.subarray(this.#start, this.#used);
    if (this.#start > 0) this.#pieces.push(this.#piece.subarray(0, this.#start));
    const length = Math.max(PIECE_BYTES, (begun.length + room) * 2);
    const larger = new Uint8Array((length === PIECE_BYTES ? this.#spare.pop() : undefined) ?? new ArrayBuffer(length));
    larger.set(begun);
    this.#piece = larger;
    this.#view = new DataView(larger.buffer);
    this.#used = begun.length;
    this.#start = 0;
  }
}

/** A short text in UTF-8, to be written four bytes at a time. */
export interface Snippet {
  readonly words: Int32Array;
  readonly length: number;
}

export function snippetOf(text: string): Snippet {
  const bytes = new TextEncoder().encode(text);
  const padded = new Uint8Array(Math.ceil(bytes.length / WORD_BYTES) * WORD_BYTES);
  padded.set(bytes);
  const view = new DataView(padded.buffer);
  const words = Int32Array.from({ length: padded.length / WORD_BYTES }, (_, i) => view.getInt32(i * WORD_BYTES, true));
  return { words, length: bytes.length };
}

/** What stands before the rows of a COPY in binary format: its signature, no flags, no extension. */
export const TUPLES_HEADER = Uint8Array.from(
  [0x50, 0x47, 0x43, 0x4f, 0x50, 0x59, 0x0a, 0xff, 0x0d, 0x0a, 0x00].concat([0, 0, 0, 0], [0, 0, 0, 0]),
);

/** What stands after them. */
export const TUPLES_TRAILER = Uint8Array.of(0xff, 0xff);
