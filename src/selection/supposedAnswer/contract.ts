import { z } from 'zod';
import { customerNamed } from '../../customers/contract.ts';
import { sourceNamed } from '../../evidence/source/contract.ts';
import { operation } from '../../platform/operation/operation.ts';
import { seenVersion } from '../../platform/operation/schemas.ts';
import { axisNamed, groupNamed, measure, offeringNamed, share } from '../../readiness/schemas.ts';
import { group } from '../contract.ts';
import { oddsRange } from '../judged/schemas.ts';

const standing = {
  group,
  leadingGroup: groupNamed.nullable(),
  odds: oddsRange.describe(
    'as they are compared everywhere: where its outcome taught the scorecard, the held-out odds, moved by the difference of points',
  ),
  worth: z.number().nullable().describe('what a trial place would be expected to bring, as waves.choose reckons it'),
};

const named = {
  signal: z.string(),
  label: z.string(),
  answer: z.string().describe('an answer code, or the band of a number or date'),
};

export const listSupposedAnswers = operation({
  id: 'supposedAnswers.list',
  method: 'get',
  path: '/customers/{customer}/supposed-answers',
  summary: 'Show what every answer would change, before it is given',
  about:
    'For every signal that speaks to an axis or has points: what measure, group, odds and worth would become if a source said ' +
    'this instead of all that is said of it now. And the answers to open questions that would turn its group. Keeps nothing.',
  effect: 'reads',
  input: z.strictObject({
    customer: customerNamed,
    offering: offeringNamed,
    source: sourceNamed
      .default('colleague')
      .describe('who would say so: how far it is believed decides how far it moves'),
  }),
  output: z.strictObject({
    customer: z.string(),
    believed: share.describe('how far the source is believed today'),
    now: z.strictObject(standing),
    items: z
      .array(
        z.strictObject({
          signal: z.string(),
          label: z.string(),
          axis: axisNamed.nullable().describe('the axis that it speaks to'),
          known: z.string().nullable().describe('the answer that counts now; null where nothing is known'),
          hasPoints: z.boolean().describe('the scorecard gives points to it, so that an answer moves the odds at once'),
          answers: z.array(
            z.strictObject({
              answer: named.answer,
              measure: measure.nullable().describe('on the axis that it speaks to'),
              ...standing,
            }),
          ),
        }),
      )
      .describe('in the order of the signals'),
    turns: z
      .array(
        z.strictObject({
          group: groupNamed,
          answers: z.array(z.strictObject(named)).min(1).describe('to open questions, the one that says most first'),
          odds: standing.odds,
          worth: standing.worth,
          probability: share.describe('of that group then'),
        }),
      )
      .describe('the fewest answers found that make another group the likeliest, those that need fewest first'),
    seenVersion,
  }),
  failures: ['customer-unknown', 'offering-unknown', 'source-unknown'],
  example: { customer: 'deal-50', source: 'interview' },
});
