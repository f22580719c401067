import type { SignalValue } from '../observation/observation.ts';
import { daysOfDate } from '../portfolio/calendar.ts';
import type { RowFold } from './rowFold.ts';
import { numberInSlot, type Slot } from './slot.ts';

/**
 * Reads the facts of a record, `{"3":12,"7":"yes","9":null}` in UTF-8, straight into a row. Whatever is written otherwise
 * than our own writers do (escapes, spaces) is read by `JSON.parse` instead.
 */
export class FactScanner {
  readonly #slots: readonly Slot[];
  readonly #slotOf: Int32Array;
  readonly #fold: RowFold;

  /** `slotOf` gives the slot of each signal number, see `slotBySignal`. */
  constructor(slots: readonly Slot[], slotOf: Int32Array, fold: RowFold) {
    this.#slots = slots;
    this.#slotOf = slotOf;
    this.#fold = fold;
  }

  scan(bytes: Uint8Array, start: number, end: number): void {
    if (!this.#scanPlain(bytes, start, end)) this.#scanAny(bytes, start, end);
  }

  /** False where something stands there that it does not read; facts taken so far may be taken again. */
  #scanPlain(bytes: Uint8Array, start: number, end: number): boolean {
    let at = start + 1;
    if (bytes[start] !== OPEN) return false;
    if (bytes[at] === CLOSE) return at + 1 === end;
    while (at < end) {
      if (bytes[at++] !== QUOTE) return false;
      let signal = 0;
      for (let digit = (bytes[at] as number) - ZERO; digit >= 0 && digit <= 9; digit = (bytes[at] as number) - ZERO) {
        signal = signal * 10 + digit;
        at++;
      }
      if (bytes[at++] !== QUOTE || bytes[at++] !== COLON) return false;
      at = this.#scanValue(bytes, at, this.#slotOf[signal] ?? -1);
      if (at < 0) return false;
      const after = bytes[at++];
      if (after === CLOSE) return at === end;
      if (after !== COMMA) return false;
    }
    return false;
  }

  /** Where the value ends, or -1. */
  #scanValue(bytes: Uint8Array, at: number, slot: number): number {
    const first = bytes[at] as number;
    if (first === QUOTE) return this.#scanText(bytes, at + 1, slot);
    if (first === LETTER_N) {
      if (slot >= 0) this.#fold.take(slot, undefined);
      return at + 4;
    }
    return this.#scanNumber(bytes, at, slot);
  }

  #scanText(bytes: Uint8Array, start: number, slot: number): number {
    let end = start;
    for (let byte = bytes[end]; byte !== QUOTE; byte = bytes[++end]) {
      if (byte === BACKSLASH || byte === undefined) return -1;
    }
    if (slot >= 0) this.#fold.take(slot, this.#numberOfText(this.#slots[slot] as Slot, bytes, start, end));
    return end + 1;
  }

  #numberOfText(slot: Slot, bytes: Uint8Array, start: number, end: number): number {
    if (slot.kind === 'answer') return slot.codes.ofBytes(bytes, start, end);
    if (slot.kind === 'number' || end - start !== 10) return Number.NaN;
    return daysOfDate(String.fromCharCode(...bytes.subarray(start, end))) ?? Number.NaN;
  }

  /** At most fifteen digits and a point: dividing two exact numbers rounds once, as `Number` does (Clinger 1990). */
  #scanNumber(bytes: Uint8Array, start: number, slot: number): number {
    const isNegative = bytes[start] === MINUS;
    let at = isNegative ? start + 1 : start;
    let digits = 0;
    let decimals = -1;
    let value = 0;
    for (let byte = bytes[at] as number; ; byte = bytes[++at] as number) {
      if (byte >= ZERO && byte <= NINE) {
        value = value * 10 + byte - ZERO;
        digits++;
        if (decimals >= 0) decimals++;
      } else if (byte === POINT && decimals < 0) decimals = 0;
      else break;
    }
    const isEnd = bytes[at] === COMMA || bytes[at] === CLOSE;
    if (!isEnd || digits === 0 || digits > 15) return this.#scanLongNumber(bytes, start, slot);
    const size = decimals > 0 ? value / (POWERS_OF_TEN[decimals] as number) : value;
    this.#takeNumber(slot, isNegative ? -size : size);
    return at;
  }

  /** Many digits, or an exponent. */
  #scanLongNumber(bytes: Uint8Array, start: number, slot: number): number {
    let end = start;
    while (bytes[end] !== COMMA && bytes[end] !== CLOSE && bytes[end] !== undefined) end++;
    const text = String.fromCharCode(...bytes.subarray(start, end));
    const number = Number(text);
    if (!JSON_NUMBER.test(text) || Number.isNaN(number)) return -1;
    this.#takeNumber(slot, number);
    return end;
  }

  #takeNumber(slot: number, number: number): void {
    if (slot >= 0) this.#fold.take(slot, numberInSlot(this.#slots[slot] as Slot, number));
  }

  #scanAny(bytes: Uint8Array, start: number, end: number): void {
    const facts = JSON.parse(new TextDecoder().decode(bytes.subarray(start, end))) as Record<string, SignalValue>;
    for (const [signal, value] of Object.entries(facts)) {
      const slot = this.#slotOf[Number(signal)] ?? -1;
      if (slot < 0) continue;
      this.#fold.take(slot, value === null ? undefined : numberInSlot(this.#slots[slot] as Slot, value));
    }
  }
}

const [OPEN, CLOSE, QUOTE, COLON, COMMA, BACKSLASH, POINT, MINUS, ZERO, NINE, LETTER_N] = [
  0x7b, 0x7d, 0x22, 0x3a, 0x2c, 0x5c, 0x2e, 0x2d, 0x30, 0x39, 0x6e,
] as const;
const JSON_NUMBER = /^-?\d[\d.eE+-]*$/;
const POWERS_OF_TEN = Array.from({ length: 16 }, (_, power) => 10 ** power);
