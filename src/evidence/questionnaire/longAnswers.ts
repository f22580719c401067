import { evidenceFailure } from '../failures.ts';
import type { SignalValue } from '../observation/observation.ts';
import { type RecognisedQuestion, recogniseQuestion } from './recognise.ts';

/** Something in a filled-in form that is no answer; `row` counts data rows from 1. */
export interface StrangeAnswer {
  readonly row: number;
  readonly question: string;
  readonly text: string;
}

/**
 * Reads a filled-in form in the long layout: `rows` are its data rows, whose first cell is the question's id and whose
 * cell in the last column is the answer. Questions left blank or answered with "don't know" are null.
 *
 * Raises `file-not-a-table` where no row holds a question of the questionnaire.
 */
export function readLongAnswers(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): { readonly answers: ReadonlyMap<string, SignalValue>; readonly strange: readonly StrangeAnswer[] } {
  const answers = new Map<string, SignalValue>();
  const strange: StrangeAnswer[] = [];
  for (const [index, cells] of rows.entries()) {
    const question = questionOfRow(cells);
    if (!question) continue;
    const text = cells[columns.length - 1] ?? '';
    const value = question.answerOf(text);
    if (value === undefined) strange.push({ row: index + 1, question: question.signal.id, text });
    else answers.set(question.signal.id, value);
  }
  if (answers.size === 0 && strange.length === 0) {
    throw evidenceFailure(
      'file-not-a-table',
      'No row of the form holds a question of the questionnaire.',
      'Send back the form that `bellwether questionnaire --csv --layout long` prints, with its first column unchanged.',
    );
  }
  return { answers, strange };
}

function questionOfRow(cells: readonly string[]): RecognisedQuestion | undefined {
  return recogniseQuestion(cells[0] ?? '') ?? recogniseQuestion(cells[1] ?? '');
}
