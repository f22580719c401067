import { evidenceFailure } from '../failures.ts';
import type { SignalValue } from '../observation/observation.ts';
import { type Signal, signalKinds } from '../signal.ts';
import { daysOfDate } from './calendar.ts';

/** Band 0 of every signal: nothing is known. */
export const MISSING_BAND = 0;

/** The most bands a signal may have, the missing band among them. */
export const MOST_BANDS = 64;

/**
 * How the values of one signal become bands; a stored version, changed only by an explicit verb.
 * `ordered` bands have neighbours (numbers, scales, dates, yes/no); `unordered` ones are exchangeable (choices).
 * `labels[band]` names every band, `labels[0]` the missing one.
 */
export interface Banding {
  readonly signal: string;
  readonly version: number;
  readonly order: 'ordered' | 'unordered';
  readonly labels: readonly string[];
  /** For numbers and dates: a value v is in band 1 + (count of edges <= v). Ascending, finite. */
  readonly edges?: readonly number[];
  /** For answers: the band of each answer code; rare answers may share one. */
  readonly bandOfAnswer?: Readonly<Record<string, number>>;
  /** For choices: the band of every answer that `bandOfAnswer` does not name. */
  readonly other?: number;
}

/**
 * The band of a value. A number beyond the outer edges is in the outermost band. An answer never seen before is in the
 * `other` band of a choice; a scale or yes/no has no place for it in its order, so it is missing, as is a value of the wrong kind.
 *
 * ```ts
 * bandOf(revenueBanding, 17) // 2, labelled '12 to 30'
 * bandOf(revenueBanding, null) // 0
 * ```
 */
export function bandOf(banding: Banding, value: SignalValue): number {
  if (value === null) return MISSING_BAND;
  if (banding.edges) {
    const number = typeof value === 'number' ? value : daysOfDate(value);
    return number === undefined ? MISSING_BAND : bandOfNumber(banding.edges, number);
  }
  if (typeof value !== 'string') return MISSING_BAND;
  const bands = banding.bandOfAnswer ?? {};
  return Object.hasOwn(bands, value) ? (bands[value] as number) : (banding.other ?? MISSING_BAND);
}

/**
 * The band of a number, or of a date as days since 1970-01-01; NaN is missing. Numbers and edges are compared to float32
 * precision (seven digits), which is how the portfolio keeps numbers, so a number is in the same band before and after.
 */
export function bandOfNumber(edges: ArrayLike<number>, number: number): number {
  if (Number.isNaN(number)) return MISSING_BAND;
  const value = Math.fround(number);
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (Math.fround(edges[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low + 1;
}

/** Refuses a stored banding that cannot band this signal, such as that of a number for a choice: `bands-unfit`. */
export function checkBanding(banding: Banding, signal: Signal): void {
  const { isNumeric } = signalKinds[signal.kind];
  const complaint =
    banding.signal !== signal.id
      ? `they belong to "${banding.signal}"`
      : isNumeric !== (banding.edges !== undefined)
        ? `the signal is a ${signal.kind} and the bands are those of ${isNumeric ? 'answers' : 'numbers'}`
        : complaintAbout(banding);
  if (!complaint) return;
  throw evidenceFailure(
    'bands-unfit',
    `Version ${banding.version} of the bands cannot be used for "${signal.label}": ${complaint}.`,
    'Read the column as the kind it had when the bands were chosen, or choose its bands anew.',
    { column: signal.label },
  );
}

function complaintAbout({ edges, labels, bandOfAnswer, other }: Banding): string | undefined {
  if (labels.length > MOST_BANDS) return `there are ${labels.length} bands, and at most ${MOST_BANDS} are possible`;
  if (edges && labels.length !== edges.length + 2) return `${edges.length} edges need ${edges.length + 2} labels`;
  if (edges?.some((edge, i) => !Number.isFinite(edge) || edge <= (edges[i - 1] ?? Number.NEGATIVE_INFINITY))) {
    return 'the edges do not ascend';
  }
  const isBand = (band: number) => Number.isInteger(band) && band >= 0 && band < labels.length;
  if (![...Object.values(bandOfAnswer ?? {}), other ?? 0].every(isBand)) return 'an answer has a band without a label';
  return undefined;
}
