import { z } from 'zod';
import { insightFields } from './insight/schemas.ts';

/**
 * What `evaluate --json` prints; its JSON Schema is `docs/schemas/evaluate.schema.json`. A public contract: fields are
 * added, never renamed or given another meaning. Intervals are 80 %.
 */

const share = z.number().min(0).max(1);

const reliabilityBin = z.strictObject({
  rows: z.number().int().positive(),
  forecast: share.describe('mean probability forecast in the bin'),
  rate: share.describe('share of good outcomes in the bin'),
  low: share,
  high: share,
});

const model = z.strictObject({
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

const gain = z.strictObject({ mean: z.number(), low: z.number(), high: z.number() });

const comparison = z.strictObject({
  against: model.shape.name,
  logLoss: gain.describe('by how many nats a row the scorecard is nearer to what happened'),
  brier: gain,
  auc: gain.nullable(),
});

const decision = z.strictObject({
  threshold: share.describe('odds from which one acts: at 0.2 a failure costs a quarter of a good deal'),
  scorecard: z.number().describe('good deals gained a row, less the price of failures'),
  everybody: z.number().describe('the same for acting on all; acting on nobody is worth 0'),
  beyond: gain.describe('of the scorecard beyond the better of all and nobody'),
});

const learning = z.strictObject({
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

const backTest = z.strictObject({
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

export const evaluateSchema = z.strictObject({
  rows: z.number().int().positive().describe('rows with an outcome'),
  baseRate: share,
  verdict: z.string(),
  models: z.array(model),
  outcome: z.string().describe('what counts as good'),
  groups: z.number().int().positive().describe('separate cases: identical rows and rows of one customer count once'),
  folds: z.number().int().positive(),
  seed: z.number().int(),
  signals: z.array(z.string()).describe('columns that were scored'),
  leftOut: z.array(z.strictObject({ signal: z.string(), why: z.string() })),
  statements: z.array(z.string()).describe('what to know before trusting the figures'),
  comparisons: z.array(comparison).describe('the scorecard against the others, on the very same rows'),
  decisionCurve: z.array(decision),
  learningCurve: learning.describe('how many more outcomes until it is worth it'),
  backTest: backTest.nullable().describe('later rows judged by earlier ones; null where nothing says when rows were'),
});

export type EvaluateResult = z.infer<typeof evaluateSchema>;

/** What `assess --json` prints; its JSON Schema is `docs/schemas/assess.schema.json`. */
export const assessSchema = z.strictObject({
  ...insightFields,
  rows: z.number().int().positive(),
  outcome: z.string().nullable().describe('what counts as good; null where nothing says how rows ended'),
  suggestedOutcome: z.string().nullable().describe('the outcome that the file seems to hold, where none was stated'),
  statements: z.array(z.string()),
});

export type AssessResult = z.infer<typeof assessSchema>;
