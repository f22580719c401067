import { z } from 'zod';
import { customerNamed } from '../../customers/contract.ts';
import { operation } from '../../platform/operation/operation.ts';
import { seenVersion } from '../../platform/operation/schemas.ts';
import { asOf, axisNamed, groupProbabilities, localText, offeringNamed, share } from '../schemas.ts';

const question = z.strictObject({
  signal: z.string(),
  label: z.string(),
  axis: axisNamed,
  gainBits: z
    .number()
    .describe('expected fall of the entropy of the four group probabilities; "don\'t know" brings none'),
  answerRate: share.describe(
    'how likely it is to be answered at all, as it was here so far; 0.9 before anybody was asked',
  ),
  wording: z
    .strictObject({
      kind: z.enum(['scale', 'yesno']),
      text: localText,
      help: localText,
      answers: z.array(z.strictObject({ code: z.string(), text: localText })),
      dontKnow: localText,
    })
    .nullable()
    .describe('how a built-in question is asked; null for a signal of your own'),
});
export type QuestionOutput = z.infer<typeof question>;

export const nextQuestionOperation = operation({
  id: 'questions.next',
  method: 'get',
  path: '/customers/{customer}/next-question',
  summary: 'Name the one question about a customer that matters next',
  about:
    'The unanswered question with the largest expected reduction of uncertainty about the group. It stops when the leading group is sure enough (setting `readiness.sureAt`), when no answer could change it, or when nothing worth asking is left. Where the setting `readiness.wrongCall` says how many questions a wrong call costs, it stops instead when no questions together are expected to save what they cost. Questions answered with "do not know" are not asked again, and count for less with everybody else the more often that happens.',
  effect: 'reads',
  input: z.strictObject({ customer: customerNamed, offering: offeringNamed }),
  output: z.strictObject({
    customer: z.string(),
    seenVersion,
    asOf,
    ask: question.nullable(),
    stop: z
      .enum(['sure', 'settled', 'little-to-gain', 'nothing-left', 'costs-more'])
      .nullable()
      .describe('why no further question is worth asking'),
    ranked: z.array(question).describe('all that could still be asked, the most useful first'),
    group: groupProbabilities.nullable(),
    sureAt: z.number(),
    wrongCall: z.number().nullable().describe('what a wrong call costs, in questions; null where `sureAt` decides'),
  }),
  failures: ['customer-unknown', 'customer-state', 'offering-unknown'],
  example: { customer: 'deal-50' },
});
