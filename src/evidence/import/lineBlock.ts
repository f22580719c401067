/** Lines as bytes in pieces, so that tens of thousands of them cost the collector of memory nothing. */
export interface LineBlock {
  readonly lines: number;
  readonly pieces: readonly Uint8Array[];
}

const PIECE_BYTES = 1 << 18;
const MOST_BYTES_PER_UNIT = 3;

/** Gathers lines until they are taken. */
export class LineGatherer {
  #lines = 0;
  #pieces: Uint8Array[] = [];
  #piece = Buffer.allocUnsafeSlow(PIECE_BYTES);
  #used = 0;

  get lines(): number {
    return this.#lines;
  }

  add(line: string): void {
    this.#lines += 1;
    if (this.#used + line.length * MOST_BYTES_PER_UNIT > PIECE_BYTES) {
      this.#close();
      if (line.length * MOST_BYTES_PER_UNIT > PIECE_BYTES) {
        this.#pieces.push(Buffer.from(line));
        return;
      }
    }
    this.#used += this.#piece.write(line, this.#used, 'utf8');
  }

  take(): LineBlock {
    this.#close();
    const block = { lines: this.#lines, pieces: this.#pieces };
    this.#lines = 0;
    this.#pieces = [];
    return block;
  }

  #close(): void {
    if (this.#used === 0) return;
    this.#pieces.push(this.#piece.subarray(0, this.#used));
    this.#piece = Buffer.allocUnsafeSlow(PIECE_BYTES);
    this.#used = 0;
  }
}
