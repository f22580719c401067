import { z } from 'zod';

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
});

export type EvaluateResult = z.infer<typeof evaluateSchema>;
