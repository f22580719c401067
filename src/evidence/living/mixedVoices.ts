import { dateOfDays, startOfDay } from '../portfolio/calendar.ts';
import type { VoicedFact } from './livingBase.ts';
import { type Slot, valueInSlot } from './slot.ts';

/**
 * The standing facts of rows in which several sources or days speak, packed in quadruples of slot, source, day and number:
 * a hundred bytes a row instead of thousands. Read as a map it unpacks the row that is asked for.
 */
export class MixedVoices implements ReadonlyMap<number, ReadonlyMap<string, readonly VoicedFact[]>> {
  readonly #slots: readonly Slot[];
  readonly #sourceIds: readonly string[];
  #packed = new Map<number, Float64Array>();

  constructor(slots: readonly Slot[], sourceIds: readonly string[]) {
    this.#slots = slots;
    this.#sourceIds = sourceIds;
  }

  get size(): number {
    return this.#packed.size;
  }

  put(row: number, voiced: readonly number[]): void {
    this.#packed.set(row, Float64Array.from(voiced));
  }

  remove(row: number): void {
    this.#packed.delete(row);
  }

  /** Rows have moved; -1 for those that are gone. */
  move(newRowOf: (row: number) => number): void {
    const moved = new Map<number, Float64Array>();
    for (const [row, voiced] of this.#packed) if (newRowOf(row) >= 0) moved.set(newRowOf(row), voiced);
    this.#packed = moved;
  }

  has(row: number): boolean {
    return this.#packed.has(row);
  }

  get(row: number): ReadonlyMap<string, readonly VoicedFact[]> | undefined {
    const packed = this.#packed.get(row);
    return packed && this.#unpacked(packed);
  }

  forEach(
    each: (
      facts: ReadonlyMap<string, readonly VoicedFact[]>,
      row: number,
      map: ReadonlyMap<number, ReadonlyMap<string, readonly VoicedFact[]>>,
    ) => void,
  ): void {
    for (const [row, facts] of this) each(facts, row, this);
  }

  *entries(): MapIterator<[number, ReadonlyMap<string, readonly VoicedFact[]>]> {
    for (const [row, packed] of this.#packed) yield [row, this.#unpacked(packed)];
    return undefined;
  }

  keys(): MapIterator<number> {
    return this.#packed.keys();
  }

  *values(): MapIterator<ReadonlyMap<string, readonly VoicedFact[]>> {
    for (const packed of this.#packed.values()) yield this.#unpacked(packed);
    return undefined;
  }

  [Symbol.iterator](): MapIterator<[number, ReadonlyMap<string, readonly VoicedFact[]>]> {
    return this.entries();
  }

  #unpacked(packed: Float64Array): ReadonlyMap<string, readonly VoicedFact[]> {
    const facts = new Map<string, VoicedFact[]>();
    for (let at = 0; at < packed.length; at += 4) {
      const slot = this.#slots[packed[at] as number] as Slot;
      const fact: VoicedFact = {
        value: valueInSlot(slot, packed[at + 3] as number),
        source: this.#sourceIds[packed[at + 1] as number] as string,
        observedAt: startOfDay(dateOfDays(packed[at + 2] as number)),
      };
      const others = facts.get(slot.signal.id);
      if (others) others.push(fact);
      else facts.set(slot.signal.id, [fact]);
    }
    return facts;
  }
}
