/** A column of numbers whose length is not known beforehand, kept in chunks so that growing never copies what is there. */
export interface GrowingColumn<T extends TypedColumn> {
  push(value: number): void;
  /** The column as one array. The chunks are let go, so a column is taken once. */
  take(): T;
}

export type TypedColumn = Uint8Array | Uint16Array | Int8Array | Int32Array | Uint32Array | Float32Array;

/** `growingColumn((length) => new Float32Array(length))`, then `push` and at last `take`. */
export function growingColumn<T extends TypedColumn>(allocate: (length: number) => T): GrowingColumn<T> {
  return new ChunkedColumn(allocate);
}

const CHUNK_LENGTH = 65_536;

class ChunkedColumn<T extends TypedColumn> implements GrowingColumn<T> {
  readonly #allocate: (length: number) => T;
  #full: T[] = [];
  #chunk: T;
  #used = 0;

  constructor(allocate: (length: number) => T) {
    this.#allocate = allocate;
    this.#chunk = allocate(CHUNK_LENGTH);
  }

  push(value: number): void {
    if (this.#used === CHUNK_LENGTH) {
      this.#full.push(this.#chunk);
      this.#chunk = this.#allocate(CHUNK_LENGTH);
      this.#used = 0;
    }
    this.#chunk[this.#used++] = value;
  }

  take(): T {
    const whole = this.#allocate(this.#full.length * CHUNK_LENGTH + this.#used);
    this.#full.forEach((chunk, i) => whole.set(chunk, i * CHUNK_LENGTH));
    whole.set(this.#chunk.subarray(0, this.#used), this.#full.length * CHUNK_LENGTH);
    this.#full = [];
    this.#chunk = this.#allocate(CHUNK_LENGTH);
    this.#used = 0;
    return whole;
  }
}
