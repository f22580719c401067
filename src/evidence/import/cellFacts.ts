import type { Random } from '../../stats/random.ts';
import type { SignalValue } from '../observation/observation.ts';
import { daysOfDate } from '../portfolio/calendar.ts';
import type { PlainRows } from '../reading/table.ts';
import { type Signal, signalKinds } from '../signal.ts';
import { ownCopy } from '../value/ownCopy.ts';
import { ByteIndex } from './byteIndex.ts';
import { isPlainNumber, type PlainNumbers, plainNumberIn } from './plainNumber.ts';
import { isStorable } from './storable.ts';
import { type Snippet, snippetOf, type TupleWriter } from './tupleWriter.ts';
import { ValueSample } from './valueSample.ts';

/** What a cell says: its value, and the member of a record's JSON object that states it. */
export interface CellFact {
  /** Null where it says that nothing is known; undefined where it cannot be read. */
  readonly value: SignalValue | undefined;
  /** `,"12":"Mid"`; empty where there is no value. */
  readonly member: string;
  /** The member as bytes. */
  readonly snippet: Snippet;
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
const NOTHING = snippetOf('');

/** The cells of one column as facts about a signal. A text is read once as far as texts repeat; plain numbers are taken as they stand. */
export class CellFacts {
  /** Numbers, and dates as days since 1970-01-01, for choosing bands. */
  readonly sample: ValueSample;
  readonly #column: FactColumn;
  readonly #key: string;
  readonly #keySnippet: Snippet;
  readonly #isNumeric: boolean;
  readonly #plain: PlainNumbers | undefined;
  readonly #remembered = new Map<string, CellFact>();
  /** What is remembered, by the bytes of its cells: a number for these, a fact for each number. */
  #bytesKnown = new ByteIndex();
  #factsKnown: CellFact[] = [];
  #cells = 0;
  #isRemembering = true;

  constructor(column: FactColumn, signalNumber: number, random: Random) {
    this.sample = new ValueSample(random);
    this.#column = column;
    this.#key = `,"${signalNumber}":`;
    this.#keySnippet = snippetOf(this.#key);
    this.#isNumeric = signalKinds[column.signal.kind].isNumeric;
    this.#plain = column.plain;
  }

  /** Writes the member that states the cell, if it states anything. */
  write(cell: string, writer: TupleWriter): Written {
    if (this.#plain !== undefined && isPlainNumber(cell, this.#plain)) {
      const place = this.sample.place();
      if (place >= 0) this.sample.put(place, Number(cell));
      writer.addSnippet(this.#keySnippet);
      writer.add(cell);
      return 'fact';
    }
    const fact = this.#other(cell);
    if (fact.value === undefined) return 'unreadable';
    if (fact.value === null) return 'nothing';
    writer.addSnippet(fact.snippet);
    return 'fact';
  }

  /** The same for a cell that stands in bytes: number `cell` of row `row`. */
  writePlain(rows: PlainRows, row: number, cell: number, writer: TupleWriter): Written {
    const { bytes, bounds } = rows;
    const at = rows.at(row, cell);
    const start = bounds[at] as number;
    const end = bounds[at + 1] as number;
    if (this.#plain !== undefined) {
      const number = plainNumberIn(bytes, start, end, this.#plain);
      if (!Number.isNaN(number)) {
        const place = this.sample.place();
        if (place >= 0) this.sample.put(place, number);
        writer.addSnippet(this.#keySnippet);
        writer.addBytes(rows.view, start, end);
        return 'fact';
      }
    }
    const known = this.#isRemembering ? this.#bytesKnown.find(rows.view, start, end) : -1;
    let fact = this.#factsKnown[known];
    if (fact) this.#met(fact);
    else {
      fact = this.#other(rows.text(row, cell));
      if (this.#isRemembering && this.#remembered.size < MOST_REMEMBERED)
        this.#factsKnown[this.#bytesKnown.add(rows.view, start, end)] = fact;
    }
    if (fact.value === undefined) return 'unreadable';
    if (fact.value === null) return 'nothing';
    writer.addSnippet(fact.snippet);
    return 'fact';
  }

  factOf(cell: string): CellFact {
    if (this.#plain !== undefined && isPlainNumber(cell, this.#plain)) {
      const value = Number(cell);
      const place = this.sample.place();
      if (place >= 0) this.sample.put(place, value);
      return { value, member: this.#key + cell, snippet: NOTHING, count: 0 };
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
    return this.#met(this.#isRemembering ? this.#known(cell) : this.#fresh(cell));
  }

  #met(fact: CellFact): CellFact {
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
      this.#bytesKnown = new ByteIndex();
      this.#factsKnown = [];
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
    return { value, member, snippet: snippetOf(member), count: 0 };
  }
}

function storedValue(value: SignalValue | undefined): SignalValue | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : undefined;
  return typeof value === 'string' && (value.length > LONGEST_ANSWER || !isStorable(value)) ? undefined : value;
}

function jsonOf(value: string | number): string {
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}
