import { counted } from '../../platform/counted.ts';
import { endOf } from '../proposal/outcomeColumn.ts';
import type { ColumnSummary } from '../proposal/summary.ts';

/** The texts of an outcome's column and what was decided of them. */
export interface OutcomeDecision {
  readonly column: string;
  readonly good: readonly string[];
  readonly notGood: readonly string[];
  readonly notEnded: readonly string[];
  readonly leftOut: readonly string[];
  readonly counts: { readonly good: number; readonly notGood: number };
  /**
   * No text is known to be the bad end: with three texts or more, some of them may still be open, and stating the bad one
   * settles it.
   */
  readonly isGuess?: boolean;
  /** It was stated with an earlier file; these texts of this one nobody has judged yet, and they are taken for not ended. */
  readonly unjudged?: readonly string[];
  /** Texts that a known outcome did not judge before. */
  readonly added?: readonly string[];
}

/** What was decided, in English sentences. */
export function outcomeStatement(decision: OutcomeDecision): string {
  const { column, good, notGood, notEnded, leftOut, counts, isGuess = false, unjudged, added = [] } = decision;
  const sentences = [
    `"${column}" says how it ended: ${quoted(good)} ${areOrIs(good)} good (${counted(counts.good, 'row')})`,
  ];
  sentences.push(
    counts.notGood === 0
      ? ', and no row says otherwise.'
      : `, ${quoted(notGood)} ${areOrIs(notGood)} not (${counted(counts.notGood, 'row')}).`,
  );
  const { open, unheardOf } = unended(notEnded);
  if (open.length > 0) sentences.push(` ${quoted(open)} ${areOrIs(open)} not ended yet.`);
  if (unheardOf.length > 0) {
    sentences.push(` ${quoted(unheardOf)} ${areOrIs(unheardOf)} not known as an end and taken for not ended yet.`);
  }
  if (leftOut.length > 0) sentences.push(` ${quoted(leftOut)} ${areOrIs(leftOut)} left out.`);
  if (isGuess && notGood.length > 0 && good.length + notGood.length + notEnded.length >= 3) {
    const name = column.includes('=') ? `"${column}"` : column;
    sentences.push(` If not all of them have ended, state the one that ended badly: ${name}=${good.join()} vs TEXT.`);
  }
  if (unjudged) sentences.push(' So it was stated before.');
  if (unjudged && unjudged.length > 0) {
    const them = unjudged.length === 1 ? 'it' : 'them';
    sentences.push(
      ` ${quoted(unjudged)} ${areOrIs(unjudged)} not judged yet and taken for not ended; state the outcome again to judge ${them}.`,
    );
  }
  if (added.length > 0) sentences.push(` New here, and judged so from now on: ${quoted(added)}.`);
  return sentences.join('');
}

/** Of the texts that have not ended, those known as open stages, and those that nobody has heard of. */
export function unended(texts: readonly string[]): { readonly open: string[]; readonly unheardOf: string[] } {
  const isOpen = (text: string) => endOf(text) === 'unfinished';
  return { open: texts.filter(isOpen), unheardOf: texts.filter((text) => !isOpen(text)) };
}

function areOrIs(texts: readonly string[]): string {
  return texts.length > 1 ? 'are' : 'is';
}

const MOST_NAMED = 12;

/** Texts in quotes, the first of many; with the rows of each where a summary is given. */
export function quoted(texts: readonly string[], summary?: ColumnSummary): string {
  const named = texts.slice(0, MOST_NAMED).map((text) => {
    const rows = summary && (summary.values.get(text) ?? summary.missing.get(text));
    const shown = JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
    return rows === undefined ? shown : `${shown} (${rows})`;
  });
  const more = texts.length - named.length;
  if (texts.length === 0) return 'none: the column is empty';
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ');
}
