import { z } from 'zod';
import { operation } from '../../platform/operation/operation.ts';
import { count, instant, ordinal, seenVersion } from '../../platform/operation/schemas.ts';
import { verdicts } from '../evaluationVerdict.ts';
import { backTest, comparison, decision, gain, learning, model, share } from '../schemas.ts';

const since = z.strictObject({
  customers: count,
  good: count,
  expected: z.number().describe('good deals that its odds expected of them'),
  logLoss: z.number(),
  baseRateLogLoss: z.number().describe('of giving each the rate that the scorecard had learned from'),
  gain: gain.describe('log-loss beyond that base rate'),
});

export const getEvaluation = operation({
  id: 'evaluations.get',
  method: 'get',
  path: '/scorecards/{scorecard}/evaluation',
  summary: 'Say whether a scorecard was right, and whether it is worth using',
  about:
    'Scorecards fitted as this one was (its signals, edits, directions, prior and half-life) are judged on customers whose outcome they had not ' +
    'seen, beside the base rate and a naive-Bayes lead score on the very same folds; later outcomes are also judged by earlier ones, and ' +
    'smaller samples say how many more outcomes would help. `since` judges the scorecard itself by outcomes that came after it. ' +
    'It is worked out once for each version of the workspace. Intervals are 80 %.',
  effect: 'reads',
  isLong: true,
  input: z.strictObject({ scorecard: ordinal }),
  output: z.strictObject({
    offering: ordinal,
    seenVersion,
    outcomes: count,
    good: count,
    baseRate: share,
    groups: count.describe('separate cases: identical rows and rows of one customer count once'),
    folds: count,
    seed: count,
    verdict: z.enum(verdicts),
    models: z.array(model),
    comparisons: z.array(comparison).describe('the scorecard against the others, on the very same customers'),
    decisionCurve: z.array(decision),
    learningCurve: learning.omit({ statement: true }).extend({
      why: z.enum(['too-few-sizes', 'not-falling', 'too-wide']).nullable().describe('why the curve does not tell'),
    }),
    backTest: backTest
      .omit({ statement: true, column: true })
      .extend({ parts: z.array(backTest.shape.parts.element.extend({ from: instant, to: instant })) })
      .nullable()
      .describe('null where outcomes do not say when they were, or all were at once'),
    since: since.nullable().describe('null where fewer than two separate cases have ended since it was fitted'),
  }),
  failures: ['scorecard-unknown', 'outcomes-too-few'],
  example: { scorecard: 1 },
});
