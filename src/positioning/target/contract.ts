import { z } from 'zod';
import { operation } from '../../platform/operation/operation.ts';
import { count, ordinal, seenVersion } from '../../platform/operation/schemas.ts';
import { offeringNamed, share } from '../../readiness/schemas.ts';
import { filter } from '../schemas.ts';
import { customersByOutcome, shareOf, writtenFilter } from './schemas.ts';

const oneClass = z.strictObject({
  ...customersByOutcome,
  listedBy: writtenFilter
    .nullable()
    .describe('the filter of customers.find that lists them; null where nobody can be of them'),
});

export const getTarget = operation({
  id: 'targets.get',
  method: 'post',
  path: '/offerings/{offering}/target',
  summary: 'Count whom a target reaches',
  about:
    'Who matches the filter, who does not, and of whom too little is known to say, each with how their deals ended; and ' +
    'whether those who match end better than the others. Without a filter it is that of the statement in force.',
  effect: 'reads',
  input: z.strictObject({
    offering: offeringNamed,
    filter: filter.optional().describe('as customers.find takes it; that of the statement in force where absent'),
  }),
  output: z.strictObject({
    statement: ordinal.nullable().describe('the version whose filter was counted; null where the caller gave one'),
    target: z
      .strictObject({
        written: writtenFilter,
        matches: oneClass,
        doesNotMatch: oneClass,
        unknown: oneClass.describe('neither: what the filter asks is not known of them'),
        soldAnyway: oneClass.describe('do not match, and their deal was a good one all the same'),
        goodAmongMatches: shareOf,
        goodAmongOthers: shareOf.describe('among those who do not match'),
        chance: share
          .nullable()
          .describe(
            "how often chance alone would make the two shares differ so much or more (Fisher's exact test, two-sided); null " +
              'where either of them rests on nobody, or the filter asks for the outcome itself. A target chosen by looking at these outcomes is flattered by them',
          ),
      })
      .nullable()
      .describe('null where no filter is given and none is in force'),
    total: count.describe('customers there are'),
    seenVersion,
  }),
  failures: ['offering-unknown', 'filter-invalid'],
  example: { offering: 1, filter: 'Client is "Current"' },
});
