import { z } from 'zod';
import { customerNamed } from '../../customers/contract.ts';
import { operation } from '../../platform/operation/operation.ts';
import { seenVersion } from '../../platform/operation/schemas.ts';
import { offeringNamed } from '../../readiness/schemas.ts';
import { explainedPoints, odds, pointsStatement, speakingAnswer } from '../contract.ts';
import { customerName, judgedBy, outcomeOf } from './schemas.ts';

const oddsOfCustomer = {
  customer: z.string(),
  name: customerName,
  odds: odds.describe('by the scorecard as it is; null where it cannot judge'),
  heldOut: odds.describe('where this customer’s outcome taught the scorecard: by one that had not seen it; else null'),
  outcome: outcomeOf,
  judgedBy,
  seenVersion,
};

const example = { customer: 'deal-50' };

export const getOdds = operation({
  id: 'odds.get',
  method: 'get',
  path: '/customers/{customer}/odds',
  summary: 'Show the odds of a good deal for a customer',
  about:
    'Mean probability with its 80 % interval, and what it rests on: published figures, outcomes of your own, or nothing. ' +
    'Held-out odds were worked out when the scorecard was fitted, from what was known of the customer then. A new answer moves ' +
    'the odds at once where the scorecard gives points to its signal, else once a scorecard is fitted again: `judgedBy.basis` ' +
    'says what it has learned from, odds.explain which answers it leaves aside.',
  effect: 'reads',
  input: z.strictObject({ customer: customerNamed, offering: offeringNamed }),
  output: z.strictObject(oddsOfCustomer),
  failures: ['customer-unknown', 'offering-unknown'],
  example,
});

const statedEdit = z
  .strictObject({ points: z.number(), weight: z.number(), stated: pointsStatement })
  .describe('what a person stated for this band, as firmly as so many outcomes');

export const explainOdds = operation({
  id: 'odds.explain',
  method: 'get',
  path: '/customers/{customer}/odds/explanation',
  summary: 'Show what a customer’s odds and measures are made of',
  about:
    'The base and the points of every signal add up to the log-odds, to 1e-9. The answers are those that the measures ' +
    'rest on. What would bring a customer into a wave is told by waves.choose.',
  effect: 'reads',
  input: z.strictObject({ customer: customerNamed, offering: offeringNamed }),
  output: z.strictObject({
    ...oddsOfCustomer,
    base: z.number().nullable().describe('log-odds before any points; null where there are no odds'),
    points: z.array(explainedPoints.extend({ edit: statedEdit.optional() })).describe('in the order of the scorecard'),
    withoutPoints: z
      .array(z.strictObject({ signal: z.string(), label: z.string(), why: z.string() }))
      .describe('what is known of the customer, yet moves its odds only once another scorecard is fitted, if at all'),
    answers: z.array(speakingAnswer).describe('what the measures rest on'),
  }),
  failures: ['customer-unknown', 'offering-unknown'],
  example,
});
