import { z } from 'zod';
import { operation } from '../../platform/operation/operation.ts';
import { count, instant, ordinal, seenVersion } from '../../platform/operation/schemas.ts';
import { offeringNamed, share } from '../../readiness/schemas.ts';
import { reviewDue } from '../review/contract.ts';
import { department, partId } from '../schemas.ts';
import { shareOf } from '../target/schemas.ts';
import { driftAlarms, driftRemedies } from './driftAlarm.ts';

const state = z.enum(['alarm', 'calm', 'unknown']);

const span = z
  .strictObject({ from: instant, to: instant, target: shareOf })
  .describe('of customers whose matching is known');

const over = z.strictObject({
  state,
  because: z
    .enum(['noFilter', 'filterInvalid', 'noOutcomes', 'tooFew', 'oneTime'])
    .nullable()
    .describe(
      'why it is unknown; tooFew: fewer than `least` on either side; oneTime: most outcomes bear the same time, so nobody is newer',
    ),
  recent: span.nullable(),
  earlier: span.nullable(),
  chance: share
    .nullable()
    .describe("how often chance alone would make the two differ so much or more (Fisher's exact test, two-sided)"),
  level: share.describe('below this `chance` it is an alarm'),
  least: count.describe('customers that either side needs'),
});

export const driftStatement = operation({
  id: 'statements.drift',
  method: 'get',
  path: '/offerings/{offering}/drift',
  summary: 'Check whether the statement in force still holds',
  about:
    'Whether it was reviewed in time, whether recent good customers are those it names, whether more is sold outside its ' +
    'target, whether it speaks of the focus problems, and whether the departments agree. What cannot be told says why.',
  effect: 'reads',
  input: z.strictObject({
    offering: offeringNamed,
    recent: z
      .number()
      .int()
      .min(10)
      .max(10_000)
      .default(30)
      .describe('how many of the newest outcomes are called recent'),
  }),
  output: z.strictObject({
    statement: ordinal.nullable().describe('the version in force; null while there is none, and then all is null'),
    alarms: z.array(z.strictObject({ code: z.enum(driftAlarms), toDo: z.enum(Object.values(driftRemedies)) })),
    checks: z
      .strictObject({
        filter: z.strictObject({
          state,
          because: z.enum(['noFilter']).nullable(),
          field: z.string().nullable().describe('which the filter names, and which is gone or asked wrongly'),
        }),
        review: z.strictObject({
          state,
          ...reviewDue,
          changeNeeded: z
            .boolean()
            .describe('the last review found that it has to change, and no version was saved since'),
        }),
        target: over.describe(
          'among the good outcomes, the share that matches the target; an alarm where it has fallen',
        ),
        outside: over.describe(
          'among all outcomes, the share that does not match the target; an alarm where it has risen',
        ),
        problems: z.strictObject({
          state,
          because: z.enum(['noScreen']).nullable(),
          notNamed: z.array(partId).describe('focus problems that the statement does not name'),
          noFocus: z
            .array(partId)
            .describe('problems that the statement names and that are no focus problems, or gone'),
        }),
        departments: z.strictObject({
          state: state.describe('unknown: none says that it differs, and not all have said whether they agree'),
          differ: z.array(department),
          restated: z
            .array(department)
            .describe('gave this wording words of their own, and have not said whether they agree'),
          silent: z.array(department).describe('said nothing of this wording'),
        }),
      })
      .nullable(),
    seenVersion,
  }),
  failures: ['offering-unknown'],
  example: { offering: 1 },
});
