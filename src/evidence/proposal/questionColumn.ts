import { type RecognisedQuestion, recogniseQuestion } from '../questionnaire/recognise.ts';
import type { ColumnSummary } from './summary.ts';

/** The question of the built-in questionnaire that a column answers: by its name, where at least half of its texts are answers. */
export function questionOfColumn(summary: ColumnSummary): RecognisedQuestion | undefined {
  const question = recogniseQuestion(summary.column);
  if (!question) return undefined;
  const texts = [...summary.values.keys()];
  const answers = texts.filter((text) => question.answerOf(text) !== undefined);
  return answers.length >= texts.length / 2 ? question : undefined;
}
