import type { Source } from '../observation/source.ts';
import type { Banding } from '../portfolio/banding.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import type { Signal } from '../signal.ts';

/**
 * Every active customer of a workspace as the database knows it, in columns: the living portfolio. Row `i` is the same
 * customer in all of them. The object is brought up to date in place, until definitions or many customers change, when
 * another takes its place: read what you need of it before you await anything, and compare `version` (and `asOf`, where
 * weights matter) where you keep something derived of it, best in a WeakMap by the object.
 */
export interface Base {
  readonly workspace: number;
  readonly offering: number;
  /** The workspace version that it shows. */
  readonly version: number;
  /** The instant for which ages are reckoned: the beginning of the day, UTC. */
  readonly asOf: string;
  /** `customers` are ids as people know them. */
  readonly portfolio: Portfolio;
  /** Numbers of the customers, ascending. */
  readonly numbers: Int32Array;
  readonly names: readonly (string | null)[];
  /** 1 good, 0 not good, -1 not known, for the offering's outcome signal. */
  readonly outcomes: Int8Array;
  /** Rows that cross-validation must keep in one fold (see `rowGroups`). */
  readonly groupOfRow: Int32Array;
  /** Active signals of the workspace and offering, those about persons and outcomes too, by number. */
  readonly signals: ReadonlyMap<number, Signal>;
  readonly bandings: ReadonlyMap<string, Banding>;
  readonly sources: ReadonlyMap<string, Source>;
  /** The row of a customer by the id people know; follows merges. */
  rowOfId(id: string): number | undefined;
  /** Where it is listed under that very number. */
  rowOfNumber(number: number): number | undefined;
  /** Rows that changed after an earlier version; `all` where more changed than one would want to name. */
  changedSince(version: number): readonly number[] | 'all';
  /** The most believed facts, for the rows where more than one voice or age speaks to an axis; see `readiness`. */
  readonly voices: BaseVoices;
  readonly declined: DeclinedRows;
}

/** Signals that speak to an axis of which sources say that they do not know, and nobody knows, by row. */
export interface DeclinedRows extends Iterable<readonly [row: number, signals: readonly string[]]> {
  get(row: number): readonly string[] | undefined;
}

/**
 * How far each row's answers are believed. Most rows rest on one delivery: `classOfRow[row]` then points at its weight.
 * Class 0 are the rows where several sources or days speak; their standing facts are in `mixed`, dated to the beginning
 * of their day. A row of class 0 that is not there has nothing that speaks to an axis.
 */
export interface BaseVoices {
  readonly classOfRow: Uint16Array;
  readonly weightOfClass: readonly number[];
  readonly mixed: ReadonlyMap<number, ReadonlyMap<string, readonly VoicedFact[]>>;
}

export interface VoicedFact {
  readonly value: string | number | null;
  readonly source: string;
  readonly observedAt: string;
}

/** Gives the base as of the newest version; builds it the first time, then catches up. */
export interface LivingBase {
  current(workspace: number, offering: number): Promise<Base>;
}
