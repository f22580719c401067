import { z } from 'zod';
import { count } from '../../platform/operation/schemas.ts';
import { share } from '../../readiness/schemas.ts';
import { keptFilter } from '../schemas.ts';

/** A filter as it is kept, with the two other ways to write it. */
export const writtenFilter = z.strictObject({
  filter: keptFilter,
  text: z.string().describe('as customers.find takes it too'),
  link: z.string().nullable().describe('as addresses carry it; null where it is too long for one'),
});

export const customersByOutcome = {
  customers: count,
  good: count,
  notGood: count,
  noOutcome: count.describe('how it ended is not known, or it has not ended'),
};

/** A share with its 80 % interval; `mean` is plain: `count` of `of`, null where `of` is 0. */
export const shareOf = z
  .strictObject({ count, of: count, mean: share.nullable(), low: share, high: share })
  .describe('with the Jeffreys interval of 80 %, which is all of 0 to 1 where nobody is counted');
