import type { Random } from '../../stats/random.ts';
import type { SignalValue } from '../observation/observation.ts';
import { daysOfDate } from '../portfolio/calendar.ts';
import { type Signal, signalKinds } from '../signal.ts';
import { ownCopy } from '../value/ownCopy.ts';
import { copyText } from './copyText.ts';
import { isStorable } from './storable.ts';
import { type ValueSample, valueSample } from './valueSample.ts';

/** What a cell says: its value, and the member of a record's JSON object that states it, ready for COPY. */
export interface CellFact {
  /** Null where it says that nothing is known; undefined where it cannot be read. */
  readonly value: SignalValue | undefined;
  /** `,"12":"Mid"`; empty where there is no value. */
  readonly member: string;
  /** How often it was met, as far as it was remembered. */
  count: number;
}

/** The cells of one column as facts about a signal; each text is read once, as far as texts repeat. */
export interface CellFacts {
  of(cell: string): CellFact;
  /** The answers met, with how often; of answers beyond the limit the first ones. */
  answerCounts(): ReadonlyMap<string, number>;
  /** Numbers, and dates as days since 1970-01-01, for choosing bands. */
  readonly sample: ValueSample;
}

/** The most distinct texts of a column that are remembered. */
const MOST_REMEMBERED = 10_000;
/** After so many cells of numbers or dates it is judged whether remembering serves. */
const TRIAL_CELLS = 10_000;
const LONGEST_ANSWER = 200;

export function cellFacts(
  signal: Signal,
  number: number,
  read: (cell: string) => SignalValue | undefined,
  random: Random,
): CellFacts {
  const { isNumeric } = signalKinds[signal.kind];
  const remembered = new Map<string, CellFact>();
  const sample = valueSample(random);
  const key = `,"${number}":`;
  let cells = 0;
  let isRemembering = true;
  const fresh = (cell: string): CellFact => {
    const value = storedValue(read(cell));
    const member = value === null || value === undefined ? '' : key + jsonOf(value);
    return { value, member, count: 0 };
  };
  const factOf = (cell: string): CellFact => {
    if (!isRemembering) return fresh(cell);
    const known = remembered.get(cell);
    if (known) return known;
    const fact = fresh(cell);
    if (remembered.size < MOST_REMEMBERED) remembered.set(ownCopy(cell), fact);
    return fact;
  };
  return {
    sample,
    of(cell) {
      const fact = factOf(cell);
      if (!isNumeric) {
        fact.count += 1;
        return fact;
      }
      if (typeof fact.value === 'number') sample.add(clampedToFloat32(fact.value));
      else if (typeof fact.value === 'string') sample.add(daysOfDate(fact.value) as number);
      cells += 1;
      if (cells === TRIAL_CELLS && remembered.size > TRIAL_CELLS / 4) {
        isRemembering = false;
        remembered.clear();
      }
      return fact;
    },
    answerCounts() {
      const counts = new Map<string, number>();
      for (const { value, count } of remembered.values()) {
        if (typeof value === 'string') counts.set(value, (counts.get(value) ?? 0) + count);
      }
      return counts;
    },
  };
}

function storedValue(value: SignalValue | undefined): SignalValue | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : undefined;
  return typeof value === 'string' && (value.length > LONGEST_ANSWER || !isStorable(value)) ? undefined : value;
}

function jsonOf(value: string | number): string {
  return typeof value === 'number' ? String(value) : copyText(JSON.stringify(value));
}

function clampedToFloat32(number: number): number {
  return Math.max(-LARGEST_FLOAT32, Math.min(LARGEST_FLOAT32, number));
}

const LARGEST_FLOAT32 = 3.4028234663852886e38;
