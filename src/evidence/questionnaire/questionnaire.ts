import { needsQuestions } from './needs.ts';
import type { Question } from './question.ts';
import { strategicViewQuestions } from './strategicView.ts';
import { willingnessQuestions } from './willingness.ts';

/**
 * The built-in questionnaire: fourteen questions about an organisation, for someone who knows it. The wording is our own.
 * The two change-attitude questions and the tactical view ask for what a published survey of 1,500 technology buyers found
 * to matter most; the others follow the picture of the four groups of customers by willingness and needs.
 */
export const questionnaire: readonly Question[] = [
  ...willingnessQuestions,
  ...needsQuestions,
  ...strategicViewQuestions,
];

const questionById: ReadonlyMap<string, Question> = new Map(questionnaire.map((question) => [question.id, question]));

export function findQuestion(id: string): Question | undefined {
  return questionById.get(id);
}
