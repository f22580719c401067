import type { SignalValue } from '../observation/observation.ts';
import { type Banding, bandOf, bandOfNumber, checkBanding, MISSING_BAND } from '../portfolio/banding.ts';
import { daysOfDate } from '../portfolio/calendar.ts';
import { endByRule, textsOfRule } from '../signal/outcomeRule.ts';
import type { Signal } from '../signal.ts';
import { signalKinds } from '../signal.ts';
import type { Definitions } from './definitions.ts';
import { type TextCodes, textCodes } from './textCodes.ts';

/**
 * Where the values of one signal go. A value becomes one number: the number itself, days since 1970-01-01, or the code of
 * an answer; NaN where the signal cannot hold it. The outcome has the last slot.
 */
export interface Slot {
  /** The signal's number. */
  readonly number: number;
  readonly signal: Signal;
  readonly kind: 'number' | 'date' | 'answer';
  readonly codes: TextCodes;
  /** Texts by code, from 1; for the answers that are known by name. */
  readonly texts: readonly string[];
  /** For answers: the band of each code; for the outcome 1 good, 0 not good, -1 not known. */
  readonly bandOfCode: Int8Array;
  readonly edges: Float32Array;
  /** Its facts are voices: several of them are weighed against each other. */
  readonly speaksToAxis: boolean;
  readonly isOutcome: boolean;
}

export function slotsOf({ scored, outcome }: Pick<Definitions, 'scored' | 'outcome'>): Slot[] {
  const slots = scored.map(({ number, signal, banding }) => scoredSlot(number, signal, banding));
  if (outcome) slots.push(outcomeSlot(outcome));
  return slots;
}

/** The slot of each signal number, -1 for those that go nowhere. */
export function slotBySignal(slots: readonly Slot[]): Int32Array {
  const most = slots.reduce((most, { number }) => Math.max(most, number), 0);
  const found = new Int32Array(most + 1).fill(-1);
  for (const [index, { number }] of slots.entries()) found[number] = index;
  return found;
}

/** The number that a value becomes in its slot. */
export function numberInSlot(slot: Slot, value: Exclude<SignalValue, null>): number {
  if (slot.kind === 'number') return typeof value === 'number' && Number.isFinite(value) ? value : Number.NaN;
  if (slot.kind === 'date') return typeof value === 'string' ? (daysOfDate(value) ?? Number.NaN) : Number.NaN;
  if (typeof value === 'string') return slot.codes.ofText(value);
  return slot.isOutcome ? slot.codes.ofText(String(value)) : UNFIT_CODE;
}

/** The value again, of one that a slot has a number for; null where that number stands for no text. */
export function valueInSlot({ kind, texts }: Slot, number: number): SignalValue {
  return kind === 'number' ? number : (texts[number - 1] ?? null);
}

/** The band that a number of a slot belongs to; for the outcome how it ended. NaN is missing. */
export function bandInSlot({ kind, bandOfCode, edges, isOutcome }: Slot, number: number): number {
  if (Number.isNaN(number)) return isOutcome ? -1 : MISSING_BAND;
  return kind === 'answer' ? (bandOfCode[number] as number) : bandOfNumber(edges, number);
}

/** The code of a text that the signal cannot hold. */
const UNFIT_CODE = 0;

function scoredSlot(number: number, signal: Signal, banding: Banding): Slot {
  checkBanding(banding, signal);
  const isNumeric = signalKinds[signal.kind].isNumeric;
  const isOpen = signal.kind === 'choice';
  const texts = isNumeric ? [] : isOpen ? Object.keys(banding.bandOfAnswer ?? {}) : (signal.answers ?? []);
  const other = isOpen ? texts.length + 1 : UNFIT_CODE;
  const bandOfCode = Int8Array.of(
    MISSING_BAND,
    ...texts.map((text) => bandOf(banding, text)),
    banding.other ?? MISSING_BAND,
  );
  return {
    number,
    signal,
    kind: isNumeric ? (signal.kind === 'date' ? 'date' : 'number') : 'answer',
    codes: textCodes(texts, other),
    texts,
    bandOfCode,
    edges: Float32Array.from(banding.edges ?? []),
    speaksToAxis: signal.axis !== undefined,
    isOutcome: false,
  };
}

function outcomeSlot({ number, signal, rule }: NonNullable<Definitions['outcome']>): Slot {
  const texts = textsOfRule(rule);
  return {
    number,
    signal,
    kind: 'answer',
    codes: textCodes(texts, UNFIT_CODE),
    texts,
    bandOfCode: Int8Array.of(-1, ...texts.map((text) => endByRule(rule, text) ?? -1)),
    edges: new Float32Array(),
    speaksToAxis: false,
    isOutcome: true,
  };
}
