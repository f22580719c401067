import type { DeclinedRows } from './livingBase.ts';
import type { RowContent } from './rowFold.ts';
import type { Slot } from './slot.ts';

/** Rows of which a source said that it does not know, and nobody knows: the signals that speak to an axis, by row. */
export class DeclinedSignals implements DeclinedRows {
  readonly #slots: readonly Slot[];
  #declined = new Map<number, readonly string[]>();

  constructor(slots: readonly Slot[]) {
    this.#slots = slots;
  }

  put(row: number, { declined, voiced }: RowContent): void {
    this.#declined.delete(row);
    if (declined.length === 0) return;
    const known = new Set<number>();
    for (let at = 0; at < voiced.length; at += 4) known.add(voiced[at] as number);
    const unknown = [...new Set(declined)].filter((slot) => !known.has(slot)).sort((a, b) => a - b);
    if (unknown.length === 0) return;
    this.#declined.set(
      row,
      unknown.map((slot) => (this.#slots[slot] as Slot).signal.id),
    );
  }

  /** Rows have moved; -1 for those that are gone. */
  move(newRowOf: (row: number) => number): void {
    const moved = [...this.#declined].map(([row, signals]) => [newRowOf(row), signals] as const);
    this.#declined = new Map(moved.filter(([row]) => row >= 0));
  }

  get(row: number): readonly string[] | undefined {
    return this.#declined.get(row);
  }

  [Symbol.iterator](): MapIterator<[number, readonly string[]]> {
    return this.#declined.entries();
  }
}
