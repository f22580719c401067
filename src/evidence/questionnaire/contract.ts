import { z } from 'zod';
import { customerNamed } from '../../customers/contract.ts';
import { operation } from '../../platform/operation/operation.ts';
import { ordinal, pageInput, pageOf, text } from '../../platform/operation/schemas.ts';
import { delivered, observedAt } from '../observation/contract.ts';
import { sourceNamed } from '../source/contract.ts';

/** Id of the questionnaire that comes with the product. */
export const BUILT_IN = 'bellwether';

const localText = z.strictObject({ en: z.string(), fr: z.string(), zh: z.string() });

const question = z.strictObject({
  id: z.string(),
  kind: z.enum(['scale', 'yesno']),
  label: localText.describe('a few words for table headings'),
  text: localText,
  help: localText.describe('what to think of when answering'),
  answers: z.array(z.strictObject({ code: z.string(), text: localText })).describe('low to high; no, yes'),
  axis: z.strictObject({
    axis: z.enum(['willingness', 'needs', 'strategicView']),
    direction: z.union([z.literal(1), z.literal(-1)]),
    strength: z.enum(['weak', 'fair', 'strong']),
    why: z.string(),
  }),
  signal: ordinal.nullable().describe('number of the signal that holds its answers; null where there is none in use'),
});

export const listQuestionnaires = operation({
  id: 'questionnaires.list',
  method: 'get',
  path: '/questionnaires',
  summary: 'List the questionnaires',
  about: 'The one that comes with the product: fourteen questions about an organisation, for someone who knows it.',
  effect: 'reads',
  input: z.strictObject({ ...pageInput }),
  output: pageOf(
    z.strictObject({ id: z.string(), questions: z.number().int().min(0), inUse: z.number().int().min(0) }),
  ),
  failures: ['cursor-invalid'],
  example: {},
});

export const getQuestionnaire = operation({
  id: 'questionnaires.get',
  method: 'get',
  path: '/questionnaires/{questionnaire}',
  summary: 'Show the questions of a questionnaire, in three languages',
  about: '"Do not know" is always allowed and never listed among the answers.',
  effect: 'reads',
  input: z.strictObject({ questionnaire: text(100, 1) }),
  output: z.strictObject({
    id: z.string(),
    questions: z.array(question),
    dontKnow: localText.describe('how "do not know" is offered'),
  }),
  failures: ['questionnaire-unknown'],
  example: { questionnaire: BUILT_IN },
});

export const answerQuestionnaire = operation({
  id: 'questionnaires.answer',
  method: 'post',
  path: '/customers/{customer}/answers',
  summary: 'Record the answers of one respondent about a customer',
  about:
    'Any part of the questionnaire. `null` records "do not know". Each respondent is a source of its own where their agreement should be seen. Nothing is recorded where a question or an answer is unknown; the failure names them all.',
  effect: 'changes',
  input: z.strictObject({
    customer: customerNamed,
    questionnaire: text(100, 1).default(BUILT_IN),
    source: sourceNamed.default('questionnaire').describe('who answered'),
    observedAt,
    answers: z
      .array(
        z.strictObject({
          question: text(100, 1),
          answer: text(200, 1).nullable().describe('the code of the answer; null for "do not know"'),
        }),
      )
      .min(1)
      .max(200),
  }),
  output: delivered,
  failures: [
    'customer-unknown',
    'customer-state',
    'questionnaire-unknown',
    'source-unknown',
    'answers-invalid',
    'observation-invalid',
  ],
  example: {
    customer: 'deal-50',
    answers: [
      { question: 'bw-change-new', answer: 'yes' },
      { question: 'bw-must-haves', answer: '2' },
      { question: 'bw-planning', answer: null },
    ],
  },
});
