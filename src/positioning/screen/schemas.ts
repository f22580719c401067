import { z } from 'zod';
import { count, ordinal, seenVersion } from '../../platform/operation/schemas.ts';
import { gateAnswers, gates } from './gate.ts';
import { missingFigures } from './missingFigure.ts';

const gate = z.enum(gates);
const answer = z.enum(['yes', 'no', 'unknown']);
const id = z.string();
const figure = z.number().nullable();

const reach = z
  .strictObject({ have: count, not: count, unknown: count })
  .describe(
    'customers by whether they have it; unknown: too little is known to say so; of the target also whether they are of it',
  );

const gateStanding = z.strictObject({
  answer: z.enum(gateAnswers).describe('disputed: some say yes and some say no; it is open'),
  yes: count.describe('judges who say so now'),
  no: count,
  unknown: count,
  computed: z
    .strictObject({
      answer,
      comparisons: z.array(
        z.strictObject({
          kind: z
            .enum(['pays', 'margin', 'profit'])
            .describe(
              'pays: what they would pay >= price; margin: (price - cost) / price >= margin; profit: (price - cost) x customers ' +
                'of the target that have it >= profit',
            ),
          low: figure,
          high: figure.describe(
            'as low, where nobody is unknown; all who may be of the target and may have it are counted',
          ),
          least: figure,
          answer,
        }),
      ),
      missing: z.array(z.enum(missingFigures)).describe('why it has no answer'),
    })
    .nullable()
    .describe('what the figures say, beside the judges; null at gates that people alone judge'),
});

const heldBack = z.strictObject({ problem: id, gates: z.array(gate) });
const relaxing = z.strictObject({
  gate,
  lets: z.array(id).describe('what would pass without it, the most valuable first'),
});

const screenedProblem = z.strictObject({
  id,
  state: z.enum(['focus', 'open', 'failed']).describe('open: no at no gate that is asked, and not yet yes at all'),
  gates: z.strictObject({
    urgent: gateStanding,
    goodAtIt: gateStanding,
    canCarryOut: gateStanding,
    effectSoon: gateStanding,
    willPay: gateStanding,
    meetsProfit: gateStanding,
  }),
  heldBackBy: z.array(gate).describe('gates that are asked and hold no yes'),
  value: z
    .strictObject({ low: z.number(), high: z.number() })
    .nullable()
    .describe('(price - cost) x customers of the target that have it, in a period; null where a figure is missing'),
  who: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('unstated') }),
    z.strictObject({ state: z.literal('broken') }).describe('its filter asks what is not known any more'),
    z.strictObject({ state: z.literal('known'), everybody: reach, target: reach.nullable() }),
  ]),
});

export const screenResult = z.strictObject({
  id: ordinal.nullable().describe('the version of the screen; null where none is in force'),
  offering: ordinal,
  price: z
    .strictObject({ amount: z.number(), currency: z.string(), period: z.enum(['month', 'year', 'once']) })
    .nullable(),
  cost: figure.describe('in the currency and period of the price'),
  statement: ordinal.nullable().describe('the version whose filter is the target; null where none is in force'),
  target: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('unstated') }),
    z.strictObject({ state: z.literal('broken') }).describe('its filter asks what is not known any more'),
    z.strictObject({ state: z.literal('known'), customers: count, unknown: count.describe('may belong to it') }),
  ]),
  total: count.describe('customers there are'),
  problems: z.array(screenedProblem),
  focus: z.array(id),
  funnel: z
    .array(z.strictObject({ gate, isRelaxed: z.boolean(), passed: count, open: count, failed: count }))
    .describe('problems that have passed this gate and all before it, have failed at one of them, or are neither'),
  relaxings: z.array(relaxing).describe('for each gate that is asked'),
  nothingLeft: z
    .strictObject({
      relax: relaxing
        .nullable()
        .describe('without it the most valuable problem passes; null where no single gate would do'),
      findOut: heldBack.nullable().describe('the problem that failed nowhere and waits for the fewest answers'),
      nearest: heldBack.describe('the problem that the fewest gates hold back'),
    })
    .nullable()
    .describe('null while there are focus problems, or no problems at all'),
  seenVersion,
});
