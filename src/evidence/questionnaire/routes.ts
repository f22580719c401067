import { foundCustomer } from '../../customers/store.ts';
import { keysOf } from '../../platform/operation/cursor.ts';
import {
  type ChangeContext,
  changes,
  type Handled,
  type ReadContext,
  reads,
} from '../../platform/operation/handled.ts';
import type { ParsedInputOf } from '../../platform/operation/operation.ts';
import { deliverFacts } from '../delivery/store.ts';
import { evidenceFailure } from '../failures.ts';
import { retractObservation } from '../observation/contract.ts';
import { readSignals } from '../signal/store.ts';
import { answerProblems } from './answerProblems.ts';
import { answerQuestionnaire, BUILT_IN, getQuestionnaire, listQuestionnaires } from './contract.ts';
import { dontKnow } from './question.ts';
import { questionnaire } from './questionnaire.ts';

export const questionnaireRoutes: readonly Handled[] = [
  reads(listQuestionnaires, async ({ cursor }, context) => {
    if (cursor !== undefined) keysOf(cursor, ['string']);
    const inUse = await signalsInUse(context);
    const used = questionnaire.filter(({ id }) => inUse.has(id)).length;
    const items = cursor === undefined ? [{ id: BUILT_IN, questions: questionnaire.length, inUse: used }] : [];
    return { items, next: null };
  }),

  reads(getQuestionnaire, async ({ questionnaire: id }, context) => {
    checkQuestionnaire(id);
    const inUse = await signalsInUse(context);
    return {
      id,
      questions: questionnaire.map(({ answers, ...question }) => ({
        ...question,
        answers: [...answers],
        signal: inUse.get(question.id) ?? null,
      })),
      dontKnow,
    };
  }),

  changes(answerQuestionnaire, answer),
];

async function answer(input: ParsedInputOf<typeof answerQuestionnaire>, context: ChangeContext) {
  checkQuestionnaire(input.questionnaire);
  const customer = await foundCustomer(context.db, context.workspace, input.customer);
  const inUse = await signalsInUse(context);
  const asked = questionnaire.filter(({ id }) => inUse.has(id));
  const problems = answerProblems(input.answers, asked);
  if (problems.length > 0) {
    const remedy = 'Correct or leave out what is named; nothing was recorded.';
    throw evidenceFailure('answers-invalid', problems.join(' '), remedy, { field: 'answers' });
  }
  const facts = input.answers.map(({ question, answer: value }) => ({ signal: question, value }));
  const { source, observedAt } = input;
  const { output, whole } = await deliverFacts(context, { customer, source, observedAt, facts });
  return {
    output,
    event: {
      subject: `delivery/${whole}`,
      detail: { answers: facts.length, customer: customer.number },
      undo: { operation: retractObservation.id, input: { observation: whole } },
    },
  };
}

function checkQuestionnaire(id: string): void {
  if (id === BUILT_IN) return;
  const message = `There is no questionnaire "${id}".`;
  throw evidenceFailure('questionnaire-unknown', message, `Use "${BUILT_IN}".`, { field: 'questionnaire' });
}

/** Numbers of the signals in use, by id. */
async function signalsInUse({ db, workspace }: ReadContext): Promise<Map<string, number>> {
  const signals = await readSignals(db, workspace);
  return new Map(signals.filter(({ isRetired }) => !isRetired).map(({ id, number }) => [id, number]));
}
