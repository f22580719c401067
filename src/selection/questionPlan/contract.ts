import { z } from 'zod';
import { operation } from '../../platform/operation/operation.ts';
import { count, seenVersion } from '../../platform/operation/schemas.ts';
import { axisNamed, cuts, localText, share } from '../../readiness/schemas.ts';
import { group, odds, restsOn } from '../contract.ts';
import { customerName, judgedBy, oddsRange } from '../judged/schemas.ts';
import { waveRules } from '../wave/contract.ts';

/** What a person says of the budget. */
const budget = {
  questions: z.number().int().min(1).max(1000).default(30).describe('questions in all'),
  calls: z
    .number()
    .int()
    .min(1)
    .max(1000)
    .optional()
    .describe('customers asked at most; as many as questions where absent'),
  each: z.number().int().min(1).max(3).default(3).describe('questions to one customer at most'),
};

const question = z.strictObject({
  signal: z.string(),
  label: z.string(),
  axis: axisNamed,
  text: localText.nullable().describe('how a built-in question is asked; null for a signal of your own'),
  answerRate: share.describe('how likely it is to be answered at all, as it was here so far'),
});

const worth = z.number().nullable().describe('what a place is expected to bring as things are; null where unknown');
const edge = z
  .number()
  .describe('the worth that decides about its place: of whoever has it, or would have it, instead');
const gain = z
  .number()
  .min(0)
  .describe(
    'what the answers are expected to add to the wave, in well-suited good deals, each customer taken by itself',
  );

const planCall = {
  isInWave: z.boolean(),
  reason: z
    .enum(['may-enter', 'may-leave', 'group-unknown'])
    .describe('what the answers decide: whether it comes in, goes out, or can be judged by its group at all'),
  chance: share.describe('how likely the answers change whether it is in the wave'),
  gain,
  worth,
  edge,
};

const planTotals = {
  questions: count.describe('questions planned; fewer than asked for where more would change nothing'),
  gain,
  worthNow: z.number().nullable().describe('the wave as it would be chosen now, in expected well-suited good deals'),
  stop: z
    .enum(['budget-spent', 'nothing-to-gain', 'costs-more'])
    .describe(
      'why no more is planned; `costs-more`: no further question is expected to bring its share of a wrong call',
    ),
  wrongCall: z
    .number()
    .nullable()
    .describe(
      'what a wrong call costs, in questions: each question has to bring 1 / wrongCall of a well-suited good deal',
    ),
};

export const chooseQuestionPlan = operation({
  id: 'questionPlans.choose',
  method: 'post',
  path: '/question-plans/choose',
  summary: 'Plan whom to ask what, with so many questions',
  about:
    'Those customers and questions whose answers are expected to make the best wave better: mostly customers near the edge of ' +
    'the wave whose group is unsure. Answers are taken to move groups, not odds, and each customer is reckoned by itself, ' +
    'with the other places as they are now. The rules are those of waves.choose. Keeps nothing.',
  effect: 'reads',
  input: z.strictObject({ ...waveRules, ...budget }),
  output: z.strictObject({
    calls: z
      .array(
        z.strictObject({
          customer: z.string(),
          name: customerName,
          group,
          odds: oddsRange,
          ...planCall,
          questions: z.array(question).min(1).describe('in the order to ask them'),
        }),
      )
      .describe('whoever brings most for each question first'),
    ...planTotals,
    isRetrospective: z.boolean().describe('every customer has its outcome already: what would have been worth asking'),
    candidates: count,
    capacity: count,
    cuts,
    judgedBy,
    seenVersion,
  }),
  failures: [
    'offering-unknown',
    'customer-unknown',
    'filter-invalid',
    'wave-rule-invalid',
    'wave-lock-conflict',
    'wave-impossible',
  ],
  example: { take: 10, questions: 5 },
});

/** What `bellwether ask --json` prints. */
export const askSchema = z.strictObject({
  calls: z
    .array(
      z.strictObject({
        row: z.number().int().describe('data rows from 1'),
        id: z.string().optional(),
        group,
        odds,
        ...planCall,
        questions: z
          .array(
            z.strictObject({
              question: z.string().describe('a question of the built-in questionnaire, or a column of the file'),
              text: z.string(),
              axis: axisNamed,
              answerRate: share,
            }),
          )
          .min(1)
          .describe('in the order to ask them'),
      }),
    )
    .describe('whoever brings most for each question first'),
  ...planTotals,
  candidates: z.number().int(),
  capacity: z.number().int(),
  restsOn,
});
export type AskResult = z.infer<typeof askSchema>;
