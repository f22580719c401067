import { z } from 'zod';
import { customerNamed } from '../../customers/contract.ts';
import { operation } from '../../platform/operation/operation.ts';
import { ordinal, seenVersion } from '../../platform/operation/schemas.ts';
import { share } from '../../readiness/schemas.ts';
import { customerName, outcomeOf } from '../../selection/judged/schemas.ts';
import { noneReasons, offeringStandings } from './firstOffering.ts';
import { partStates } from './judgedParts.ts';
import { keptParts } from './keptWeight.ts';
import { trustStates } from './trust.ts';

const logOdds = z.number().describe('added to the log-odds of being kept');

const part = z.strictObject({
  part: z.enum(keptParts),
  state: z
    .enum(partStates)
    .describe(
      'what is known of it: yes or no of what is stated, a figure, an assumption, or why it is unknown: of the customer, not stated of the ' +
        'offering, or stated by a field or a value that is not there',
    ),
  value: z.number().nullable().describe('the figure: odds, fit and shares from 0 to 1, simplicity from 1 to 5'),
  points: logOdds.nullable().describe('null where it is unknown: then it may add anything from `least` to `most`'),
  least: logOdds,
  most: logOdds,
  deviation: z.number().describe('standard deviation of the points'),
  problem: z.string().nullable().describe('what is wrong with what was stated'),
});

export const getFirstOffering = operation({
  id: 'firstOfferings.get',
  method: 'get',
  path: '/customers/{customer}/first-offering',
  summary: 'Name the offering to put before a customer first',
  about:
    'For each offering in use the probability that the customer keeps it, part by part: the odds of a good deal where its scorecard or ' +
    'published figures speak, need, target, likeness to the perfect customer, simplicity, functions that are paid for and not used, region, ' +
    'industry and channel. What outcomes have not taught is a stated assumption. A part that is unknown counts from its worst to its best, ' +
    'never as a middle. Chosen is, of those that the customer needs and has had no deal of that ended, the one with the highest ' +
    'lower end; never one whose failure the customer could not forgive (settings `positioning.trust` and `positioning.firstOffering`); and none where nothing is likely or sure enough.',
  effect: 'reads',
  input: z.strictObject({ customer: customerNamed }),
  output: z.strictObject({
    customer: z.string(),
    name: customerName,
    chosen: ordinal.nullable().describe('an offering; null: none yet'),
    runnerUp: ordinal.nullable(),
    none: z.enum(noneReasons).nullable().describe('why none is named yet'),
    trust: z.strictObject({
      state: z.enum(trustStates),
      field: z.string().nullable(),
      label: z.string().nullable(),
      value: z.union([z.string(), z.number()]).nullable(),
      from: z.union([z.string(), z.number()]).nullable().describe('from which value on one failure is forgiven'),
    }),
    rules: z.strictObject({ forgiven: z.number(), leastLikely: share, leastSure: share }),
    offerings: z
      .array(
        z.strictObject({
          offering: ordinal,
          name: z.string(),
          standing: z.enum(offeringStandings),
          kept: z.strictObject({
            mean: share.nullable().describe('null while a part is unknown'),
            low: share,
            high: share,
          }),
          restsOn: z
            .enum(['outcomes', 'prior', 'assumptions'])
            .describe('what the odds rest on; all other parts are assumptions'),
          harm: z.number().nullable(),
          outcome: outcomeOf.describe('how this customer’s deal of the offering ended, where it has'),
          parts: z.array(part),
        }),
      )
      .describe('those that could be tried first, the likeliest kept at the head'),
    seenVersion,
  }),
  failures: ['customer-unknown'],
  example: { customer: 'deal-50' },
});
