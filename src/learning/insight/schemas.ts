import { z } from 'zod';
import { count } from '../../platform/operation/schemas.ts';
import { share } from '../../readiness/schemas.ts';
import { leftOutCodes } from '../../selection/scorecard/scorecard.ts';
import { suspectKinds } from '../../selection/scorecard/suspect.ts';

/** Pieces that `insights.get` and `assess --json` share. Intervals are 80 %. */

const rateOf = z
  .strictObject({ rows: count, good: count, mean: share, low: share, high: share })
  .describe('how many ended well of how many, with the Jeffreys interval of the rate');

const spread = z.strictObject({ mean: share, low: share, high: share });

const falseDiscovery = share.describe(
  'share of false ones among all findings at least as plain (Benjamini and Hochberg); up to 0.1 it is plainly different',
);

const lift = z.number().nonnegative().describe('its rate beside that of all');

const answer = rateOf.extend({
  answer: z.string(),
  isMissing: z.boolean().describe('that nothing is known'),
  lift,
  falseDiscovery,
});

const signal = z.strictObject({
  signal: z.string(),
  label: z.string(),
  bits: spread.describe('expected information about a good deal, in bits'),
  share: spread.describe('the same as a share of all there is to know about it'),
  known: count.describe('with an outcome of which something is known'),
  answers: z.array(answer),
});

const pairedAnswer = z.strictObject({ signal: z.string(), label: z.string(), answer: z.string() });

const pair = z.strictObject({
  first: pairedAnswer,
  second: pairedAnswer,
  both: rateOf,
  either: rateOf.describe('of one of the two or both'),
  neither: rateOf,
  lift,
  falseDiscovery,
});

const published = z
  .strictObject({
    source: z.string(),
    strength: z.string().describe('how far it is believed before any outcome'),
    questions: z.array(z.string()).describe('signals of the two answers that reveal an attitude against change'),
    both: rateOf,
    either: rateOf,
    neither: rateOf,
    all: rateOf,
    tacticalRate: share.describe('among those who see technology tactically; of how many was not published'),
  })
  .describe('a survey of technology buyers: an association among others, not a finding about these customers');

export const insightFields = {
  restsOn: z
    .enum(['outcomes', 'published'])
    .describe('`published` with fewer than two outcomes of either kind: there is nothing to compare yet'),
  outcomes: count,
  good: count,
  rate: rateOf.nullable(),
  signals: z.array(signal).describe('those that tell most first'),
  pairs: z
    .array(pair)
    .describe(
      'two answers of which both point the same way, and together further than either; those that tell most first',
    ),
  pairsTested: count,
  suspects: z
    .array(
      z.strictObject({
        signal: z.string(),
        label: z.string(),
        kind: z.enum(suspectKinds),
        share,
        newest: z.strictObject({ rows: count, isGood: z.boolean() }).optional(),
      }),
    )
    .describe('signals that may know the outcome rather than foretell it'),
  leftOut: z.array(
    z.strictObject({
      signal: z.string(),
      label: z.string(),
      why: z.string(),
      code: z.enum(leftOutCodes).optional().describe('the same for programs; absent for columns that were not read'),
      isFilledAfterwards: z.boolean().describe('it is filled for one outcome alone and never before'),
    }),
  ),
  published,
};
