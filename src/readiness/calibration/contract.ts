import { z } from 'zod';
import { operation } from '../../platform/operation/operation.ts';
import {
  count,
  instant,
  ordinal,
  pageInput,
  pageOf,
  seenVersion,
  text,
  version,
} from '../../platform/operation/schemas.ts';
import { axisNamed, cuts, groupNamed, offeringNamed } from '../schemas.ts';

const graded = z.strictObject({
  discrimination: z.number().describe('how much the answers tell apart; logistic metric'),
  thresholds: z.array(z.number()).describe('between neighbouring answers, in standard deviations of the customers'),
});

const estimatedItem = z.strictObject({
  signal: z.string(),
  label: z.string(),
  answers: count.describe('customers who answered it'),
  before: graded.describe('as it counts now'),
  after: graded.extend({
    discriminationError: z.number().describe('standard error'),
    thresholdErrors: z.array(z.number()).describe('standard errors'),
  }),
});

const reliability = z.number().min(0).max(1).nullable();

const estimatedAxis = z.strictObject({
  axis: axisNamed,
  people: count.describe('customers who answered at least one of its questions'),
  drawn: count.describe('of them, those that were drawn at random to estimate from'),
  why: z
    .enum(['items-too-few', 'people-too-few'])
    .nullable()
    .describe(
      'why it is left as it is: fewer than two questions, or than fifty customers who answered two; null where it is not',
    ),
  reliabilityBefore: reliability.describe(
    'of all its questions together: which part of the spread is of the customers',
  ),
  reliabilityAfter: reliability,
  items: z.array(estimatedItem),
});

const axes = z.array(estimatedAxis);
const note = text(2000).nullable();

const believedAs = z
  .number()
  .min(1)
  .max(1000)
  .default(10)
  .describe('the stated default of each question counts as so many customers who answer as it says');

const headline = {
  id: ordinal,
  offering: ordinal,
  madeAt: instant,
  actor: z.strictObject({ id: count, name: z.string() }).describe('who made it'),
  isCurrent: z.boolean(),
  people: count.describe('customers who answered something it was estimated from'),
  items: count.describe('questions that were estimated'),
  believedAs: z.number(),
  note,
  version,
};

export const previewCalibration = operation({
  id: 'calibrations.preview',
  method: 'get',
  path: '/calibration-preview',
  summary: 'Show what estimating the questions anew would change',
  about:
    'Estimates how much each question tells apart and where its answers lie from the answers of your own customers (graded response model, the stated defaults as its prior), beside what counts now, and counts whose group would be another. Nothing is changed.',
  effect: 'reads',
  input: z.strictObject({ offering: offeringNamed, believedAs }),
  output: z.strictObject({
    offering: ordinal,
    seenVersion,
    axes,
    groups: z.strictObject({
      cuts,
      placed: count.describe('customers who have a group'),
      changed: count.describe('of them, those whose leading group would be another'),
      moves: z.array(z.strictObject({ from: groupNamed, to: groupNamed, customers: count })),
    }),
  }),
  failures: ['offering-unknown'],
  example: {},
});

export const adoptCalibration = operation({
  id: 'calibrations.adopt',
  method: 'post',
  path: '/calibrations',
  summary: 'Estimate the questions anew and measure by the estimates from now on',
  about:
    'Keeps the estimates as a version that never changes. Taking it back, or `calibrations.use`, lets an earlier version or the stated defaults count again. Questions whose bands change later count by their stated defaults.',
  effect: 'changes',
  isLong: true,
  input: z.strictObject({ offering: offeringNamed, believedAs, note: text(2000).optional() }),
  output: z.strictObject({ ...headline, axes }),
  failures: ['offering-unknown', 'calibration-empty'],
  example: { note: 'After the first hundred answers' },
});

export const useCalibration = operation({
  id: 'calibrations.use',
  method: 'put',
  path: '/current-calibration',
  summary: 'Let an earlier calibration, or the stated defaults, count from now on',
  about: 'Without a calibration the stated defaults count. Every such choice is kept.',
  effect: 'changes',
  input: z.strictObject({
    offering: offeringNamed,
    id: ordinal.nullable().describe('of a calibration of this offering'),
  }),
  output: z.strictObject({ offering: ordinal, id: ordinal.nullable(), former: ordinal.nullable() }),
  failures: ['offering-unknown', 'calibration-unknown'],
  example: { id: 1 },
});

export const listCalibrations = operation({
  id: 'calibrations.list',
  method: 'get',
  path: '/calibrations',
  summary: 'List the calibrations, newest first',
  about: 'Each is the estimates of one day; one of them counts, or none and the stated defaults do.',
  effect: 'reads',
  input: z.strictObject({ ...pageInput, offering: offeringNamed }),
  output: pageOf(z.strictObject(headline)),
  failures: ['cursor-invalid'],
  example: { limit: 10 },
});

export const getCalibration = operation({
  id: 'calibrations.get',
  method: 'get',
  path: '/calibrations/{calibration}',
  summary: 'Show a calibration with all its estimates',
  about: 'As they were found when it was made, beside what counted then.',
  effect: 'reads',
  input: z.strictObject({ calibration: ordinal }),
  output: z.strictObject({ ...headline, axes }),
  failures: ['calibration-unknown'],
  example: { calibration: 1 },
});

export type EstimatedAxisOutput = z.infer<typeof estimatedAxis>;
