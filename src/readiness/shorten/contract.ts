import { z } from 'zod';
import { operation } from '../../platform/operation/operation.ts';
import { count, seenVersion, text } from '../../platform/operation/schemas.ts';
import { axisNamed, offeringNamed, share } from '../schemas.ts';

const signal = z.string().describe('id of the signal that holds its answers');
const agreement = share.describe('share of customers on the same side of the cut as by all questions; 80 % interval');

const question = {
  signal,
  label: z.string(),
  answers: count.describe('customers who answered it'),
};

const found = z.strictObject({
  people: count.describe('customers who were judged'),
  agreement: agreement.describe('where each customer is asked the best next question until it is sure enough'),
  agreementLow: share,
  agreementHigh: share,
  meanAsked: z.number().nonnegative().describe('questions asked of a customer on average then'),
  sureAt: share.describe('asking ends when it is so sure that all questions would give the same side'),
  order: z.array(signal).describe('most useful first, as ever longer fixed forms take them up'),
  fixedForms: z
    .array(
      z.strictObject({
        questions: count,
        agreement,
        agreementLow: share,
        agreementHigh: share,
        signals: z.array(signal).describe('which questions; the same for everybody'),
      }),
    )
    .describe('the best form of each length'),
  reliability: share.describe('of all questions together: which part of the spread of scores is of the customers'),
});

export const shortenQuestionnaire = operation({
  id: 'questionnaires.shorten',
  method: 'get',
  path: '/questionnaire-shortening',
  summary: 'Show how few questions would place customers as all questions of an axis do',
  about:
    'From the answers of your own customers: half of them teach and the other half judge, and the other way round. Each customer is asked the best next question until it is sure enough; beside it the best fixed form of each length. The same is worked out once for each version of the workspace.',
  effect: 'reads',
  isLong: true,
  input: z.strictObject({
    offering: offeringNamed,
    axis: axisNamed,
    agree: z
      .number()
      .min(0.5)
      .max(0.99)
      .default(0.9)
      .describe('the share of customers to be placed as all questions would'),
    cut: z.number().int().min(1).max(99).default(50).describe('percentile of these customers at which high begins'),
    signals: z
      .array(text(1000, 1))
      .max(100)
      .optional()
      .describe('questions to shorten; those that customers answer often where absent'),
  }),
  output: z.strictObject({
    seenVersion,
    axis: axisNamed,
    agree: share,
    cut: z.number(),
    questions: z.array(
      z.strictObject({
        ...question,
        withRest: z
          .number()
          .min(-1)
          .max(1)
          .nullable()
          .describe(
            'correlation with the mean of the other questions, in the direction of the axis; null where too few',
          ),
      }),
    ),
    leftOut: z.array(
      z.strictObject({
        ...question,
        why: z.enum(['never-answered', 'seldom-answered', 'all-the-same', 'not-chosen']),
      }),
    ),
    people: count.describe('customers who answered at least half of the questions'),
    fewAnswered: count.describe('customers who answered some of them, but less than half'),
    peopleNeeded: count,
    why: z
      .enum(['questions-too-few', 'people-too-few'])
      .nullable()
      .describe('why nothing can be told: fewer than two questions, or than the customers needed; null where it can'),
    found: found.nullable(),
  }),
  failures: ['offering-unknown'],
  example: { axis: 'needs' },
});
