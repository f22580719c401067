import { copyText } from './copyText.ts';

/** Lines as bytes in pieces, so that tens of thousands of them cost the collector of memory nothing. */
export interface LineBlock {
  readonly lines: number;
  readonly pieces: readonly Uint8Array[];
}

const PIECE_BYTES = 1 << 18;
const MOST_BYTES_PER_UNIT = 3;
const [TAB, LINE_FEED, BACKSLASH, FIRST_PRINTED, FIRST_BEYOND_ASCII] = [9, 10, 92, 32, 128] as const;

/**
 * Writes lines of COPY's text format, field by field, straight into bytes.
 *
 * ```ts
 * writer.begin();
 * writer.ascii('17');
 * writer.tab();
 * writer.text('a\tb'); // written as an escape
 * writer.end();
 * ```
 */
export class LineWriter {
  readonly #encoder = new TextEncoder();
  #lines = 0;
  #pieces: Uint8Array[] = [];
  #piece = new Uint8Array(PIECE_BYTES);
  #used = 0;
  #start = 0;
  #marked = 0;

  get lines(): number {
    return this.#lines;
  }

  begin(): void {
    this.#start = this.#used;
  }

  /** Takes back what was written since `begin`. */
  cancel(): void {
    this.#used = this.#start;
  }

  end(): void {
    this.byte(LINE_FEED);
    this.#lines += 1;
  }

  tab(): void {
    this.byte(TAB);
  }

  /** Remembers a place in the line, for `putAtMark`. */
  mark(): void {
    this.#marked = this.#used - this.#start;
  }

  putAtMark(code: number): void {
    this.#piece[this.#start + this.#marked] = code;
  }

  byte(code: number): void {
    if (this.#used === this.#piece.length) this.#make(1);
    this.#piece[this.#used++] = code;
  }

  /** Bytes that are as COPY wants them. */
  bytes(bytes: Uint8Array): void {
    const length = bytes.length;
    if (this.#used + length > this.#piece.length) this.#make(length);
    const piece = this.#piece;
    let used = this.#used;
    for (let i = 0; i < length; i++) piece[used++] = bytes[i] as number;
    this.#used = used;
  }

  /** A text of digits, points and the like. */
  ascii(text: string): void {
    const length = text.length;
    if (this.#used + length > this.#piece.length) this.#make(length);
    const piece = this.#piece;
    let used = this.#used;
    for (let i = 0; i < length; i++) piece[used++] = text.charCodeAt(i);
    this.#used = used;
  }

  /** Any text, escaped. */
  text(text: string): void {
    const length = text.length;
    if (this.#used + length > this.#piece.length) this.#make(length);
    const piece = this.#piece;
    let used = this.#used;
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i);
      if (code < FIRST_PRINTED || code === BACKSLASH || code >= FIRST_BEYOND_ASCII) {
        this.encoded(copyText(text));
        return;
      }
      piece[used++] = code;
    }
    this.#used = used;
  }

  /** Any text, escaped already. */
  encoded(text: string): void {
    const most = text.length * MOST_BYTES_PER_UNIT;
    if (this.#used + most > this.#piece.length) this.#make(most);
    this.#used += this.#encoder.encodeInto(text, this.#piece.subarray(this.#used)).written;
  }

  take(): LineBlock {
    this.begin();
    this.#make(PIECE_BYTES);
    const block = { lines: this.#lines, pieces: this.#pieces };
    this.#lines = 0;
    this.#pieces = [];
    return block;
  }

  /** Closes the piece before the line that is being written, and goes on with that line in a new one. */
  #make(room: number): void {
    const begun = this.#piece.subarray(this.#start, this.#used);
    if (this.#start > 0) this.#pieces.push(this.#piece.subarray(0, this.#start));
    const larger = new Uint8Array(Math.max(PIECE_BYTES, (begun.length + room) * 2));
    larger.set(begun);
    this.#piece = larger;
    this.#used = begun.length;
    this.#start = 0;
  }
}
