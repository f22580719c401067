import { z } from 'zod';
import { customerNamed } from '../../customers/contract.ts';
import { operation } from '../../platform/operation/operation.ts';
import { count, instant, ordinal, pageInput, pageOf, text } from '../../platform/operation/schemas.ts';
import { signalNamed } from '../signal/contract.ts';
import { signalKindNames } from '../signal.ts';
import { sourceKinds, sourceNamed } from '../source/contract.ts';

export const observedAt = instant
  .optional()
  .describe('when it was said or seen; now unless told, never in the future, not before 1900');

const observationNamed = text(60, 3)
  .regex(/^[1-9]\d{0,14}\.[1-9]\d{0,8}(?:\.\d{1,4}\.[1-9]\d{0,8})?$/)
  .describe('id of a fact, or of all that one delivery says of a customer');

const value = z
  .union([z.number(), z.string(), z.null()])
  .describe('a number, an answer code, a date as YYYY-MM-DD; null where the source does not know');

/** What was said of one customer at once. */
export const delivered = z.strictObject({
  delivery: z.string().describe('takes all of it back in `observations.retract`'),
  customer: z.string(),
  source: z.string(),
  observedAt: instant,
  observations: z.array(z.strictObject({ id: z.string(), signal: z.string(), value })),
});

export const recordObservations = operation({
  id: 'observations.record',
  method: 'post',
  path: '/customers/{customer}/observations',
  summary: 'Record what a source said about a customer',
  about:
    'Several facts at once, from one source at one time. Nothing is overwritten: a later statement of the same source takes the place of the earlier one, and taking it back brings that one back. Values are checked against their signals.',
  effect: 'changes',
  input: z.strictObject({
    customer: customerNamed,
    source: sourceNamed,
    observedAt,
    facts: z
      .array(
        z.strictObject({
          signal: signalNamed,
          value: z
            .union([z.number(), text(2000), z.null()])
            .describe('a number, an answer code, a date as YYYY-MM-DD; null where the source does not know'),
        }),
      )
      .min(1)
      .max(1000),
  }),
  output: delivered,
  failures: [
    'customer-unknown',
    'customer-state',
    'source-unknown',
    'signal-unknown',
    'signal-retired',
    'observation-invalid',
  ],
  example: {
    customer: 'deal-50',
    source: 'interview',
    facts: [
      { signal: 'bw-change-new', value: 'yes' },
      { signal: 'bw-planning', value: null },
    ],
  },
});

const retraction = z.strictObject({
  id: count,
  at: instant,
  actor: count,
  takesBack: z.enum(['fact', 'record', 'delivery']).describe('how much of the delivery it takes back'),
  why: z.string().nullable(),
});

const observation = z.strictObject({
  id: z.string(),
  signal: z.string(),
  label: z.string(),
  about: z.enum(['organisation', 'person']),
  value,
  source: z.string(),
  observedAt: instant,
  ageDays: count,
  weight: z.number().min(0).max(1).describe('how far it is believed today: reliability, halved with every half-life'),
  stands: z.boolean().describe('it was not taken back'),
  isLatest: z.boolean().describe('it stands and its source has said nothing later of this signal'),
  retractedBy: retraction.nullable(),
  import: ordinal.nullable().describe('the import that brought it'),
  recordedBy: count.describe('the actor who recorded or imported it'),
  mergedFrom: ordinal.nullable().describe('number of the customer it was said of, where that was merged into this one'),
});
export type ObservationOutput = z.infer<typeof observation>;

export const listObservations = operation({
  id: 'observations.list',
  method: 'get',
  path: '/customers/{customer}/observations',
  summary: 'List everything that was said of a customer, newest first',
  about: 'Retracted observations too, with what took them back, and those of customers merged into this one.',
  effect: 'reads',
  input: z.strictObject({ customer: customerNamed, ...pageInput, signal: signalNamed.optional() }),
  output: pageOf(observation),
  failures: ['customer-unknown', 'customer-state', 'signal-unknown', 'cursor-invalid'],
  example: { customer: 'deal-50', limit: 20 },
});

const retracted = z.strictObject({
  id: z.string().describe('of the fact or delivery'),
  isRetracted: z.boolean().describe('a retraction of exactly this stands; a retraction of more may take it back too'),
  retraction: count.describe('number of the retraction that was made'),
});

export const retractObservation = operation({
  id: 'observations.retract',
  method: 'post',
  path: '/observations/{observation}/retract',
  summary: 'Take back what was said',
  about:
    'One fact, or all that a delivery says of a customer. It stays in the timeline and no longer counts; what the source had said before counts again. A whole import is taken back by withdrawing it.',
  effect: 'changes',
  input: z.strictObject({ observation: observationNamed, why: text(500, 1).optional() }),
  output: retracted,
  failures: ['observation-unknown', 'observation-state'],
  example: { observation: '2.50', why: 'It was said of another customer.' },
});

export const reinstateObservation = operation({
  id: 'observations.reinstate',
  method: 'post',
  path: '/observations/{observation}/reinstate',
  summary: 'Let what was taken back count again',
  about: 'Takes back the retraction of exactly this fact or delivery.',
  effect: 'changes',
  input: z.strictObject({ observation: observationNamed, why: text(500, 1).optional() }),
  output: retracted,
  failures: ['observation-unknown', 'observation-state'],
  example: { observation: '3.50' },
});

const profiledSignal = z.strictObject({
  signal: z.string(),
  label: z.string(),
  kind: z.enum(signalKindNames),
  about: z.enum(['organisation', 'person']),
  role: z.enum(['signal', 'outcome', 'segment']),
  value: value.describe('that of the source that is believed most today; null where nobody who is believed knows'),
  isContested: z.boolean().describe('sources that stand say different things'),
  facts: z
    .array(
      z.strictObject({
        id: z.string(),
        value,
        source: z.string(),
        sourceKind: z.enum(sourceKinds),
        observedAt: instant,
        ageDays: count,
        weight: z.number().min(0).max(1),
      }),
    )
    .describe('what each source says, newest first'),
});

export const getProfile = operation({
  id: 'profiles.get',
  method: 'get',
  path: '/customers/{customer}/profile',
  summary: 'Show what is known of a customer',
  about:
    'The current value of every signal, with every statement that stands behind it: source, age and weight. `asOf` shows what had been said by then.',
  effect: 'reads',
  input: z.strictObject({ customer: customerNamed, asOf: instant.optional() }),
  output: z.strictObject({
    customer: z.string(),
    number: ordinal,
    asOf: instant,
    signals: z.array(profiledSignal).describe('of which something is known or was asked, in the order of the signals'),
    unknown: z.array(z.string()).describe('signals in use about the organisation of which nothing was said'),
  }),
  failures: ['customer-unknown', 'customer-state', 'observation-invalid'],
  example: { customer: 'deal-50' },
});
export type ProfileOutput = z.infer<(typeof getProfile)['output']>;
