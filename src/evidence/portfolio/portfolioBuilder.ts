import type { SignalValue } from '../observation/observation.ts';
import { type Signal, signalKinds } from '../signal.ts';
import { ownCopy } from '../value/ownCopy.ts';
import { type Banding, bandOf, bandOfNumber, checkBanding, MISSING_BAND } from './banding.ts';
import { daysOfDate } from './calendar.ts';
import { type BandingChoice, chooseAnswerBands, chooseNumberBands } from './chooseBands.ts';
import { growingColumn } from './growingColumn.ts';
import type { Portfolio, PortfolioColumn } from './portfolio.ts';
import { isScored } from './scoredSignal.ts';
import { storedNumber } from './storedNumber.ts';

/** Takes customers one at a time and keeps a few bytes for each, so that a million of them fit in memory. */
export interface PortfolioBuilder {
  readonly size: number;
  /** `values[i]` is the current value of signal `i`. The order of the calls is the order of the rows. */
  add(customer: string, values: readonly SignalValue[]): void;
  /** Cuts every signal into bands and gives the portfolio; once. */
  finish(bands?: BandsInUse): Portfolio;
}

/**
 * Stored bandings by signal are used as they are. Signals without one, and those named in `rebanded`, have their bands
 * chosen from the values at hand; a rebanded one gets the next version.
 */
export interface BandsInUse extends Omit<BandingChoice, 'version'> {
  readonly bandings?: ReadonlyMap<string, Banding>;
  readonly rebanded?: readonly string[];
}

/** Called for a value that its signal cannot hold; it then counts as missing. */
export type UnfitListener = (customer: string, signal: Signal, value: SignalValue) => void;

/**
 * A builder for these signals; signals about persons and outcomes are refused.
 *
 * ```ts
 * const builder = portfolioBuilder([employees, country], (customer, signal, value) => { ... });
 * builder.add('c1', [120, 'France']);
 * builder.add('c2', [null, 'Spain']);
 * const portfolio = builder.finish();
 * ```
 */
export function portfolioBuilder(signals: readonly Signal[], onUnfit: UnfitListener): PortfolioBuilder {
  const unscored = signals.find((signal) => !isScored(signal));
  if (unscored) throw new Error(`"${unscored.id}" is about a person or is an outcome; a portfolio holds neither.`);
  const customers: string[] = [];
  const columns = signals.map(collectorOf);
  return {
    get size() {
      return customers.length;
    },
    add(customer, values) {
      customers.push(customer);
      for (let i = 0; i < columns.length; i++) {
        const value = values[i] ?? null;
        if (!(columns[i] as ColumnCollector).add(value)) onUnfit(customer, signals[i] as Signal, value);
      }
    },
    finish(bands = {}) {
      return {
        customers,
        columns: columns.map((column, i) => column.finish(bandingInUse(signals[i] as Signal, bands))),
      };
    },
  };
}

/** What is known of the bands of a column before its values are looked at. */
interface Bands {
  readonly stored?: Banding;
  readonly choice: BandingChoice;
}

function bandingInUse(signal: Signal, { bandings, rebanded, ...choice }: BandsInUse): Bands {
  const stored = bandings?.get(signal.id);
  if (!stored) return { choice };
  if (rebanded?.includes(signal.id)) return { choice: { ...choice, version: stored.version + 1 } };
  checkBanding(stored, signal);
  return { stored, choice };
}

interface ColumnCollector {
  /** Whether the signal can hold the value; one that it cannot hold is kept as missing. */
  add(value: SignalValue): boolean;
  finish(bands: Bands): PortfolioColumn;
}

function collectorOf(signal: Signal): ColumnCollector {
  return signalKinds[signal.kind].isNumeric ? numberCollector(signal) : answerCollector(signal);
}

function numberCollector(signal: Signal): ColumnCollector {
  const column = growingColumn((length) => new Float32Array(length));
  const numberOf = signal.kind === 'date' ? daysOf : finiteNumber;
  return {
    add(value) {
      const number = value === null ? undefined : numberOf(value);
      // Adding 0 makes -0 an ordinary 0, so that equal values have equal bytes.
      column.push(number === undefined ? Number.NaN : storedNumber(number));
      return value === null || number !== undefined;
    },
    finish({ stored, choice }) {
      const numbers = column.take();
      const banding = stored ?? chooseNumberBands(signal, numbers, choice);
      const edges = Float32Array.from(banding.edges ?? []);
      const bands = new Uint8Array(numbers.length);
      for (let row = 0; row < bands.length; row++) bands[row] = bandOfNumber(edges, numbers[row] as number);
      return { signal, banding, bands, numbers };
    },
  };
}

function daysOf(value: string | number): number | undefined {
  return typeof value === 'string' ? daysOfDate(value) : undefined;
}

function finiteNumber(value: string | number): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** Answers are kept as codes of a dictionary: 0 missing, and one last code for all answers past the limit. */
function answerCollector(signal: Signal): ColumnCollector {
  const column = growingColumn((length) => new Uint16Array(length));
  const codes = new Map<string, number>();
  for (const answer of signal.answers ?? []) codes.set(answer, codes.size + 1);
  const isOpen = signal.kind === 'choice';
  return {
    add(value) {
      let code = typeof value === 'string' ? codes.get(value) : undefined;
      if (code === undefined && isOpen && typeof value === 'string') {
        code = codes.size + 1 < PAST_LIMIT ? codes.size + 1 : PAST_LIMIT;
        if (code < PAST_LIMIT) codes.set(ownCopy(value), code);
      }
      column.push(code ?? 0);
      return value === null || code !== undefined;
    },
    finish({ stored, choice }) {
      const codeOfRow = column.take();
      const banding = stored ?? chooseAnswerBands(signal, countAnswers(codes, codeOfRow), choice);
      const bandOfCode = new Uint8Array(PAST_LIMIT + 1);
      for (const [answer, code] of codes) bandOfCode[code] = bandOf(banding, answer);
      bandOfCode[PAST_LIMIT] = banding.other ?? MISSING_BAND;
      const bands = new Uint8Array(codeOfRow.length);
      for (let row = 0; row < bands.length; row++) bands[row] = bandOfCode[codeOfRow[row] as number] as number;
      return { signal, banding, bands };
    },
  };
}

/** A choice with more different answers than this is hardly one; the answers met later count as `other`. */
const PAST_LIMIT = 65_535;

function countAnswers(codes: ReadonlyMap<string, number>, codeOfRow: Uint16Array): Map<string, number> {
  const counts = new Uint32Array(PAST_LIMIT + 1);
  for (const code of codeOfRow) counts[code] = (counts[code] as number) + 1;
  return new Map([...codes].map(([answer, code]) => [answer, counts[code] as number]));
}
