import { z } from 'zod';
import { customerNamed } from '../../customers/contract.ts';
import { ordinal, version } from '../../platform/operation/schemas.ts';
import { measure, restsOn } from '../contract.ts';

/** Pieces of inputs and answers that the operations of this room share. */

export const offering = ordinal.default(1).describe('the offering it is about');

export const customerId = customerNamed;

export const customerName = z.string().nullable();

const percentile = z.number().gt(0).lt(100);

export const cuts = z
  .strictObject({ willingness: percentile, needs: percentile })
  .describe('where low ends and high begins, as percentiles; the setting readiness.cuts where absent');

export const answeredCuts = z.strictObject({ willingness: z.number(), needs: z.number() });

export const judgedBy = z
  .strictObject({
    scorecard: ordinal.nullable().describe('number of the adopted scorecard; null while none is'),
    restsOn,
    mismatch: z
      .string()
      .nullable()
      .describe('why the adopted scorecard cannot judge the base as it is now; nobody has odds then'),
  })
  .describe('what the odds come from');

export const seen = version.describe('workspace version that the answer shows');

export const measures = z.strictObject({ willingness: measure, needs: measure, strategicView: measure });

export const leadingGroup = z.enum(['conservative', 'experiential', 'picky', 'radical']);

export const outcomeOf = z.enum(['good', 'notGood']).nullable().describe('null while it has not ended');
