import type { Random } from '../../stats/random.ts';
import type { SignalValue } from '../observation/observation.ts';
import { daysOfDate } from '../portfolio/calendar.ts';
import { type Signal, signalKinds } from '../signal.ts';
import { ownCopy } from '../value/ownCopy.ts';
import { isPlainNumber, type PlainNumbers } from './plainNumber.ts';
import { isStorable } from './storable.ts';
import type { TupleWriter } from './tupleWriter.ts';
import { ValueSample } from './valueSample.ts';

/** What a cell says: its value, and the member of a record's JSON object that states it. */
export interface CellFact {
  /** Null where it says that nothing is known; undefined where it cannot be read. */
  readonly value: SignalValue | undefined;
  /** `,"12":"Mid"`; empty where there is no value. */
  readonly member: string;
  /** The member as bytes. */
  readonly bytes: Uint8Array;
  /** How often it was met, as far as it was remembered. */
  count: number;
}

/** What came of writing a cell. */
export type Written = 'fact' | 'nothing' | 'unreadable';

export interface FactColumn {
  readonly signal: Signal;
  /** How numbers are written plainly, where the column holds numbers. */
  readonly plain?: PlainNumbers;
  read(cell: string): SignalValue | undefined;
}

/** The most distinct texts of a column that are remembered. */
const MOST_REMEMBERED = 10_000;
/** After so many cells it is judged whether remembering numbers and dates serves. */
const TRIAL_CELLS = 10_000;
const LONGEST_ANSWER = 200;
const NO_BYTES = new Uint8Array(0);
const encoder = new TextEncoder();

/** The cells of one column as facts about a signal. A text is read once as far as texts repeat; plain numbers are taken as they stand. */
export class CellFacts {
  /** Numbers, and dates as days since 1970-01-01, for choosing bands. */
  readonly sample: ValueSample;
  readonly #column: FactColumn;
  readonly #key: string;
  readonly #keyBytes: Uint8Array;
  readonly #isNumeric: boolean;
  readonly #plain: PlainNumbers | undefined;
  readonly #remembered = new Map<string, CellFact>();
  #cells = 0;
  #isRemembering = true;

  constructor(column: FactColumn, signalNumber: number, random: Random) {
    this.sample = new ValueSample(random);
    this.#column = column;
    this.#key = `,"${signalNumber}":`;
    this.#keyBytes = encoder.encode(this.#key);
    this.#isNumeric = signalKinds[column.signal.kind].isNumeric;
    this.#plain = column.plain;
  }

  /** Writes the member that states the cell, if it states anything. */
  write(cell: string, writer: TupleWriter): Written {
    if (this.#plain !== undefined && isPlainNumber(cell, this.#plain)) {
      const place = this.sample.place();
      if (place >= 0) this.sample.put(place, Number(cell));
      writer.addBytes(this.#keyBytes);
      writer.add(cell);
      return 'fact';
    }
    const fact = this.#other(cell);
    if (fact.value === undefined) return 'unreadable';
    if (fact.value === null) return 'nothing';
    writer.addBytes(fact.bytes);
    return 'fact';
  }

  factOf(cell: string): CellFact {
    if (this.#plain !== undefined && isPlainNumber(cell, this.#plain)) {
      const value = Number(cell);
      const place = this.sample.place();
      if (place >= 0) this.sample.put(place, value);
      return { value, member: this.#key + cell, bytes: NO_BYTES, count: 0 };
    }
    return this.#other(cell);
  }

  /** The answers met, with how often; of answers beyond the limit the first ones. */
  answerCounts(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const { value, count } of this.#remembered.values()) {
      if (typeof value === 'string') counts.set(value, (counts.get(value) ?? 0) + count);
    }
    return counts;
  }

  #other(cell: string): CellFact {
    const fact = this.#isRemembering ? this.#known(cell) : this.#fresh(cell);
    fact.count += 1;
    if (!this.#isNumeric) return fact;
    const { value } = fact;
    if (typeof value === 'number' || typeof value === 'string') {
      const place = this.sample.place();
      if (place >= 0) this.sample.put(place, typeof value === 'number' ? value : (daysOfDate(value) as number));
    }
    this.#cells += 1;
    if (this.#cells === TRIAL_CELLS && this.#remembered.size > TRIAL_CELLS / 4) {
      this.#isRemembering = false;
      this.#remembered.clear();
    }
    return fact;
  }

  #known(cell: string): CellFact {
    const known = this.#remembered.get(cell);
    if (known) return known;
    const fact = this.#fresh(cell);
    if (this.#remembered.size < MOST_REMEMBERED) this.#remembered.set(ownCopy(cell), fact);
    return fact;
  }

  #fresh(cell: string): CellFact {
    const value = storedValue(this.#column.read(cell));
    const member = value === null || value === undefined ? '' : this.#key + jsonOf(value);
    return { value, member, bytes: encoder.encode(member), count: 0 };
  }
}

function storedValue(value: SignalValue | undefined): SignalValue | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : undefined;
  return typeof value === 'string' && (value.length > LONGEST_ANSWER || !isStorable(value)) ? undefined : value;
}

function jsonOf(value: string | number): string {
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}
