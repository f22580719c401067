import type { Portfolio, PortfolioColumn } from '../../evidence/portfolio/portfolio.ts';
import { isScored } from '../../evidence/portfolio/scoredSignal.ts';
import { CHANGE_NEW_QUESTION, CHANGE_REPLACE_QUESTION } from '../../evidence/questionnaire/willingness.ts';
import { type CalendarPart, calendarColumns, isCalendarPart } from './calendarColumns.ts';

/** A column as the scorecard reads it: one of the portfolio's, or one derived from them. */
export interface ScoredColumn {
  readonly signal: string;
  readonly label: string;
  readonly order: 'ordered' | 'unordered';
  readonly bandingVersion: number;
  readonly labels: readonly string[];
  readonly bands: Uint8Array;
  /** Whether it is made from other columns. */
  readonly isDerived: boolean;
  /** The date of which it is a part. */
  readonly calendar?: CalendarPart;
}

/** Whether a customer gave either of the two answers that reveal an aversion to change. */
export const EITHER_ANSWER = 'bw-change-either';

/** Whether an id in a scorecard is that of a derived column, and of no signal of its own. */
export function isMadeSignal(signal: string): boolean {
  return signal === EITHER_ANSWER || isCalendarPart(signal);
}

/** Columns that may be scored: never what is said about a person, never an outcome; with the derived ones at the end. */
export function scoredColumns(portfolio: Portfolio): ScoredColumn[] {
  const scored = portfolio.columns.filter(({ signal }) => isScored(signal));
  const columns = [...scored.map(scoredColumn), ...scored.flatMap(calendarColumns)];
  const either = eitherAnswer(portfolio);
  return either ? [...columns, either] : columns;
}

function scoredColumn({ signal, banding, bands }: PortfolioColumn): ScoredColumn {
  const { order, version, labels } = banding;
  return { signal: signal.id, label: signal.label, order, bandingVersion: version, labels, bands, isDerived: false };
}

/** Yes where either question was answered yes, no where both were answered no, unknown otherwise; absent without the questions. */
function eitherAnswer({ columns, customers }: Portfolio): ScoredColumn | undefined {
  const questions = [CHANGE_NEW_QUESTION, CHANGE_REPLACE_QUESTION]
    .map((id) => columns.find(({ signal }) => signal.id === id))
    .filter((column) => column !== undefined);
  if (questions.length === 0) return undefined;
  const isAnswer = (column: PortfolioColumn, row: number, answer: string) =>
    column.bands[row] !== 0 && column.bands[row] === column.banding.bandOfAnswer?.[answer];
  const bands = Uint8Array.from(customers, (_, row) => {
    if (questions.some((column) => isAnswer(column, row, 'yes'))) return 2;
    return questions.length === 2 && questions.every((column) => isAnswer(column, row, 'no')) ? 1 : 0;
  });
  return {
    signal: EITHER_ANSWER,
    label: 'Either change-averse answer',
    order: 'unordered',
    bandingVersion: 1,
    labels: ['unknown', 'no', 'yes'],
    bands,
    isDerived: true,
  };
}
