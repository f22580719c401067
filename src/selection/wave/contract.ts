import { z } from 'zod';
import { customerNamed } from '../../customers/contract.ts';
import { operation } from '../../platform/operation/operation.ts';
import { count, ordinal, seenVersion, text } from '../../platform/operation/schemas.ts';
import { cuts as answeredCuts, offeringNamed, share } from '../../readiness/schemas.ts';
import { group } from '../contract.ts';
import { customerName, cuts, expectedCount, judgedBy, oddsRange } from '../judged/schemas.ts';
import { obstacle, waveReason, waveStatement } from './schemas.ts';

const places = z.number().int().min(0).max(100_000);

export const segmentLimits = z.array(
  z.strictObject({ segment: text(1000, 1), least: places.optional(), most: places.optional() }),
);

/** What a person says about a wave; shared with the decisions that keep it. */
export const waveRules = {
  offering: offeringNamed,
  take: places.min(1).optional().describe('places; a tenth of the candidates where absent, at least 1 and at most 25'),
  reservedOutside: places
    .optional()
    .describe('places kept outside the favoured group, so that later forecasts are not blind; a tenth where absent'),
  segmentSignal: text(200, 1).optional().describe('id of the segment signal that limits speak of; the first there is'),
  segmentLimits: segmentLimits.max(200).default([]),
  gates: z
    .array(text(2000, 1))
    .max(20)
    .default([])
    .describe('filters; whoever matches is kept out. They ask anything but who a customer is: lock that one out'),
  lockedIn: z.array(customerNamed).max(10_000).default([]),
  lockedOut: z.array(customerNamed).max(10_000).default([]),
  cuts: cuts.optional(),
};

export const margin = z.strictObject({
  text: z.string(),
  obstacles: z.array(obstacle).describe('what must be lifted first, whatever the customer is worth'),
  worthNeeded: z.number().nullable(),
  oddsNeeded: share.nullable().describe('mean odds that would do'),
  placesMore: count.nullable().describe('places more in the whole wave that would do, with as many reserved as now'),
  reservedFewer: count
    .nullable()
    .describe(
      'places fewer outside the favoured group that would do; null where none of the first five does, or a large choice was not tried with them',
    ),
  segmentPlaceMore: z
    .string()
    .nullable()
    .describe('the segment in which one place more would do; tried for the first twelve full ones'),
  isExact: z.boolean().describe('whether the figures are proven; ask with `exact` where they are not'),
});

const takesPlaceOf = z
  .strictObject({ customer: z.string(), name: customerName })
  .nullable()
  .describe('who would leave if it were put in; null where there is room, or more than one would have to move');

const placed = {
  customer: z.string(),
  name: customerName,
  odds: oddsRange,
  group,
  worth: z
    .number()
    .nullable()
    .describe(
      'what a place is expected to bring, mostly 0 to 1; the statements say what it is made of; null where unknown',
    ),
};

/** A chosen wave as operations answer it. */
export const waveAnswer = {
  isRetrospective: z
    .boolean()
    .describe('every customer has its outcome already, and the wave is drawn from all of them'),
  cuts: answeredCuts,
  candidates: count,
  capacity: count,
  reservedOutside: count,
  chosen: z.array(z.strictObject({ ...placed, reasons: z.array(waveReason).min(1) })).describe('best first'),
  justOutside: z
    .array(z.strictObject({ ...placed, reasons: z.array(waveReason).min(1), margin, takesPlaceOf }))
    .describe('the nearest of those that are not in'),
  expectedGood: z
    .strictObject({ ...expectedCount, judged: count })
    .nullable()
    .describe('good deals expected among the chosen that have odds'),
  actualGood: count.nullable().describe('good among the chosen, where all have ended already'),
  bySegment: z.array(z.strictObject({ segment: z.string().nullable(), chosen: count })),
  counts: z.record(z.string(), count).describe('candidates by reason code'),
  inTrials: z
    .array(z.strictObject({ trial: ordinal, candidates: count }))
    .describe('running trials, and how many candidates each keeps out'),
  askNext: z
    .array(z.strictObject({ customer: z.string(), question: z.string(), text: z.string(), gainBits: z.number() }))
    .describe('of those in the wave and just outside: the question that would say most about the group'),
  statements: z.array(waveStatement).describe('what to know before acting on it'),
  judgedBy,
  seenVersion,
};

export const chooseWaveOperation = operation({
  id: 'waves.choose',
  method: 'post',
  path: '/waves/choose',
  summary: 'Choose who goes first',
  about:
    'Candidates are the customers without an outcome, those in a running trial kept out; all where every one has an ' +
    'outcome. Nothing is kept: decisions.save keeps a choice. `explain` asks for the reasons of up to a hundred customers.',
  effect: 'reads',
  input: z.strictObject({
    ...waveRules,
    explain: z.array(customerNamed).max(100).default([]).describe('customers whose reasons are wanted, chosen or not'),
    exact: z.boolean().default(false).describe('work out the margins of the first five of them anew where not proven'),
  }),
  output: z.strictObject({
    ...waveAnswer,
    explained: z.array(
      z.strictObject({
        ...placed,
        isCandidate: z.boolean(),
        isChosen: z.boolean(),
        reasons: z.array(waveReason).min(1),
        margin: margin.nullable().describe('null for those that are in or no candidates'),
        takesPlaceOf,
      }),
    ),
  }),
  failures: [
    'offering-unknown',
    'customer-unknown',
    'filter-invalid',
    'wave-rule-invalid',
    'wave-lock-conflict',
    'wave-impossible',
  ],
  example: { take: 10, explain: ['deal-50'] },
});
