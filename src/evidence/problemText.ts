import { visible } from '../platform/visible.ts';
import { worded } from './problemWords.ts';
import type { Problem } from './reading/table.ts';

/**
 * A problem in one line: where, what, and what to do about it.
 *
 * ```ts
 * problemText(problem) // 'row 3, line 4, column "employees": "many" cannot be read as a number, ... Correct the cell, ...'
 * ```
 */
export function problemText(problem: Problem): string {
  const { row, line, column, text, remedy } = worded(problem);
  const where = [
    row === undefined ? '' : `row ${row}`,
    line === undefined ? '' : `line ${line}`,
    column === undefined ? '' : `column "${clipped(visible(column))}"`,
  ].filter(Boolean);
  return `${where.length > 0 ? `${where.join(', ')}: ` : ''}${visible(text)} ${visible(remedy)}`;
}

/** A question for a heading would fill the line twice over. */
const LONGEST_NAME = 40;

function clipped(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
}
