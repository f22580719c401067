import { z } from 'zod';

/** Pieces that `evaluate --json` and `evaluations.get` share. Intervals are 80 %. */

export const share = z.number().min(0).max(1);

const reliabilityBin = z.strictObject({
  rows: z.number().int().positive(),
  forecast: share.describe('mean probability forecast in the bin'),
  rate: share.describe('share of good outcomes in the bin'),
  low: share,
  high: share,
});

export const model = z.strictObject({
  name: z.enum(['scorecard', 'naive-bayes', 'base-rate']),
  auc: share
    .nullable()
    .describe('share of pairs of the same fold in which the good row scores higher; ties count half'),
  aucLow: share.nullable(),
  aucHigh: share.nullable(),
  logLoss: z.number().nonnegative().describe('mean, in nats'),
  brier: share.describe('mean squared error of the probability'),
  calibrationError: share.describe('mean distance between forecast and rate over ten bins of equal size'),
  reliability: z.array(reliabilityBin),
  calibrationErrorByChance: share.describe(
    'what the calibration error would be on average if every forecast were right',
  ),
  calibration: z
    .strictObject({
      intercept: z.number(),
      slope: z
        .number()
        .describe('what its log-odds should be multiplied by: below 1 it is too sure, above 1 too timid'),
      slopeLow: z.number(),
      slopeHigh: z.number(),
      curve: z
        .array(z.strictObject({ forecast: share, rate: share, low: share, high: share }))
        .describe('the rate that belongs to a forecast, with its band'),
    })
    .nullable()
    .describe('null where all forecasts are the same'),
});

export const gain = z.strictObject({ mean: z.number(), low: z.number(), high: z.number() });

export const comparison = z.strictObject({
  against: model.shape.name,
  logLoss: gain.describe('by how many nats a row the scorecard is nearer to what happened'),
  brier: gain,
  auc: gain.nullable(),
});

export const decision = z.strictObject({
  threshold: share.describe('odds from which one acts: at 0.2 a failure costs a quarter of a good deal'),
  scorecard: z.number().describe('good deals gained a row, less the price of failures'),
  everybody: z.number().describe('the same for acting on all; acting on nobody is worth 0'),
  beyond: gain.describe('of the scorecard beyond the better of all and nobody'),
});

export const learning = z.strictObject({
  points: z.array(
    z.strictObject({
      outcomes: z.number().int().positive().describe('that taught; all rows were judged'),
      logLoss: z.number(),
      low: z.number(),
      high: z.number(),
    }),
  ),
  law: z
    .strictObject({ limit: z.number(), scale: z.number(), exponent: z.number() })
    .nullable()
    .describe('log-loss = limit + scale x outcomes^-exponent'),
  doubled: z
    .strictObject({ outcomes: z.number().int(), logLoss: z.number(), low: z.number(), high: z.number() })
    .nullable()
    .describe('expected of twice as many outcomes'),
  state: z
    .enum(['reached', 'expected', 'beyond', 'unclear'])
    .describe(
      'whether the score beats the base rate by more than chance: already; from `from` outcomes on; not within ten times as many; not told by the curve',
    ),
  from: z.number().int().nullable().describe('outcomes from which on it does'),
  fromLow: z.number().int().nullable(),
  fromHigh: z.number().int().nullable().describe('null where it lies beyond ten times as many outcomes'),
  statement: z.string(),
});

export const backTest = z.strictObject({
  column: z.string(),
  parts: z.array(
    z.strictObject({
      from: z.union([z.string(), z.number()]),
      to: z.union([z.string(), z.number()]),
      taught: z.number().int().describe('earlier rows that taught'),
      judged: z.number().int(),
      rate: share.describe('of good outcomes among the judged'),
      logLoss: z.number(),
      baseRateLogLoss: z.number(),
    }),
  ),
  judged: z.number().int(),
  auc: share.nullable(),
  aucLow: share.nullable(),
  aucHigh: share.nullable(),
  logLoss: z.number(),
  baseRateLogLoss: z.number(),
  brier: share,
  calibrationError: share,
  gain: gain.describe('log-loss beyond the base rate of what came before'),
  statement: z.string(),
});
