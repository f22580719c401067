import { z } from 'zod';
import { count, ordinal, seenVersion } from '../../platform/operation/schemas.ts';
import { cuts as anyCuts, share } from '../../readiness/schemas.ts';
import { restsOn } from '../contract.ts';

/** Pieces of inputs and answers that the operations of this room share. */

export const customerName = z.string().nullable();

export const cuts = anyCuts.describe(
  'where low ends and high begins, as percentiles; the setting readiness.cuts where absent',
);

/** Odds as they are compared with what happened: without the log-odds. */
export const oddsRange = z.strictObject({ mean: share, low: share, high: share }).nullable();

/** Good deals expected among some customers, with the 80 % interval. */
export const expectedCount = { mean: z.number(), low: z.number(), high: z.number() };

export const judgedBy = z
  .strictObject({
    scorecard: ordinal.nullable().describe('the adopted scorecard; null while none is'),
    restsOn,
    seenVersion: seenVersion.nullable().describe('workspace version that it was fitted to; null while none is adopted'),
    outcomes: count.describe('customers that taught it'),
    outcomesNow: count.describe('customers whose outcome is known now'),
    mismatch: z
      .string()
      .nullable()
      .describe('why the adopted scorecard cannot judge the base as it is now; nobody has odds then'),
    basis: z.string().describe('the same in words, with what does not count until a scorecard is fitted again'),
  })
  .describe('what the odds come from');

export const outcomeOf = z.enum(['good', 'notGood']).nullable().describe('null while it has not ended');
