import { dateOrderOf } from '../value/date.ts';
import { isMissing } from '../value/missing.ts';
import { decimalSignOf, isPaddedCode, parseNumber } from '../value/number.ts';
import { ownCopy } from '../value/ownCopy.ts';
import { parseYesno } from '../value/yesno.ts';
import { DistinctCounter, hashOf } from './distinctCounter.ts';

/** Distinct texts of a column that are kept with their counts. */
const MOST_DISTINCT_TEXTS = 5000;
/** Longer texts are measured but not kept. */
const LONGEST_KEPT_TEXT = 200;
/** Of the texts beyond the limits, all are looked into up to this number, then one in `STRIDE`. */
const LOOKED_INTO_FULLY = 5000;
const STRIDE = 16;
/** Words of 32 bits less one, a power of two less one: a bit for about every thirteenth of the kept texts. */
const BIT_WORDS_MASK = 2047;

/** How texts of one column look, counted by cells. */
export interface Looks {
  cells: number;
  numbers: number;
  dates: number;
  yesnos: number;
  paddedCodes: number;
  points: number;
  commas: number;
  eitherSigns: number;
  dayFirst: number;
  monthFirst: number;
  yearFirst: number;
  eitherOrders: number;
}

interface KeptText {
  count: number;
  readonly isGap: boolean;
}

/**
 * Counts the cells of one column as they stream by: what there is to find out about a text is found out once, when it is
 * met first, unless it lies beyond the limits. `values`, `missing` and `textLength` are there once it is settled.
 */
export class ColumnTally {
  readonly values = new Map<string, number>();
  readonly missing = new Map<string, number>();
  readonly beyond = new DistinctCounter();
  readonly looksBeyond: Looks = noLooks();
  /** A sample of the numbers beyond the limits, as text, with everything needed for their range. */
  readonly numbersBeyond: string[] = [];
  rows = 0;
  cellsBeyond = 0;
  textLength = 0;
  longestTextLength = 0;
  readonly #kept = new Map<string, KeptText>();
  readonly #keptBits = new Int32Array(BIT_WORDS_MASK + 1);
  #distinctValues = 0;
  #sequenceNext: number | undefined;
  #isSequence = true;

  get isSequence(): boolean {
    return this.#isSequence && this.rows > 1;
  }

  add(cell: string): void {
    this.rows += 1;
    const text = trimmed(cell);
    if (this.#isSequence) this.#followSequence(text);
    const kept = this.#mayBeKept(text) ? this.#kept.get(text) : undefined;
    if (kept) kept.count += 1;
    else this.#addNewText(text);
  }

  /** Gives the counts; once, after the last cell. */
  settle(): this {
    for (const [text, { count, isGap }] of this.#kept) {
      (isGap ? this.missing : this.values).set(text, count);
      if (!isGap) this.textLength += text.length * count;
    }
    this.#kept.clear();
    return this;
  }

  /** A few kilobytes of bits save most searches among thousands of texts, once nearly every text is a new one. */
  #mayBeKept(text: string): boolean {
    if (this.#distinctValues < MOST_DISTINCT_TEXTS) return true;
    const hash = hashOf(text);
    return ((this.#keptBits[(hash >>> 5) & BIT_WORDS_MASK] as number) & (1 << (hash & 31))) !== 0;
  }

  #keep(text: string, isGap: boolean): void {
    const hash = hashOf(text);
    const word = (hash >>> 5) & BIT_WORDS_MASK;
    this.#keptBits[word] = (this.#keptBits[word] as number) | (1 << (hash & 31));
    this.#kept.set(ownCopy(text), { count: 1, isGap });
  }

  #addNewText(text: string): void {
    if (isMissing(text)) {
      this.#keep(text, true);
      return;
    }
    if (text.length > this.longestTextLength) this.longestTextLength = text.length;
    if (this.#distinctValues < MOST_DISTINCT_TEXTS && text.length <= LONGEST_KEPT_TEXT) {
      this.#distinctValues += 1;
      this.#keep(text, false);
      return;
    }
    this.textLength += text.length;
    this.beyond.add(text);
    this.cellsBeyond += 1;
    if (this.cellsBeyond > LOOKED_INTO_FULLY && this.cellsBeyond % STRIDE !== 0) return;
    const isNumber = look(this.looksBeyond, text, 1);
    if (isNumber && this.numbersBeyond.length < LOOKED_INTO_FULLY) this.numbersBeyond.push(ownCopy(text));
  }

  #followSequence(text: string): void {
    const number = text.length < 10 ? Number(text || Number.NaN) : Number.NaN;
    if (!Number.isInteger(number) || (this.#sequenceNext !== undefined && number !== this.#sequenceNext))
      this.#isSequence = false;
    this.#sequenceNext = number + 1;
  }
}

export function noLooks(): Looks {
  return {
    cells: 0,
    numbers: 0,
    dates: 0,
    yesnos: 0,
    paddedCodes: 0,
    points: 0,
    commas: 0,
    eitherSigns: 0,
    dayFirst: 0,
    monthFirst: 0,
    yearFirst: 0,
    eitherOrders: 0,
  };
}

/** Adds `count` cells of one text to `looks`; true where the text could be a number. */
export function look(looks: Looks, text: string, count: number): boolean {
  looks.cells += count;
  if (parseYesno(text) !== undefined) looks.yesnos += count;
  const isPadded = isPaddedCode(text);
  if (isPadded) looks.paddedCodes += count;
  const sign = decimalSignOf(text);
  const isNumber =
    !isPadded && (parseNumber(text, '.') !== undefined || (sign !== undefined && parseNumber(text, ',') !== undefined));
  if (isNumber) looks.numbers += count;
  if (isNumber && sign === '.') looks.points += count;
  if (isNumber && sign === ',') looks.commas += count;
  if (isNumber && sign === 'either') looks.eitherSigns += count;
  const order = dateOrderOf(text);
  if (order !== undefined) looks.dates += count;
  if (order === 'dmy') looks.dayFirst += count;
  if (order === 'mdy') looks.monthFirst += count;
  if (order === 'ymd') looks.yearFirst += count;
  if (order === 'either') looks.eitherOrders += count;
  return isNumber;
}

function trimmed(cell: string): string {
  if (cell === '') return cell;
  return cell.charCodeAt(0) > 32 && cell.charCodeAt(cell.length - 1) > 32 && cell.charCodeAt(0) < 160
    ? cell
    : cell.trim();
}
