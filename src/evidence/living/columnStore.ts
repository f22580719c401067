import { MISSING_BAND } from '../portfolio/banding.ts';
import type { PortfolioColumn } from '../portfolio/portfolio.ts';
import { storedNumber } from '../portfolio/storedNumber.ts';
import type { RowContent } from './rowFold.ts';
import { bandInSlot, type Slot } from './slot.ts';

/** Typed arrays of the base, with room at their end. Rows are customers, ascending by number. */
export class ColumnStore {
  readonly #slots: readonly Slot[];
  #numbers: Int32Array;
  #outcomes: Int8Array;
  #classes: Uint16Array;
  #bands: Uint8Array[];
  #values: (Float32Array | undefined)[];
  #rows = 0;

  constructor(slots: readonly Slot[], capacity: number) {
    this.#slots = slots;
    this.#numbers = new Int32Array(capacity);
    this.#outcomes = new Int8Array(capacity).fill(-1);
    this.#classes = new Uint16Array(capacity);
    this.#bands = slots.map(() => new Uint8Array(capacity));
    this.#values = slots.map(({ kind }) =>
      kind === 'answer' ? undefined : new Float32Array(capacity).fill(Number.NaN),
    );
  }

  get rows(): number {
    return this.#rows;
  }

  get numbers(): Int32Array {
    return this.#numbers.subarray(0, this.#rows);
  }

  get outcomes(): Int8Array {
    return this.#outcomes.subarray(0, this.#rows);
  }

  get classes(): Uint16Array {
    return this.#classes.subarray(0, this.#rows);
  }

  portfolioColumns(bandings: readonly PortfolioColumn['banding'][]): PortfolioColumn[] {
    return bandings.map((banding, index) => {
      const { signal } = this.#slots[index] as Slot;
      const bands = (this.#bands[index] as Uint8Array).subarray(0, this.#rows);
      const values = this.#values[index]?.subarray(0, this.#rows);
      return { signal, banding, bands, ...(values && { numbers: values }) };
    });
  }

  /** The row of a customer, by halving. */
  rowOf(number: number): number | undefined {
    let [low, high] = [0, this.#rows];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#numbers[middle] as number) < number) low = middle + 1;
      else high = middle;
    }
    return low < this.#rows && this.#numbers[low] === number ? low : undefined;
  }

  /** A new last row, of which nothing is known yet. */
  append(number: number): void {
    if (this.#rows === this.#numbers.length) this.#moveTo(Math.ceil(this.#rows * 1.25) + 1024, [[0, 0, this.#rows]]);
    this.#numbers[this.#rows] = number;
    this.#rows++;
  }

  write(row: number, { numbers }: RowContent, weightClass: number): void {
    for (let index = 0; index < this.#slots.length; index++) {
      const slot = this.#slots[index] as Slot;
      const number = numbers[index] as number;
      if (slot.isOutcome) this.#outcomes[row] = bandInSlot(slot, number);
      else if (slot.kind === 'answer') (this.#bands[index] as Uint8Array)[row] = bandInSlot(slot, number);
      else {
        const value = storedNumber(number);
        (this.#values[index] as Float32Array)[row] = value;
        (this.#bands[index] as Uint8Array)[row] = bandInSlot(slot, value);
      }
    }
    this.#classes[row] = weightClass;
  }

  /**
   * Takes rows out and puts empty ones in, both by customer number. Gives where each old row went, -1 for those taken out.
   */
  rearrange(gone: ReadonlySet<number>, added: readonly number[]): Int32Array {
    const newRowOf = new Int32Array(this.#rows).fill(-1);
    const waiting = added.toSorted((a, b) => a - b);
    const runs: Run[] = [];
    const fresh: [row: number, customer: number][] = [];
    let next = 0;
    let to = 0;
    const admit = (before: number): void => {
      for (; next < waiting.length && (waiting[next] as number) < before; next++)
        fresh.push([to++, waiting[next] as number]);
    };
    for (let row = 0; row < this.#rows; row++) {
      const number = this.#numbers[row] as number;
      admit(number);
      if (gone.has(number)) continue;
      newRowOf[row] = to;
      const run = runs.at(-1);
      if (run && run[0] + run[2] === row && run[1] + run[2] === to) run[2]++;
      else runs.push([row, to, 1]);
      to++;
    }
    admit(Number.POSITIVE_INFINITY);
    this.#moveTo(Math.max(this.#numbers.length, to), runs);
    this.#rows = to;
    for (const [row, number] of fresh) this.#numbers[row] = number;
    return newRowOf;
  }

  #moveTo(capacity: number, runs: readonly Run[]): void {
    this.#numbers = moved(this.#numbers, new Int32Array(capacity), runs);
    this.#outcomes = moved(this.#outcomes, new Int8Array(capacity).fill(-1), runs);
    this.#classes = moved(this.#classes, new Uint16Array(capacity), runs);
    this.#bands = this.#bands.map((bands) => moved(bands, new Uint8Array(capacity).fill(MISSING_BAND), runs));
    this.#values = this.#values.map(
      (values) => values && moved(values, new Float32Array(capacity).fill(Number.NaN), runs),
    );
  }
}

/** Rows that stay beside each other: from the old row on, to the new row on, so many. */
type Run = [from: number, to: number, length: number];

function moved<T extends Uint8Array | Int8Array | Uint16Array | Int32Array | Float32Array>(
  source: T,
  target: T,
  runs: readonly Run[],
): T {
  for (const [from, to, length] of runs) target.set(source.subarray(from, from + length), to);
  return target;
}
