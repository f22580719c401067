import { z } from 'zod';
import { ordinal } from '../platform/operation/schemas.ts';

/** Pieces of inputs and answers that this room and those after it share. */

export const share = z.number().min(0).max(1);
export const percentile = z.number().min(0).max(100);

export const localText = z.strictObject({ en: z.string().min(1), fr: z.string().min(1), zh: z.string().min(1) });
export const axisNamed = z.enum(['willingness', 'needs', 'strategicView']);
export const groupNamed = z.enum(['conservative', 'experiential', 'picky', 'radical']);
export const direction = z.union([z.literal(1), z.literal(-1)]);
export const strength = z.enum(['weak', 'fair', 'strong']);

export const measure = z
  .union([
    z.strictObject({
      mean: percentile,
      low: percentile,
      high: percentile,
      evidence: z.number().int().positive().describe('how many answers it rests on'),
    }),
    z.strictObject({ unknown: z.array(z.string()).describe('what would have to be known, most useful first') }),
  ])
  .describe('percentile of the reference population, or what is missing');

export const measures = z.strictObject({ willingness: measure, needs: measure, strategicView: measure });

export const groupProbabilities = z.strictObject({
  conservative: share,
  experiential: share,
  picky: share,
  radical: share,
});

export const cut = z.number().gt(0).lt(100);
export const cuts = z.strictObject({ willingness: cut, needs: cut });

export const offeringNamed = ordinal.default(1).describe('the offering it is about');
export const asOf = z.string().describe('the day for which ages are reckoned, its beginning in UTC');
