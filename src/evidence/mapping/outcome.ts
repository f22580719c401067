import { evidenceFailure } from '../failures.ts';
import { nearNames, suggestionOf } from '../nearNames.ts';
import { endOf, isBadEnd } from '../proposal/outcomeColumn.ts';
import type { ColumnSummary } from '../proposal/summary.ts';
import { isMissing } from '../value/missing.ts';
import { parseNumber } from '../value/number.ts';
import { plainText } from '../value/plainText.ts';
import { type OutcomeDecision, quoted } from './outcomeStatement.ts';

/** Which column says how it ended, which text means well, and, where stated, the only one that means not well. */
export interface OutcomeChoice {
  readonly column: string;
  readonly good: string;
  readonly bad?: string;
  /** Every good text and every one that is not, where a person has judged them one by one; all others have not ended. */
  readonly ends?: StatedEnds;
}

export interface StatedEnds {
  readonly good: readonly string[];
  readonly notGood: readonly string[];
}

/** An outcome found in a file. Every present text of its column is in one of the four lists. */
export interface ResolvedOutcome {
  readonly column: string;
  readonly good: readonly string[];
  readonly notGood: readonly string[];
  /** Texts of matters that are still open: neither good nor bad yet. */
  readonly notEnded: readonly string[];
  /** Texts that a choice of good against bad leaves out. */
  readonly leftOut: readonly string[];
  /** Rows with each; `unknown` are the rows that are missing, still open or left out. */
  readonly counts: { readonly good: number; readonly notGood: number; readonly unknown: number };
  /** A person has judged every text, so that none is a guess. */
  readonly isJudgedWhole: boolean;
  /** What was decided; `outcomeStatement` words it. */
  readonly decision: OutcomeDecision;
  /** 1 good, 0 not good, undefined where it is not known (yet). */
  readonly outcomeOf: (cell: string) => 1 | 0 | undefined;
}

/**
 * Reads `Status=Won` (everything else that has ended is not good) or `Status=Won vs Lost` (everything else is unknown).
 * A column whose name holds `=` is put in double quotes.
 *
 * ```ts
 * parseOutcome('deal_stage=Won vs Lost'); // { column: 'deal_stage', good: 'Won', bad: 'Lost' }
 * ```
 *
 * Raises `outcome-unknown` where there is no `=` or nothing on one side of it.
 */
export function parseOutcome(text: string): OutcomeChoice {
  const found = /^\s*(?:"(?<quoted>[^"]+)"|(?<bare>[^=]+?))\s*=\s*(?<value>.+?)\s*$/u.exec(text)?.groups;
  const column = found?.['quoted'] ?? found?.['bare'];
  const value = found?.['value'];
  if (column === undefined || value === undefined) {
    throw evidenceFailure(
      'outcome-unknown',
      `"${text}" does not state an outcome.`,
      'Write column=text, such as "Status=Won", or "Status=Won vs Lost".',
    );
  }
  const [, good, bad] = /^(.+?)\s+vs\.?\s+(.+)$/iu.exec(value) ?? [];
  return good !== undefined && bad !== undefined ? { column, good, bad } : { column, good: value };
}

/** The way to state an outcome, as `parseOutcome` reads it. */
export function outcomeText({ column, good, bad }: OutcomeChoice): string {
  return `${column.includes('=') ? `"${column}"` : column}=${good}${bad === undefined ? '' : ` vs ${bad}`}`;
}

/**
 * Finds the stated outcome in a file. Texts are compared without the space around them; without regard to case only where
 * that is unambiguous; as numbers in a column of numbers. `Yes`, `1` and `true` are three texts.
 *
 * With only the good text, the other present texts are not good, except that beside an end such as `Won` the
 * recognised open stages (`Prospecting`, `en cours`, `进行中`) have not ended yet, and beside a recognised bad end (`Lost`,
 * the no to a yes) neither has any text that is not known as an end.
 *
 * Raises `column-unknown` or `outcome-unknown`, naming what there is.
 */
export function resolveOutcome(choice: OutcomeChoice, summaries: readonly ColumnSummary[]): ResolvedOutcome {
  const summary = summaryOf(choice.column, summaries);
  if (choice.ends) return judgedOutcome(choice.ends, summary);
  const whole =
    choice.bad === undefined ? undefined : [`${choice.good} vs ${choice.bad}`].find((text) => summary.values.has(text));
  const good = whole ?? textOf(choice.good, summary);
  const bad = choice.bad === undefined || whole !== undefined ? undefined : textOf(choice.bad, summary);
  if (good === bad) {
    const message = `"${good}" cannot be both the good end and the other one.`;
    throw evidenceFailure(
      'outcome-unknown',
      message,
      `The texts there are ${quoted([...summary.values.keys()], summary)}.`,
      {
        column: summary.column,
      },
    );
  }
  const others = [...summary.values.keys()].filter((text) => text !== good && text !== bad);
  const isOpen = openIn(good, bad, others);
  const notEnded = others.filter((text) => isOpen(text));
  const rest = others.filter((text) => !isOpen(text));
  const parts = {
    column: summary.column,
    good: [good],
    notGood: bad === undefined ? rest : [bad],
    notEnded,
    leftOut: bad === undefined ? [] : rest,
  };
  const counts = countsOf(parts.good, parts.notGood, summary);
  const isGuess = bad === undefined && !others.some((text) => isBadEnd(text, good));
  return {
    ...parts,
    counts,
    isJudgedWhole: false,
    decision: { ...parts, counts, isGuess },
    outcomeOf: reader(parts, { bad, isOpen }, summary),
  };
}

