/** Figures and texts of a sentence by their names; shares from 0 to 1. */
export type ToldFigures = Readonly<Record<string, number | string | string[]>>;

/**
 * What is told of a file as a code with its figures. Whoever shows it words it: the command line in English, pages in the
 * language of the reader.
 *
 * ```ts
 * const reason: Told<ReadingReasonCode> = { code: 'preamble-lines', figures: { lines: 2 } };
 * ```
 */
export interface Told<Code extends string = string> {
  readonly code: Code;
  readonly figures: ToldFigures;
}

/** A code with its figures. */
export function told<Code extends string>(code: Code, figures: ToldFigures = {}): Told<Code> {
  return { code, figures };
}
