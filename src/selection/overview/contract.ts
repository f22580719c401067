import { z } from 'zod';
import { customerNamed } from '../../customers/contract.ts';
import { operation } from '../../platform/operation/operation.ts';
import { count, ordinal, seenVersion } from '../../platform/operation/schemas.ts';
import { cuts, groupNamed, measures, offeringNamed } from '../../readiness/schemas.ts';
import { group, odds } from '../contract.ts';
import { customerName, judgedBy, outcomeOf } from '../judged/schemas.ts';
import { memberStates } from '../trialMember/memberState.ts';

export const customerOverview = operation({
  id: 'customers.overview',
  method: 'get',
  path: '/customers/{customer}/overview',
  summary: 'Show a customer on one page',
  about:
    'Who it is, its measures, group and odds, the question that matters next, and the trials it is in. ' +
    'An answer moves measures and group at once; `judgedBy.basis` says when it moves the odds.',
  effect: 'reads',
  input: z.strictObject({ customer: customerNamed, offering: offeringNamed }),
  output: z.strictObject({
    customer: z.string(),
    number: ordinal,
    name: customerName,
    measures,
    group,
    leadingGroup: groupNamed.nullable().describe('null until willingness and needs both have evidence'),
    cuts,
    odds,
    heldOut: odds.describe('where its outcome taught the scorecard: by one that had not seen it; else null'),
    outcome: outcomeOf,
    knownSignals: count.describe('signals about the organisation of which something is known'),
    signals: count,
    nextQuestion: z
      .strictObject({ question: z.string(), text: z.string(), gainBits: z.number() })
      .nullable()
      .describe('null where nothing is worth asking'),
    trials: z.array(
      z.strictObject({
        trial: ordinal,
        name: z.string().nullable(),
        state: z.enum(memberStates),
        isClosed: z.boolean(),
      }),
    ),
    judgedBy,
    seenVersion,
  }),
  failures: ['customer-unknown', 'offering-unknown'],
  example: { customer: 'deal-50' },
});