/** Each text as it was judged; whichever was not has not ended. */
function judgedOutcome(ends: StatedEnds, summary: ColumnSummary): ResolvedOutcome {
  const good = ends.good.map((text) => textOf(text, summary));
  const notGood = ends.notGood.map((text) => textOf(text, summary));
  const both = good.find((text) => notGood.includes(text));
  if (both !== undefined) {
    throw evidenceFailure('outcome-unknown', `"${both}" cannot be both a good end and not.`, 'Judge it one way.', {
      column: summary.column,
    });
  }
  const notEnded = [...summary.values.keys()].filter((text) => !good.includes(text) && !notGood.includes(text));
  const parts = { column: summary.column, good, notGood, notEnded, leftOut: [] };
  const counts = countsOf(good, notGood, summary);
  return {
    ...parts,
    counts,
    isJudgedWhole: true,
    decision: { ...parts, counts },
    outcomeOf: reader(parts, { bad: undefined, isOpen: () => true }, summary),
  };
}

/**
 * Which of the other texts are of matters that are still open: beside a known end, the recognised stages; beside a bad end
 * that nobody had to state, whatever is not an end.
 */
function openIn(good: string, bad: string | undefined, others: readonly string[]): (text: string) => boolean {
  if (bad === undefined && others.some((text) => isBadEnd(text, good)))
    return (text) => !isEnd(text) && !isBadEnd(text, good);
  const stated = bad === undefined ? [good] : [good, bad];
  const isKnown = stated.some((text) => isEnd(text)) || (bad !== undefined && isBadEnd(bad, good));
  return (text) => isKnown && endOf(text) === 'unfinished';
}

function isEnd(text: string): boolean {
  const end = endOf(text);
  return end !== undefined && end !== 'unfinished';
}

function summaryOf(column: string, summaries: readonly ColumnSummary[]): ColumnSummary {
  const exact = summaries.find((summary) => summary.column === column);
  const alike = summaries.filter((summary) => plainText(summary.column) === plainText(column));
  const found = exact ?? (alike.length === 1 ? alike[0] : undefined);
  if (found) return found;
  const columns = summaries.map((summary) => summary.column);
  throw evidenceFailure(
    'column-unknown',
    `There is no column "${column}" to read the outcome from.`,
    suggestionOf(column, columns),
    { column },
  );
}

function textOf(wanted: string, summary: ColumnSummary): string {
  const present = [...summary.values.keys()];
  const texts = [...present, ...[...summary.missing.keys()].filter((text) => text !== '')];
  const text = wanted.trim();
  if (texts.includes(text)) return text;
  const alike = texts.filter((each) => plainText(each) === plainText(text));
  if (alike.length === 1 && alike[0] !== undefined) return alike[0];
  const number = summary.numberShare > 0.9 ? parseNumber(text, summary.decimal) : undefined;
  const equal = number === undefined ? [] : present.filter((each) => parseNumber(each, summary.decimal) === number);
  if (equal.length === 1 && equal[0] !== undefined) return equal[0];
  const several = alike.length > 1 ? ` Several texts differ from it only in case: ${quoted(alike)}.` : '';
  const near = nearNames(text, texts);
  const meant = near.length > 0 ? `Did you mean ${near.map((each) => `"${each}"`).join(' or ')}? ` : '';
  throw evidenceFailure(
    'outcome-unknown',
    `"${text}" does not occur in column "${summary.column}".${several}`,
    `${meant}The texts there are ${quoted(texts, summary)}.`,
    { column: summary.column },
  );
}

function countsOf(
  good: readonly string[],
  notGood: readonly string[],
  summary: ColumnSummary,
): ResolvedOutcome['counts'] {
  const rows = (texts: readonly string[]) =>
    texts.reduce((sum, text) => sum + (summary.values.get(text) ?? summary.missing.get(text) ?? 0), 0);
  return { good: rows(good), notGood: rows(notGood), unknown: summary.rows - rows(good) - rows(notGood) };
}

type Parts = Pick<ResolvedOutcome, 'good' | 'notGood' | 'notEnded' | 'leftOut'>;

/** Only texts that the summary has seen are surely judged; one beyond its limit follows the same rules. */
function reader(
  parts: Parts,
  { bad, isOpen }: { readonly bad: string | undefined; readonly isOpen: (text: string) => boolean },
  summary: ColumnSummary,
): (cell: string) => 1 | 0 | undefined {
  const known = new Map<string, 1 | 0 | undefined>();
  for (const text of [...parts.notEnded, ...parts.leftOut, ...summary.missing.keys()]) known.set(text, undefined);
  for (const text of parts.notGood) known.set(text, 0);
  for (const text of parts.good) known.set(text, 1);
  return (cell) => {
    const text = cell.trim();
    if (known.has(text)) return known.get(text);
    if (bad !== undefined || isMissing(text) || isOpen(text) || endOf(text) === 'unfinished') return undefined;
    return 0;
  };
}
