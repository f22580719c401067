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
}
