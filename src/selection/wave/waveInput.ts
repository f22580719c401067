import type { GroupName } from '../../readiness/group.ts';
import type { GroupColumns } from '../../readiness/measurePortfolio.ts';
import type { RestsOn } from '../scorecard/scorecard.ts';
import type { Figures } from './reasonCode.ts';
import type { SuitabilityTable } from './suitability.ts';
import type { JudgedOdds } from './worth.ts';

/**
 * The customers a wave may be drawn from, in columns: element `i` is the same row everywhere.
 * NaN, -1 and undefined stand for unknown.
 */
export interface WaveCandidates {
  /** What a place is expected to bring; see `worthColumn`. */
  readonly worth: Float64Array;
  /** Key of the customer of each row; rows of one customer take at most one place. Absent: each row is its own. */
  readonly customers?: readonly (string | undefined)[];
  /** The segment of each row as an index into `labels`, or -1. */
  readonly segments?: { readonly labels: readonly string[]; readonly codes: Int32Array };
  readonly odds?: JudgedOdds;
  readonly suitability?: Float64Array;
  readonly groups?: GroupColumns;
  /** Name of the favoured group, for the wording. */
  readonly favoured?: GroupName;
  /** 1 where the leading group is the favoured one, 0 where it is another, -1 where it is unknown. */
  readonly isFavoured?: Int8Array;
  /** Number of each row as a person counts it; `i + 1` where absent. */
  readonly rowNumbers?: Int32Array;
  /** Rows are called by the key of their customer alone, where row numbers mean nothing to people. */
  readonly areCalledByKey?: boolean;
}

/** Places for one segment: at least `least`, at most `most`. */
export interface SegmentLimit {
  readonly segment: string;
  readonly least?: number;
  readonly most?: number;
}

/** A hard refusal: no blocked row is ever chosen. `text` says why in plain words: "has an unresolved complaint". */
export interface Gate {
  readonly code: string;
  readonly text: string;
  readonly blocked: Uint8Array | ((row: number) => boolean);
  /** What a reason says beside the code: which trial it is. */
  readonly figures?: Figures;
}

export interface WaveRules {
  /** How many customers go first. */
  readonly capacity: number;
  /** Places kept for customers known to be outside the favoured group; see `statedReserve` for the default. */
  readonly reservedOutside?: number;
  readonly segmentLimits?: readonly SegmentLimit[];
  readonly gates?: readonly Gate[];
  /** Rows that a person put in, or kept out, by hand. */
  readonly lockedIn?: readonly number[];
  readonly lockedOut?: readonly number[];
}

/** How the worths came about, kept with the wave so that it can be explained and rebuilt. */
export interface WorthOrigin {
  readonly basis: 'odds' | 'suitability' | 'none';
  /** What a unit of width of the odds' interval adds. */
  readonly learning: number;
  readonly suitability: SuitabilityTable;
}

export interface WaveInput {
  readonly candidates: WaveCandidates;
  readonly rules: WaveRules;
  readonly restsOn: RestsOn;
  readonly worthOrigin?: WorthOrigin;
}

/** A tenth of the places, rounded up, from five places on and where groups are known: later forecasts must not be blind. */
export function statedReserve({ isFavoured }: WaveCandidates, capacity: number): number {
  return capacity >= 5 && isFavoured?.some((favoured) => favoured >= 0) ? Math.ceil(capacity / 10) : 0;
}

export function isBlocked(gate: Gate, row: number): boolean {
  return typeof gate.blocked === 'function' ? gate.blocked(row) : gate.blocked[row] === 1;
}

export function rowNumberOf({ rowNumbers }: WaveCandidates, row: number): number {
  return rowNumbers?.[row] ?? row + 1;
}

/** How a row is called in messages: `A-17 (row 3)`, or `row 3` where it has no key. */
export function nameOfRow(candidates: WaveCandidates, row: number): string {
  const key = candidates.customers?.[row];
  const place = `row ${rowNumberOf(candidates, row)}`;
  if (key !== undefined && candidates.areCalledByKey) return key;
  return key === undefined ? place : `${key} (${place})`;
}

export function segmentOfRow({ segments }: WaveCandidates, row: number): string | undefined {
  return segments?.labels[segments.codes[row] ?? -1];
}
