import type { OutputOf } from '../../platform/operation/operation.ts';
import type { chooseQuestionPlan } from '../../selection/questionPlan/contract.ts';

export type QuestionPlan = OutputOf<typeof chooseQuestionPlan>;
export type PlannedCall = QuestionPlan['calls'][number];

/** Below this a question is often asked in vain, and the page says so. */
const OFTEN_ANSWERED = 0.6;

export function isOftenInVain({ answerRate }: PlannedCall['questions'][number]): boolean {
  return answerRate < OFTEN_ANSWERED;
}
